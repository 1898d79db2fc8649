package io.github.recoverydocs.lab;

/** The machine that the Docker Engine runs on, and every lab with it; it may not be this one. */
public final class Machine {

  private Machine() {}

  /**
   * Tells how many processors it has; 0 when the engine does not say.
   *
   * @throws LabException when no engine answers
   */
  public static int processors() {
    Integer processors = Engine.connect().client().infoCmd().exec().getNCPU();
    return processors == null ? 0 : processors;
  }
}
