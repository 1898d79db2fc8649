package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.BackupCheck;
import io.github.recoverydocs.drill.configuration.DeclaredBackup;
import io.github.recoverydocs.drill.configuration.DeclaredDrill;
import io.github.recoverydocs.drill.configuration.Expectation;
import io.github.recoverydocs.lab.DatabaseException;
import io.github.recoverydocs.lab.Lab;
import io.github.recoverydocs.lab.PreparationException;
import io.github.recoverydocs.lab.PreparationStep;
import io.github.recoverydocs.verdict.fingerprint.Comparison;
import io.github.recoverydocs.verdict.fingerprint.Fingerprints;
import io.github.recoverydocs.verdict.fingerprint.Mark;
import io.github.recoverydocs.verdict.fingerprint.Selection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks, after a procedure, whether what was expected of it is true. */
final class Expectations {
  private static final Set<Expectation.Kind> ABOUT_THE_FIXTURE =
      EnumSet.of(Expectation.Kind.FINGERPRINT, Expectation.Kind.SQL, Expectation.Kind.BASH);

  /**
   * What was found of one expectation.
   *
   * @param note what is worth knowing whether it is true or not; empty when nothing is
   * @param fault why it is not true
   */
  private record Seen(String note, Optional<Check.Fault> fault) {}

  private final Lab lab;
  private final DeclaredDrill drill;
  private final Accident accident;
  private final Map<String, String> inputs;

  /**
   * Creates it for one drill.
   *
   * @param accident what has happened, and the marks that were taken
   * @param inputs the values that were filled in, by the names of variables
   */
  Expectations(Lab lab, DeclaredDrill drill, Accident accident, Map<String, String> inputs) {
    this.lab = lab;
    this.drill = drill;
    this.accident = accident;
    this.inputs = inputs;
  }

  /**
   * Looks at everything but the symptom, in the order declared.
   *
   * @param backup what is said of the user's own backup, where one was restored: then its checks
   *     take the place of those that are about the fixture's data
   */
  List<Check> check(Optional<DeclaredBackup> backup) {
    List<Expectation> expected =
        drill.then().stream()
            .filter(expectation -> expectation.kind() != Expectation.Kind.CURED)
            .filter(
                expectation -> backup.isEmpty() || !ABOUT_THE_FIXTURE.contains(expectation.kind()))
            .toList();
    boolean aboutTheFixture =
        drill.then().stream().anyMatch(e -> ABOUT_THE_FIXTURE.contains(e.kind()));
    List<BackupCheck> ofBackup =
        backup.filter(b -> aboutTheFixture).map(DeclaredBackup::checks).orElse(List.of());
    if (!ofBackup.isEmpty() || expected.stream().anyMatch(Expectations::asksTheServer)) {
      new ReadyServer(lab.database()).await();
    }
    List<Check> checks = new ArrayList<>(new BackupChecks(lab.database()).check(ofBackup));
    for (Expectation expectation : expected) {
      long start = System.nanoTime();
      Seen seen = look(expectation);
      checks.add(
          new Check(
              expectation.kind().name().toLowerCase(Locale.ROOT),
              expectation.text(),
              expectation.place(),
              Duration.ofNanos(System.nanoTime() - start),
              seen.note(),
              seen.fault()));
    }
    return checks;
  }

  private static boolean asksTheServer(Expectation expectation) {
    return expectation.kind() == Expectation.Kind.FINGERPRINT
        || expectation.kind() == Expectation.Kind.SQL;
  }

  private Seen look(Expectation expectation) {
    try {
      return expectation.kind() == Expectation.Kind.FINGERPRINT
          ? fingerprint(expectation)
          : new Seen("", fault(expectation));
    } catch (DatabaseException e) {
      return new Seen("", Optional.of(Check.Fault.of(e)));
    }
  }

  private Optional<Check.Fault> fault(Expectation expectation) {
    return switch (expectation.kind()) {
      case SQL -> new TrueSql(lab.database()).check(expectation.text());
      case BASH ->
          bash(
              new MarkVariables(accident.marks()).exports(inputs) + expectation.text(),
              expectation,
              "this does not end well after the procedure");
      case HEALTH ->
          bash(
              new HealthScript(expectation.text()).text(),
              expectation,
              expectation.text() + " is not healthy after the procedure");
      case FINGERPRINT, CURED -> Optional.empty();
    };
  }

  private Seen fingerprint(Expectation expectation) {
    Mark mark =
        accident.marks().stream()
            .filter(taken -> taken.name().equals(expectation.text()))
            .findFirst()
            .orElseThrow();
    Comparison comparison =
        new Fingerprints(lab.database())
            .compare(
                mark,
                new Selection(expectation.only(), expectation.except()),
                drill.recoversToPointInTime(),
                accident.taken());
    Check.Fault fault =
        new Check.Fault(
            "the procedure ends well and the database is not what it was at the mark \""
                + mark.name()
                + "\"",
            comparison.differences(),
            "Correct the procedure. What may differ is told with except: in drills.yaml.");
    return new Seen(
        comparison.text(),
        comparison.differences().isEmpty() ? Optional.empty() : Optional.of(fault));
  }

  private Optional<Check.Fault> bash(String text, Expectation expectation, String reason) {
    try {
      lab.perform(PreparationStep.bash(text, expectation.place().toString()));
      return Optional.empty();
    } catch (PreparationException e) {
      return Optional.of(
          new Check.Fault(
              reason + ": " + e.reason(),
              e.output().strip().lines().toList(),
              "Correct the procedure, or what is expected of it in drills.yaml."));
    }
  }
}
