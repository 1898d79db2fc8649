package io.github.recoverydocs.verdict;

import io.github.recoverydocs.runbook.SourceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Compares the error text that a document shows with what a command really printed.
 *
 * <p>Every line of the shown text has to stand in the printed text, in the same order; other lines
 * may stand between. Blanks at the ends of a line and their number do not matter. An ellipsis or a
 * placeholder in angle brackets stands for anything. Volatile parts match others of their {@link
 * VolatileKind}; everything else, and above all names in double quotes, matches itself.
 */
public final class SymptomText {
  private static final Pattern LEFT_OUT = Pattern.compile("[\\[(]?(?:…|\\.{3,})[\\])]?");
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");

  /** A line longer than this is data, and no message. */
  private static final int LONGEST_LINE = 2000;

  private final List<SymptomLine> wanted;

  /**
   * Creates a comparison.
   *
   * @param shown the symptom as the document has it
   * @throws IllegalArgumentException when no line of it says anything, for every output would match
   */
  public SymptomText(ShownSymptom shown) {
    wanted = shown.lines().stream().filter(SymptomText::isPrinted).map(SymptomLine::new).toList();
    if (wanted.isEmpty()) {
      throw new IllegalArgumentException("The symptom has no line that a command could print");
    }
  }

  /** Tells whether a text has any line that a command could print. */
  static boolean saysSomething(List<SourceLine> shown) {
    return shown.stream().anyMatch(SymptomText::isPrinted);
  }

  /** Lines are left out, or what the reader types is shown with its prompt. */
  private static boolean isPrinted(SourceLine line) {
    String text = line.text().strip();
    return !text.isEmpty() && !text.startsWith("$ ") && !LEFT_OUT.matcher(text).matches();
  }

  /**
   * Compares the text with one output.
   *
   * @param printed what the command printed, in the order in which a terminal would show it where
   *     that is known, else standard output before standard error
   */
  public SymptomMatch compare(String printed) {
    List<String> real =
        COLOUR
            .matcher(printed)
            .replaceAll("")
            .lines()
            .map(line -> line.substring(0, Math.min(line.length(), LONGEST_LINE)).strip())
            .filter(line -> !line.isEmpty())
            .toList();
    List<LenientPart> lenient = new ArrayList<>();
    int place = 0;
    for (SymptomLine line : wanted) {
      Optional<List<LenientPart>> found = Optional.empty();
      while (found.isEmpty() && place < real.size()) {
        found = line.match(real.get(place++));
      }
      if (found.isEmpty()) {
        return new SymptomMatch(lenient, Optional.of(missing(line, real)));
      }
      lenient.addAll(found.get());
    }
    return new SymptomMatch(lenient, Optional.empty());
  }

  private static SymptomMatch.Missing missing(SymptomLine line, List<String> real) {
    boolean elsewhere = real.stream().anyMatch(text -> line.match(text).isPresent());
    return new SymptomMatch.Missing(
        line.source(), NearestLine.to(line.source().text(), real), elsewhere);
  }
}
