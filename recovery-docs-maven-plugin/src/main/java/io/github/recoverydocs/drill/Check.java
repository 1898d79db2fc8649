package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.Place;
import io.github.recoverydocs.lab.DatabaseException;
import io.github.recoverydocs.proof.CheckProof;
import io.github.recoverydocs.verdict.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Something that had to be true, and whether it was.
 *
 * @param kind what it is, as in the proof
 * @param text what was asked
 * @param place where it is declared
 * @param took how long it took to find out
 * @param note what is worth knowing whether it was true or not; empty when nothing is
 * @param fault why it was not
 */
record Check(
    String kind, String text, Place place, Duration took, String note, Optional<Fault> fault) {

  /**
   * Why something is not true.
   *
   * @param reason a clause without a full stop
   * @param detail some lines
   * @param nextStep a sentence
   */
  record Fault(String reason, List<String> detail, String nextStep) {

    /** The fault of a database that does not answer, or refuses. */
    static Fault of(DatabaseException e) {
      List<String> said = String.valueOf(e.getMessage()).lines().toList();
      return said.stream().anyMatch(line -> line.startsWith("ERROR:"))
          ? new Fault(
              "the server refuses what is asked after the procedure",
              said,
              "Correct the procedure, or what is asked in drills.yaml.")
          : new Fault(
              "the procedure ends well and the database does not answer after it",
              said,
              "Perform it with -DrecoveryDocs.keepLab=true and look at the server's log.");
    }
  }

  CheckProof proof() {
    String reason =
        fault.map(f -> f.reason() + "\n" + String.join("\n", f.detail())).orElse("").strip();
    String detail = (reason + "\n" + note).strip();
    return new CheckProof(kind, text, place.toString(), fault.isEmpty(), detail, took.toMillis());
  }

  /** The finding at the procedure's heading, when it is not true. */
  Optional<Finding> finding(Procedure procedure) {
    return fault.map(
        f ->
            procedure
                .document()
                .blame(
                    new Finding(
                        procedure.document().runbook().name(),
                        procedure.line(),
                        kind + ": " + text.strip() + "   (" + place + ")",
                        f.reason(),
                        f.detail(),
                        f.nextStep())));
  }
}
