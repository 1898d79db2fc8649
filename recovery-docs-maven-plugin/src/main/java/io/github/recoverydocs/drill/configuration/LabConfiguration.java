package io.github.recoverydocs.drill.configuration;

import java.util.Optional;

/**
 * The key {@code lab}. What is empty is decided where the lab is made; nothing is null.
 *
 * @param kind what the lab is made of
 * @param up the bash that starts it, of the kind {@link Step.Kind#BASH}
 * @param service the Compose service that is the server
 * @param database the database that fixture and fingerprints are about
 * @param user the role that connects
 * @param internet whether the lab reaches networks outside of it
 */
public record LabConfiguration(
    Optional<LabKind> kind,
    Optional<Step> up,
    Optional<String> service,
    Optional<String> database,
    Optional<String> user,
    boolean internet) {

  /** A lab about which nothing is said. */
  public static LabConfiguration none() {
    return new LabConfiguration(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }
}
