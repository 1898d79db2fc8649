package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.Performance.FirstFault;
import io.github.recoverydocs.lab.ImageIdentity;
import io.github.recoverydocs.lab.Lab;
import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.ImageProof;
import io.github.recoverydocs.shell.CommandResult;
import io.github.recoverydocs.shell.ScriptParser;
import io.github.recoverydocs.shell.ScriptSession;
import io.github.recoverydocs.shell.Session;
import io.github.recoverydocs.shell.Statement;
import io.github.recoverydocs.verdict.Finding;
import io.github.recoverydocs.verdict.Secrets;
import io.github.recoverydocs.verdict.StatementJudge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Performs one drill in a lab that is ready, and records it. */
final class DrillPerformer {
  private static final Comparator<Finding> BY_LINE =
      Comparator.comparingInt(Finding::performedLine);

  private final DrillSettings settings;
  private final Deadline run;
  private final Progress progress;

  DrillPerformer(DrillSettings settings, Deadline run, Progress progress) {
    this.settings = settings;
    this.run = run;
    this.progress = progress;
  }

  DrillProof perform(Drill drill, Lab lab, Duration labTime) {
    long start = System.nanoTime();
    Secrets secrets = new DocumentSecrets(settings.secretNames()).of(drill.runbook(), lab);
    BlockRecorder recorder = new BlockRecorder(secrets);
    DrillScript script =
        DrillScript.of(drill.runbook(), new ScriptParser(lab.host()), lab.volumes());
    List<Statement> statements = script.statements();
    progress.drillBegins(drill.name(), lab.postgresVersion());
    Outcome outcome;
    try (Session session = new ScriptSession(lab.host(), statements)) {
      Deadline deadline = Deadline.in("drill", settings.timeouts().drill()).or(run);
      Performance performance =
          new Performance(
              lab,
              session,
              new StatementJudge(drill.runbook().name(), statements),
              secrets,
              settings.timeouts().command(),
              deadline);
      outcome = perform(script, performance, recorder);
    }
    List<Finding> findings = new ArrayList<>(script.problems());
    script.blocks().forEach(block -> block.fault().ifPresent(findings::add));
    outcome.fault().ifPresent(findings::add);
    new ShownOutput(drill.runbook())
        .compare(outcome.blocks())
        .forEach(difference -> findings.add(difference.finding()));
    return new DrillProof(
        drill.name(),
        drill.runbook().name(),
        drill.postgresVersion(),
        lab.postgresVersion(),
        lab.images().stream().map(DrillPerformer::image).toList(),
        labTime.toMillis(),
        Duration.ofNanos(System.nanoTime() - start).toMillis(),
        outcome.blocks(),
        findings.stream()
            .map(finding -> blame(finding, drill.document()))
            .map(secrets::mask)
            .sorted(BY_LINE)
            .toList());
  }

  /** A rendered document is not what its author changes. */
  private static Finding blame(Finding finding, Document document) {
    return document.rendered().isEmpty()
        ? finding
        : finding.from(document.origin().of(finding.line()), document.rendered());
  }

  private record Outcome(List<BlockProof> blocks, Optional<Finding> fault) {}

  private Outcome perform(DrillScript script, Performance performance, BlockRecorder recorder) {
    for (PlannedBlock block : script.blocks()) {
      boolean good = block.fault().isEmpty() && performance.perform(block);
      BlockStatus status =
          block.skipped() ? BlockStatus.SKIPPED : good ? BlockStatus.PROVEN : BlockStatus.FAILED;
      progress.blockEnded(recorder.record(block, results(block, performance), status));
      if (!good) {
        break;
      }
    }
    Optional<FirstFault> fault = performance.firstFault();
    PlannedBlock faulty =
        fault.map(first -> performance.performed().get(first.place()).block()).orElse(null);
    List<BlockProof> blocks = new ArrayList<>();
    boolean spoilt = false;
    for (PlannedBlock block : script.blocks()) {
      boolean failed = block == faulty || !spoilt && block.fault().isPresent();
      BlockStatus status =
          block.skipped()
              ? BlockStatus.SKIPPED
              : failed ? BlockStatus.FAILED : spoilt ? BlockStatus.NOT_PROVEN : BlockStatus.PROVEN;
      spoilt |= failed;
      blocks.add(recorder.record(block, results(block, performance), status));
    }
    return new Outcome(blocks, fault.map(FirstFault::finding));
  }

  private static List<CommandResult> results(PlannedBlock block, Performance performance) {
    return performance.performed().stream()
        .filter(performed -> performed.block() == block)
        .map(PerformedStatement::result)
        .toList();
  }

  private static ImageProof image(ImageIdentity image) {
    return new ImageProof(image.name(), image.id(), image.origin());
  }
}
