package io.github.recoverydocs.drill;

import io.github.recoverydocs.lab.Images;
import io.github.recoverydocs.lab.LabException;
import io.github.recoverydocs.proof.Input;
import io.github.recoverydocs.proof.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tells what the inputs of a run are at this moment, to be compared with those of a proof. */
public final class DrillInputs {
  private final DrillSettings settings;
  private final DrillPlan plan;

  /**
   * Plans the run that these settings would lead to.
   *
   * @throws SettingsException when the settings name a document or a drill that cannot be
   */
  public DrillInputs(DrillSettings settings) {
    this.settings = settings;
    plan = DrillPlan.of(settings);
  }

  /** The documents that the run would have: one entry a combination of the matrix, at least one. */
  public List<DocumentSet> documents() {
    return plan.cells().stream().map(DocumentSet::of).toList();
  }

  /**
   * Gathers the inputs anew.
   *
   * <p>Where no Docker Engine answers, images cannot have been exchanged for others here, so those
   * of the proof are taken to be the same.
   *
   * @param proof the proof that they are compared with
   * @param warning told, in a sentence, what could not be compared
   */
  public List<Input> present(Proof proof, Consumer<String> warning) {
    Inputs inputs = new Inputs(settings, plan);
    List<Input> present = new ArrayList<>(inputs.withoutImages());
    List<Input> images =
        proof.inputs().stream().filter(input -> input.kind().equals("image")).toList();
    if (images.isEmpty()) {
      return present;
    }
    try {
      present.addAll(inputs.images(Images.connect()));
    } catch (LabException e) {
      warning.accept("The images of the proof are not compared, because no Docker Engine answers.");
      present.addAll(images);
    }
    return present;
  }

  /** The drills that the run would perform and a proof has not, as people are told. */
  public List<String> missing(Proof proof) {
    return plan.drills().stream()
        .filter(drill -> proof.drills().stream().noneMatch(drill::isRecordedBy))
        .map(drill -> drill.title() + " on PostgreSQL " + drill.postgresVersion())
        .toList();
  }
}
