package io.github.recoverydocs.report;

import io.github.recoverydocs.lab.LabCache;
import io.github.recoverydocs.lab.LabCache.Cleaned;

/** Frees the space that labs have taken, and says what went and what stayed. */
public final class CacheCleaning {
  private final Console console;

  /** Creates it. */
  public CacheCleaning(Console console) {
    this.console = console;
  }

  /**
   * Removes what no lab uses.
   *
   * @throws io.github.recoverydocs.lab.LabException when no Docker Engine answers
   */
  public void clean() {
    Cleaned cleaned = LabCache.connect().clean();
    cleaned.volumes().forEach(name -> console.info("Removed volume " + name));
    cleaned.images().forEach(name -> console.info("Removed image " + name));
    cleaned.inUse().forEach(name -> console.warn("In use by a lab, and left: " + name));
    if (cleaned.volumes().isEmpty() && cleaned.images().isEmpty()) {
      console.info("Nothing to remove");
    }
  }
}
