package io.github.recoverydocs.drill.configuration;

/** What a lab is made of. */
public enum LabKind {
  /** One PostgreSQL server and a drill host beside it. */
  POSTGRES,
  /** The project's own Compose file, on an engine inside the drill host. */
  COMPOSE
}
