package io.github.recoverydocs.report;

import io.github.recoverydocs.drill.DrillInputs;
import io.github.recoverydocs.drill.DrillSettings;
import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.proof.ProofException;
import io.github.recoverydocs.proof.ProofFile;
import io.github.recoverydocs.proof.Staleness;
import java.util.List;
import java.util.Optional;

/** Reads the proof, prints its findings and says whether the documents are proven. */
public final class Verification {
  private static final String NEXT_STEP =
      "Run \"mvn verify\" with the goal drill, which performs the documents anew.";

  private final DrillSettings settings;
  private final Console console;

  /** Creates a verification of the proof that these settings lead to. */
  public Verification(DrillSettings settings, Console console) {
    this.settings = settings;
    this.console = console;
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
    return stale(proof).or(() -> partial(proof)).or(() -> findings(proof));
  }

  private Optional<String> stale(Proof proof) {
    List<String> changes =
        Staleness.of(proof.inputs(), new DrillInputs(settings).present(proof, console::warn));
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "The proof no longer speaks of what is here: "
            + String.join(", ", changes.subList(0, Math.min(5, changes.size())))
            + (changes.size() > 5 ? ", and " + (changes.size() - 5) + " more" : "")
            + ". "
            + NEXT_STEP);
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
    if (findings > 0) {
      return Optional.of(
          Counted.of(findings, "finding")
              + " in your recovery documents (above). Mend what they name and run again.");
    }
    long proven = count(proof, BlockStatus.PROVEN);
    long skipped = count(proof, BlockStatus.SKIPPED);
    console.info(
        Counted.of(proven, "block")
            + " proven"
            + (skipped > 0 ? ", " + skipped + " skipped" : "")
            + ", no finding");
    return Optional.empty();
  }

  private static long count(Proof proof, BlockStatus status) {
    return proof.drills().stream().mapToLong(drill -> drill.count(status)).sum();
  }
}
