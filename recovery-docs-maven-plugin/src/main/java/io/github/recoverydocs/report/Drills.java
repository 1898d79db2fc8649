package io.github.recoverydocs.report;

import io.github.recoverydocs.drill.DrillRun;
import io.github.recoverydocs.drill.DrillSettings;
import io.github.recoverydocs.proof.Proof;

/** Performs the drills of a project, shows how they go, and writes every report. */
public final class Drills {
  private final DrillSettings settings;
  private final Console console;

  /** Creates the drills that these settings ask for. */
  public Drills(DrillSettings settings, Console console) {
    this.settings = settings;
    this.console = console;
  }

  /** Performs the drills; findings are in the proof and fail nothing here. */
  public void perform() {
    Proof proof = new DrillRun(settings, new ConsoleProgress(console)).perform();
    new JUnitReport(settings.reportsDirectory()).write(proof);
    new MetricsReport(settings.metricsFile()).write(proof);
    console.info("Proof: " + settings.proofFile());
    console.info("JUnit reports: " + settings.reportsDirectory());
    console.info("Metrics: " + settings.metricsFile());
    RecoveryTimes.of(proof).ifPresent(this::write);
  }

  private void write(RecoveryTimes times) {
    new RecoveryTimesReport(settings.recoveryTimesFile()).write(times);
    if (!times.procedures().isEmpty()) {
      console.info("Recovery times: " + settings.recoveryTimesFile());
    }
  }
}
