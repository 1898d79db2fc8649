package io.github.recoverydocs.report;

import io.github.recoverydocs.drill.DocumentSet;
import io.github.recoverydocs.drill.DrillRun;
import io.github.recoverydocs.drill.DrillSettings;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.report.checklist.Checklists;
import java.nio.file.Path;
import java.util.List;

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
    fillIn(proof);
  }

  /** The documents are read anew, for the run may have written real output into them. */
  private void fillIn(Proof proof) {
    String commit = Stamp.of(proof, Revision.of(settings.projectDirectory())).commit();
    List<Path> copies =
        new Checklists(settings.checklistsDirectory(), console::warn)
            .write(DocumentSet.of(settings), proof, commit);
    if (!copies.isEmpty()) {
      console.info("Checklists: " + settings.checklistsDirectory());
    }
  }

  private void write(RecoveryTimes times) {
    new RecoveryTimesReport(settings.recoveryTimesFile()).write(times);
    if (!times.procedures().isEmpty()) {
      console.info("Recovery times: " + settings.recoveryTimesFile());
    }
  }
}
