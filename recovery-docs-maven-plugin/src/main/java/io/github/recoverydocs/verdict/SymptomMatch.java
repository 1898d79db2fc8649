package io.github.recoverydocs.verdict;

import io.github.recoverydocs.runbook.SourceLine;
import java.util.List;
import java.util.Optional;

/**
 * What came of comparing a shown symptom with what a command printed.
 *
 * @param lenient the parts that differ and were taken to be the same, in the order of the shown
 *     text; where a line is missing, those above it
 * @param missing the first shown line that was not printed; empty when the symptom matches
 */
public record SymptomMatch(List<LenientPart> lenient, Optional<Missing> missing) {

  public SymptomMatch {
    lenient = List.copyOf(lenient);
  }

  /** Tells whether every line of the symptom was printed. */
  public boolean matches() {
    return missing.isEmpty();
  }

  /**
   * A shown line that was not printed.
   *
   * @param shown the line, with its place in the document
   * @param nearest the printed line that is most like it; empty when none has much in common
   * @param elsewhere whether the line was printed, but above another that the document shows above
   *     it, or less often than shown
   */
  public record Missing(SourceLine shown, Optional<String> nearest, boolean elsewhere) {}
}
