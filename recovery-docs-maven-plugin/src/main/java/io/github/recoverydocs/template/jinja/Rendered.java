package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * A rendered text that knows the place of every character.
 *
 * @param text what was printed
 * @param segments its parts in order; together they cover it
 */
public record Rendered(String text, List<Segment> segments) {

  /**
   * A part of the text.
   *
   * @param start its first character
   * @param source the template it came from
   * @param line the line there
   * @param verbatim whether its line ends are line ends of the template too
   */
  public record Segment(int start, Source source, int line, boolean verbatim) {
    Segment movedBy(int distance) {
      return new Segment(start + distance, source, line, verbatim);
    }
  }

  /**
   * A line of a template.
   *
   * @param file the template's file
   * @param line from 1
   */
  public record Origin(String file, int line) {}

  /**
   * Returns for each line of the text the line of the template that printed its first visible
   * character.
   */
  public List<Origin> origins() {
    List<Origin> origins = new ArrayList<>();
    int segment = 0;
    int lineInSegment = segments.isEmpty() ? 0 : segments.get(0).line();
    Origin blank = null;
    Origin seen = null;
    for (int i = 0; i < text.length(); i++) {
      while (segment + 1 < segments.size() && segments.get(segment + 1).start() <= i) {
        segment++;
        lineInSegment = segments.get(segment).line();
      }
      Segment current = segments.get(segment);
      char c = text.charAt(i);
      if (blank == null || (seen == null && !Texts.isSpace(c))) {
        Origin here = new Origin(current.source().file(), lineInSegment);
        blank = blank == null ? here : blank;
        seen = Texts.isSpace(c) ? null : here;
      }
      if (c == '\n') {
        origins.add(seen != null ? seen : blank);
        blank = null;
        seen = null;
        lineInSegment += current.verbatim() ? 1 : 0;
      }
    }
    if (blank != null) {
      origins.add(seen != null ? seen : blank);
    }
    return origins;
  }

  /**
   * Returns the text that a filter made of this one: with the places of the lines if there are as
   * many, as after {@code |indent}, else with the place of the filter.
   */
  Rendered withTextOfSameLines(String changed, Source source, int offset) {
    List<Origin> origins = origins();
    String[] lines = changed.split("(?<=\n)");
    List<Segment> parts = new ArrayList<>();
    if (lines.length != origins.size()) {
      return new Rendered(changed, List.of(new Segment(0, source, source.line(offset), false)));
    }
    int start = 0;
    for (int i = 0; i < lines.length; i++) {
      Source owner = source(origins.get(i), source);
      parts.add(new Segment(start, owner, origins.get(i).line(), false));
      start += lines[i].length();
    }
    return new Rendered(changed, parts);
  }

  private Source source(Origin origin, Source otherwise) {
    return segments.stream()
        .map(Segment::source)
        .filter(source -> source.file().equals(origin.file()))
        .findFirst()
        .orElse(otherwise);
  }
}
