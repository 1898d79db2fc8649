package io.github.recoverydocs.verdict.fingerprint;

import java.util.Map;

/** What a database holds, as digests: {@link Fingerprints} takes and compares them. */
public final class Fingerprint {
  private final Catalog catalog;
  private final Map<String, TableContent> contents;

  Fingerprint(Catalog catalog, Map<String, TableContent> contents) {
    this.catalog = catalog;
    this.contents = Map.copyOf(contents);
  }

  Catalog catalog() {
    return catalog;
  }

  /** The digested tables by name. */
  Map<String, TableContent> contents() {
    return contents;
  }
}
