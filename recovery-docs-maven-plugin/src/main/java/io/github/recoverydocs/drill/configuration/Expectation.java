package io.github.recoverydocs.drill.configuration;

import java.util.List;

/**
 * Something that has to be true after a procedure, one entry of the key {@code then}; nothing is
 * null.
 *
 * @param kind how it is judged
 * @param text by its kind: the mark's name, SQL, bash, or the service or address; empty for {@link
 *     Kind#CURED}
 * @param only of a fingerprint: globs of the names of objects that it is about; all when empty
 * @param except of a fingerprint: globs of the names of objects that it is not about
 * @param place where it is written
 */
public record Expectation(
    Kind kind, String text, List<String> only, List<String> except, Place place) {

  public Expectation {
    only = List.copyOf(only);
    except = List.copyOf(except);
  }

  /** How an expectation is judged. */
  public enum Kind {
    /** The database holds what it held at a mark, and nothing else. */
    FINGERPRINT,
    /** SQL gives at least one row, and every value of every row is true. */
    SQL,
    /** Bash ends with the status 0. */
    BASH,
    /** The symptom's command ends with the status 0. */
    CURED,
    /** A service of the Compose file is healthy, or an address answers with a status below 400. */
    HEALTH
  }
}
