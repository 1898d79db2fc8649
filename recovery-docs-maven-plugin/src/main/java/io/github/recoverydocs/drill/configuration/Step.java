package io.github.recoverydocs.drill.configuration;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Something that is run, before any drill or in one; nothing is null.
 *
 * @param kind what runs it
 * @param text the SQL or the bash to run: rendered, where the project is a template; as it stands,
 *     where it came from a file
 * @param file the file that the text came from, absolute; empty when it stands in drills.yaml
 * @param name the path of drills.yaml, as people are shown it
 * @param line the line of drills.yaml on which the text begins, or the file is named; from 1
 */
public record Step(Kind kind, String text, Optional<Path> file, String name, int line)
    implements Given {

  /** Where it is written. */
  public Place place() {
    return new Place(name, line);
  }

  /** What runs a step. */
  public enum Kind {
    /** psql runs it. */
    SQL,
    /** A bash session on the drill host runs it. */
    BASH
  }
}
