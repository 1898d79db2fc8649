package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.DeclaredBackup;
import io.github.recoverydocs.drill.configuration.DeclaredDrill;
import io.github.recoverydocs.lab.ImageIdentity;
import io.github.recoverydocs.lab.Lab;
import io.github.recoverydocs.proof.CheckProof;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.ImageProof;
import io.github.recoverydocs.verdict.Finding;
import io.github.recoverydocs.verdict.Secrets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Performs one drill in a lab that is ready, and records it. */
final class DrillPerformer {
  private static final Comparator<Finding> BY_LINE =
      Comparator.comparingInt(Finding::performedLine);

  private final DrillSettings settings;
  private final Optional<DeclaredBackup> backup;
  private final Deadline run;
  private final Progress progress;

  DrillPerformer(CellPlan cell, Deadline run, Progress progress) {
    this.settings = cell.settings();
    this.backup = settings.backup().map(location -> cell.sources().drillsFile().backup());
    this.run = run;
    this.progress = progress;
  }

  DrillProof perform(Drill drill, Lab lab, Duration labTime) {
    long start = System.nanoTime();
    Secrets secrets = new DocumentSecrets(settings.secretNames()).of(drill, lab);
    progress.drillBegins(drill.title(), lab.postgresVersion());
    Deadline deadline = Deadline.in("drill", settings.timeouts().drill()).or(run);
    DrillResult result = perform(drill, lab, secrets, deadline);
    return new DrillProof(
        drill.name(),
        drill.document().runbook().name(),
        drill.section(),
        drill.cell().values(),
        drill.postgresVersion(),
        lab.postgresVersion(),
        lab.images().stream().map(DrillPerformer::image).toList(),
        labTime.toMillis(),
        lab.databaseBytes().orElse(0),
        Duration.ofNanos(System.nanoTime() - start).toMillis(),
        result.procedure().toMillis(),
        drill.declared().flatMap(DeclaredDrill::budget).map(Duration::toMillis).orElse(0L),
        result.blocks(),
        result.checks().stream().map(check -> masked(check.proof(), secrets)).toList(),
        result.findings().stream().map(secrets::mask).distinct().sorted(BY_LINE).toList());
  }

  private DrillResult perform(Drill drill, Lab lab, Secrets secrets, Deadline deadline) {
    Accident accident = new Accident(lab);
    Optional<Finding> fault =
        accident.perform(drill.declared().map(DeclaredDrill::given).orElse(List.of()));
    BlockRecorder recorder = new BlockRecorder(secrets);
    if (fault.isPresent()) {
      return new DrillResult(
          recorder.notPerformed(drill.procedure()), List.of(), List.of(fault.get()), Duration.ZERO);
    }
    return new ProcedureRun(
            drill,
            lab,
            accident,
            backup,
            secrets,
            settings.timeouts().command(),
            deadline,
            progress)
        .perform();
  }

  private static CheckProof masked(CheckProof check, Secrets secrets) {
    return new CheckProof(
        check.kind(),
        secrets.mask(check.text()),
        check.place(),
        check.passed(),
        secrets.mask(check.detail()),
        check.durationMillis());
  }

  private static ImageProof image(ImageIdentity image) {
    return new ImageProof(image.name(), image.id(), image.origin());
  }
}
