package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.Document.Template;
import io.github.recoverydocs.lab.Images;
import io.github.recoverydocs.lab.Lab;
import io.github.recoverydocs.lab.LabSettings;
import io.github.recoverydocs.lab.Labs;
import io.github.recoverydocs.lab.Machine;
import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Input;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.proof.ProofFile;
import io.github.recoverydocs.verdict.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Performs all drills of a project, one after the other, and writes the proof. */
public final class DrillRun {
  private final DrillSettings settings;
  private final Progress progress;
  private final List<DrillProof> drills = new ArrayList<>();
  private boolean cutShort;
  private boolean rewritten;

  /**
   * Creates a run.
   *
   * @param settings what the user asks for
   * @param progress told how the run goes on
   */
  public DrillRun(DrillSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Performs the drills, once, and writes the proof, findings included.
   *
   * @throws SettingsException when a setting cannot be used
   * @throws io.github.recoverydocs.runbook.RunbookException when a document cannot be read
   * @throws io.github.recoverydocs.lab.LabException when no lab can be had
   * @throws io.github.recoverydocs.proof.ProofException when the proof cannot be written
   */
  public Proof perform() {
    Instant started = Instant.now();
    UserBackup.of(settings).ifPresent(UserBackup::fetch);
    DrillPlan plan = DrillPlan.of(settings);
    ProofFile file = new ProofFile(settings.proofFile());
    file.requireWritable();
    Coverage coverage = new Coverage(plan);
    List<Input> inputs = new ArrayList<>(new Inputs(settings, plan).withoutImages());
    Deadline deadline = Deadline.in("run", settings.timeouts().run());
    for (CellPlan cell : plan.cells()) {
      perform(plan.drills(cell), cell, deadline);
    }
    List<Finding> brokenLinks = new BrokenLinks(settings, plan).findings();
    if (rewritten) {
      DrillPlan anew = DrillPlan.of(settings);
      inputs = new ArrayList<>(new Inputs(settings, anew).withoutImages());
      brokenLinks = new BrokenLinks(settings, anew).findings();
    }
    inputs.addAll(new Inputs(settings, plan).images(Images.connect()));
    long millis = Duration.between(started, Instant.now()).toMillis();
    Proof proof =
        new Proof(
            Proof.SCHEMA_VERSION,
            started.toString(),
            millis,
            Machine.processors(),
            plan.partial() || cutShort,
            inputs,
            coverage.blocks(),
            // Who works on one drill has not asked about the others.
            plan.partial() ? List.of() : coverage.findings(),
            brokenLinks,
            drills);
    file.write(proof);
    return proof;
  }

  private void perform(List<Drill> planned, CellPlan cell, Deadline deadline) {
    if (planned.isEmpty()) {
      return;
    }
    boolean several = planned.size() > 1 || settings.updateOutput();
    try (Labs owner = new Labs(labSettings(cell), progress::working);
        DrillLabs labs = new DrillLabs(owner, cell.lab(), cell.settings(), several)) {
      DrillPerformer performer = new DrillPerformer(cell, deadline, progress);
      for (Drill asPlanned : planned) {
        // What was rewritten may be shared: by the drill on the next version, or by templates.
        Drill drill = rewritten ? anew(asPlanned) : asPlanned;
        if (settings.failFast() && drills.stream().anyMatch(d -> !d.findings().isEmpty())) {
          cutShort = true;
          return;
        }
        DrillProof proof = perform(drill, labs, performer);
        if (settings.updateOutput() && rewrite(drill, proof)) {
          rewritten = true;
          proof = perform(anew(drill), labs, performer);
        }
        drills.add(proof);
        progress.drillEnded(proof);
      }
    }
  }

  /** The same drill with its document as it is now. */
  private Drill anew(Drill drill) {
    return DrillPlan.of(settings).drills().stream().filter(drill::isSame).findFirst().orElseThrow();
  }

  /**
   * Writes the real output into the documents, or into their templates; what is proven then is the
   * new text.
   */
  private boolean rewrite(Drill drill, DrillProof proof) {
    int written = 0;
    for (Document document : drill.procedure().documents()) {
      int blocks = rewrite(document, proof);
      if (blocks > 0) {
        progress.working(
            "Wrote the real output into "
                + document.template().map(Template::name).orElse(document.runbook().name())
                + " ("
                + blocks
                + (blocks == 1 ? " block" : " blocks")
                + "); performing it anew");
      }
      written += blocks;
    }
    return written > 0;
  }

  private int rewrite(Document document, DrillProof proof) {
    List<BlockProof> blocks = proof.blocksOf(document.runbook().name());
    return document.rendered().isEmpty()
        ? new OutputUpdate(document.runbook()).rewrite(blocks)
        : new TemplateUpdate(document, progress::working).rewrite(blocks);
  }

  private DrillProof perform(Drill drill, DrillLabs labs, DrillPerformer performer) {
    long start = System.nanoTime();
    progress.working(labs.announcement(drill));
    try (Lab lab = labs.next(drill)) {
      Duration labTime = Duration.ofNanos(System.nanoTime() - start);
      DrillProof proof = perform(drill, lab, labTime, performer);
      lab.keptHint().ifPresent(progress::labKept);
      return proof;
    }
  }

  /** Whatever goes wrong while the run is being ended from outside has that for its reason. */
  private static DrillProof perform(
      Drill drill, Lab lab, Duration labTime, DrillPerformer performer) {
    try {
      DrillProof proof = performer.perform(drill, lab, labTime);
      lab.requireRunning();
      return proof;
    } catch (RuntimeException e) {
      lab.requireRunning();
      throw e;
    }
  }

  private LabSettings labSettings(CellPlan plan) {
    return new LabSettings(
        plan.sources().project(),
        plan.sources().project().root().getFileName().toString(),
        settings.drillHostImage(),
        settings.keepLab(),
        settings.labLimits(),
        plan.sources().drillsFile().lab().internet(),
        settings.timeouts().drill(),
        settings.storageJar());
  }
}
