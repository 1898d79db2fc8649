package io.github.recoverydocs.template;

import java.util.List;
import java.util.Optional;

/**
 * Tells for each line of a rendered file which line of the template printed it.
 *
 * @param lines the places of the rendered lines, the first one first
 */
public record SourceMap(List<Place> lines) {
  /** The map of a file that was copied, not rendered. */
  static final SourceMap NONE = new SourceMap(List.of());

  /**
   * A line of a template.
   *
   * @param file the file below the template's folder, with forward slashes
   * @param line from 1
   */
  public record Place(String file, int line) {
    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  /** Keeps the lines. */
  public SourceMap {
    lines = List.copyOf(lines);
  }

  /**
   * Returns the line of the template that printed a line: its first visible character, or its line
   * end where it is blank.
   *
   * @param renderedLine from 1
   */
  public Optional<Place> at(int renderedLine) {
    return renderedLine >= 1 && renderedLine <= lines.size()
        ? Optional.of(lines.get(renderedLine - 1))
        : Optional.empty();
  }
}
