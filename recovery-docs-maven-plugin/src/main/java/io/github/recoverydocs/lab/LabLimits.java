package io.github.recoverydocs.lab;

/**
 * What a lab may take of the machine, so that a document's mistake ends with the lab.
 *
 * @param memory bytes of memory of the drill host, its nested containers included
 * @param processes processes and threads, nested containers included
 * @param disk bytes that a lab may write, images not counted; 0 is no limit
 */
public record LabLimits(long memory, long processes, long disk) {
  private static final long GIB = 1L << 30;

  /** Enough for a small project's services. */
  public static LabLimits standard() {
    return new LabLimits(4 * GIB, 4096, 20 * GIB);
  }
}
