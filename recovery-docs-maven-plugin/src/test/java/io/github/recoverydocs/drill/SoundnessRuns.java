package io.github.recoverydocs.drill;

import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Performs the sound drills of {@code src/test/resources/sabotage} again and again: a drill that
 * has a finding once in ten runs is no longer believed.
 *
 * <p>A program and no test, because it takes long: {@code ./dev soundness} runs it.
 */
public final class SoundnessRuns {
  private int performed;
  private int sound;

  private SoundnessRuns() {}

  /** Runs it; the argument is the number of runs in a row. Ends with status 1 at any finding. */
  public static void main(String[] arguments) throws IOException {
    int runs = Integer.parseInt(arguments[0]);
    SoundnessRuns all = new SoundnessRuns();
    for (String version : SabotageProject.versions()) {
      all.perform(version.strip(), runs);
    }
    System.out.printf("%d of %d drills were without a finding.%n", all.sound, all.performed);
    if (all.sound < all.performed) {
      System.exit(1);
    }
  }

  private void perform(String version, int runs) throws IOException {
    Path folder = Files.createTempDirectory("recovery-docs-soundness");
    SabotageProject project = SabotageProject.copy(folder.resolve("project"), version);
    for (int run = 1; run <= runs; run++) {
      long start = System.nanoTime();
      Proof proof = project.performSound(folder.resolve("output"));
      List<DrillProof> found =
          proof.drills().stream().filter(drill -> !drill.findings().isEmpty()).toList();
      performed += proof.drills().size();
      sound += proof.drills().size() - found.size();
      System.out.printf(
          "PostgreSQL %s, run %d of %d: %d of %d drills without a finding, in %d s%n",
          version,
          run,
          runs,
          proof.drills().size() - found.size(),
          proof.drills().size(),
          (System.nanoTime() - start) / 1_000_000_000);
      found.forEach(
          drill ->
              drill
                  .findings()
                  .forEach(finding -> System.out.println("  " + drill.name() + ": " + finding)));
    }
  }
}
