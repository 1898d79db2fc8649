package io.github.recoverydocs.lab;

import java.util.Optional;

/** Tells which images the Docker Engine has, without pulling or starting anything. */
public final class Images {
  private final Engine engine;

  private Images(Engine engine) {
    this.engine = engine;
  }

  /**
   * Connects to the Docker Engine.
   *
   * @throws LabException when none answers
   */
  public static Images connect() {
    return new Images(Engine.connect());
  }

  /** Describes an image; nothing when the engine does not have it. */
  public Optional<ImageIdentity> find(String image) {
    return engine.has(image) ? Optional.of(engine.identify(image)) : Optional.empty();
  }
}
