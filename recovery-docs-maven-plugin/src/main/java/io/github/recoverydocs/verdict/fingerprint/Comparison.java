package io.github.recoverydocs.verdict.fingerprint;

import java.util.List;

/**
 * What a database holds, beside what it held at a mark.
 *
 * @param differences one clause for each, the most important first; empty when there is none
 * @param then how much there was at the mark
 * @param now how much there is
 */
public record Comparison(List<String> differences, Held then, Held now) {

  public Comparison {
    differences = List.copyOf(differences);
  }

  /** The numbers of rows as people are told. */
  public String text() {
    return now.equals(then)
        ? now.text() + ", as many as expected"
        : now.text() + ", expected were " + then.text();
  }
}
