package io.github.recoverydocs.report;

import io.github.recoverydocs.drill.DrillInputs;
import io.github.recoverydocs.drill.DrillSettings;
import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.CoveredBlock;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.proof.ProofException;
import io.github.recoverydocs.proof.ProofFile;
import io.github.recoverydocs.proof.Staleness;
import io.github.recoverydocs.runbook.Durations;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the proof, prints its findings and says whether the documents are proven. */
public final class Verification {
  private static final int SHOWN = 5;

  private static final String NEXT_STEP =
      "Run \"mvn verify\" with the goal drill, which performs the documents anew.";

  private final DrillSettings settings;
  private final Console console;
  private final GitHubAnnotations annotations;

  /**
   * Creates a verification of the proof that these settings lead to.
   *
   * @param settings what the user asks for
   * @param console told every finding
   * @param environment the environment variables, which tell whether this runs on GitHub
   */
  public Verification(DrillSettings settings, Console console, Map<String, String> environment) {
    this(
        settings,
        console,
        new GitHubAnnotations(environment, settings.projectDirectory(), System.out::println));
  }

  Verification(DrillSettings settings, Console console, GitHubAnnotations annotations) {
    this.settings = settings;
    this.console = console;
    this.annotations = annotations;
  }

  /**
   * Judges the proof.
   *
   * @return why the build has to fail, as sentences; nothing when everything is proven
   */
  public Optional<String> failure() {
    ProofFile file = new ProofFile(settings.proofFile());
    Optional<Proof> read;
    try {
      read = file.read();
    } catch (ProofException e) {
      return Optional.of(e.getMessage() + ". " + NEXT_STEP);
    }
    if (read.isEmpty()) {
      return Optional.of("There is no proof at " + file.path() + ". " + NEXT_STEP);
    }
    Proof proof = read.get();
    return stale(proof)
        .or(() -> partial(proof))
        .or(() -> findings(proof))
        .or(() -> missing(proof))
        .or(() -> nothing(proof));
  }

  private Optional<String> stale(Proof proof) {
    List<String> changes =
        Staleness.of(proof.inputs(), new DrillInputs(settings).present(proof, console::warn));
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "The proof no longer speaks of what is here: " + capped(changes) + ". " + NEXT_STEP);
  }

  private Optional<String> partial(Proof proof) {
    if (!proof.partial()) {
      return Optional.empty();
    }
    if (settings.drills().isEmpty() && proof.findings().isEmpty()) {
      return Optional.of(
          "The proof is partial: only some of the drills were performed. " + NEXT_STEP);
    }
    console.warn("Only some of the drills were performed: this is no full proof.");
    return Optional.empty();
  }

  private Optional<String> findings(Proof proof) {
    int findings = new FindingPrinter(console).print(proof);
    annotations.print(proof);
    if (findings > 0) {
      return Optional.of(
          Counted.of(findings, "finding")
              + " in your recovery documents (above). Mend what they name and run again.");
    }
    return Optional.empty();
  }

  /** A proof of other drills or versions than those asked for now is none. */
  private Optional<String> missing(Proof proof) {
    List<String> missing = new DrillInputs(settings).missing(proof);
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("The proof does not have " + capped(missing) + ". " + NEXT_STEP);
  }

  private Optional<String> nothing(Proof proof) {
    long proven = count(proof, BlockStatus.PROVEN);
    long skipped = count(proof, BlockStatus.SKIPPED);
    if (count(proof, BlockStatus.FAILED) + count(proof, BlockStatus.NOT_PROVEN) > 0) {
      return Optional.of("The proof has a failed block and no finding for it. " + NEXT_STEP);
    }
    coverage(proof);
    groups(proof);
    if (proven == 0) {
      return Optional.of(
          "Nothing was proven: no block was performed, "
              + Counted.of(skipped, "block")
              + " skipped. Blocks are performed that are fenced as bash, sh, shell or console.");
    }
    proof.drills().stream()
        .filter(drill -> drill.count(BlockStatus.PROVEN) == 0)
        .map(DrillProof::document)
        .distinct()
        .forEach(document -> console.warn("Nothing in " + document + " was performed."));
    console.info(
        Counted.of(proven, "block")
            + " proven"
            + (skipped > 0 ? ", " + skipped + " skipped" : "")
            + ", no finding");
    return Optional.empty();
  }

  /** Tells how much of what the documents have to perform some drill performs. */
  private void coverage(Proof proof) {
    List<CoveredBlock> blocks = proof.coverage();
    long performed = blocks.stream().filter(CoveredBlock::performed).count();
    long drills = blocks.stream().flatMap(block -> block.drills().stream()).distinct().count();
    console.info(
        performed
            + " of "
            + Counted.of(blocks.size(), "block")
            + " performed by "
            + Counted.of(drills, "drill")
            + "; which by which is in "
            + settings.proofFile().getFileName());
  }

  /**
   * What was proven in each combination of the matrix and on each server, where there are several.
   */
  private void groups(Proof proof) {
    Map<String, List<DrillProof>> groups =
        proof.drills().stream()
            .collect(
                Collectors.groupingBy(
                    Verification::group, LinkedHashMap::new, Collectors.toList()));
    if (groups.size() < 2) {
      return;
    }
    groups.forEach(
        (group, drills) -> {
          long blocks = drills.stream().mapToLong(drill -> drill.count(BlockStatus.PROVEN)).sum();
          long millis = drills.stream().mapToLong(DrillProof::durationMillis).sum();
          console.info(
              "  "
                  + group
                  + ": "
                  + Counted.of(blocks, "block")
                  + " proven in "
                  + Counted.of(drills.size(), "drill")
                  + ", "
                  + Durations.print(Duration.ofMillis(millis)));
        });
  }

  private static String group(DrillProof drill) {
    return (drill.cell().isEmpty() ? "" : drill.cell() + " ")
        + "on PostgreSQL "
        + drill.serverVersion();
  }

  private static String capped(List<String> all) {
    return String.join(", ", all.subList(0, Math.min(SHOWN, all.size())))
        + (all.size() > SHOWN ? ", and " + (all.size() - SHOWN) + " more" : "");
  }

  private static long count(Proof proof, BlockStatus status) {
    return proof.drills().stream().mapToLong(drill -> drill.count(status)).sum();
  }
}
