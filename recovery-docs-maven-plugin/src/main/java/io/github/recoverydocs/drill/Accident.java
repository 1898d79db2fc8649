package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.DeclaredMark;
import io.github.recoverydocs.drill.configuration.Given;
import io.github.recoverydocs.drill.configuration.Place;
import io.github.recoverydocs.drill.configuration.Step;
import io.github.recoverydocs.lab.DatabaseException;
import io.github.recoverydocs.lab.Lab;
import io.github.recoverydocs.lab.PreparationException;
import io.github.recoverydocs.lab.PreparationStep;
import io.github.recoverydocs.verdict.Finding;
import io.github.recoverydocs.verdict.fingerprint.Fingerprints;
import io.github.recoverydocs.verdict.fingerprint.Mark;
import io.github.recoverydocs.verdict.fingerprint.Sequences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does what happens before a procedure: the damage, and the marks before and behind it. */
final class Accident {
  private final Lab lab;
  private final List<Mark> marks = new ArrayList<>();
  private Sequences taken = Sequences.unknown();

  Accident(Lab lab) {
    this.lab = lab;
  }

  /** Performs the steps in order; a finding when one does not end well. */
  Optional<Finding> perform(List<Given> given) {
    for (Given step : given) {
      Optional<Finding> fault = step instanceof DeclaredMark mark ? mark(mark) : step((Step) step);
      if (fault.isPresent()) {
        return fault;
      }
    }
    if (!marks.isEmpty()) {
      taken = takenFromSequences();
    }
    return Optional.empty();
  }

  /** Where sequences stand after the accident; unknown when that has taken the server as well. */
  Sequences taken() {
    return taken;
  }

  private Sequences takenFromSequences() {
    try {
      return new Fingerprints(lab.database()).sequences();
    } catch (DatabaseException e) {
      return Sequences.unknown();
    }
  }

  /** The marks taken so far, in order. */
  List<Mark> marks() {
    return List.copyOf(marks);
  }

  private Optional<Finding> mark(DeclaredMark declared) {
    try {
      marks.add(new Fingerprints(lab.database()).mark(declared.name(), declared.restorePoint()));
      return Optional.empty();
    } catch (DatabaseException e) {
      return fault(
          declared.place(),
          "mark: " + declared.name(),
          "the mark cannot be taken, for the database does not tell what it holds",
          String.valueOf(e.getMessage()));
    }
  }

  private Optional<Finding> step(Step step) {
    boolean sql = step.kind() == Step.Kind.SQL;
    String text = sql ? step.text() : new MarkVariables(marks).exports(Map.of()) + step.text();
    try {
      lab.perform(
          new PreparationStep(
              sql ? PreparationStep.Kind.SQL : PreparationStep.Kind.BASH,
              text,
              step.place().toString()));
      return Optional.empty();
    } catch (PreparationException e) {
      return fault(
          step.place(),
          step.text().strip().lines().findFirst().orElse(""),
          "this step before the procedure does not end well: " + e.reason(),
          e.output());
    }
  }

  private static Optional<Finding> fault(
      Place place, String command, String reason, String output) {
    return Optional.of(
        new Finding(
            place.file(),
            place.line(),
            command,
            reason,
            output.strip().lines().toList(),
            "Correct it in "
                + place.file()
                + "; run with -DrecoveryDocs.keepLab=true to look at what it was done to."));
  }
}
