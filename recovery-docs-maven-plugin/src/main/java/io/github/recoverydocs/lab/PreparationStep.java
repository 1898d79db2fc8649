package io.github.recoverydocs.lab;

/**
 * Something that is done to a lab before the first drill.
 *
 * @param kind what its text is
 * @param text the commands
 * @param place where it is written, as people are told: {@code drills.yaml:7}
 */
public record PreparationStep(Kind kind, String text, String place) {

  /** What a step's text is. */
  public enum Kind {
    /** SQL, performed by psql in the lab's database. */
    SQL,
    /** bash, performed on the drill host in the working folder. */
    BASH
  }

  /** A step of bash commands. */
  public static PreparationStep bash(String text, String place) {
    return new PreparationStep(Kind.BASH, text, place);
  }
}
