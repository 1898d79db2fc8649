package io.github.recoverydocs.site;

import io.github.recoverydocs.proof.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader of the site has to know before anything else. */
final class SiteWarnings {
  private static final int SHOWN = 5;

  private final Optional<Proof> proof;
  private final List<String> changes;

  /**
   * Creates them.
   *
   * @param proof the record of the last run, where there is one
   * @param changes what has changed since, as clauses
   */
  SiteWarnings(Optional<Proof> proof, List<String> changes) {
    this.proof = proof;
    this.changes = List.copyOf(changes);
  }

  /** Whole sentences, loudest first. */
  List<String> texts() {
    if (proof.isEmpty()) {
      return List.of("Nothing here was proven: there is no record of a run.");
    }
    List<String> texts = new ArrayList<>();
    int findings = proof.get().findings().size();
    if (findings > 0) {
      texts.add(
          "This does not work as it is written: the last run had "
              + (findings == 1 ? "one finding." : findings + " findings."));
    }
    if (proof.get().partial()) {
      texts.add("Only some of the procedures were performed in the last run.");
    }
    if (!changes.isEmpty()) {
      texts.add("What is here has changed since it was performed: " + capped() + ".");
    }
    return List.copyOf(texts);
  }

  private String capped() {
    return String.join(", ", changes.subList(0, Math.min(SHOWN, changes.size())))
        + (changes.size() > SHOWN ? ", and " + (changes.size() - SHOWN) + " more" : "");
  }
}
