package io.github.recoverydocs.verdict;

import io.github.recoverydocs.runbook.SourceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of a symptom, as an expression with a group for each of its volatile parts. */
final class SymptomLine {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private static final Pattern LEFT_OUT_TO_THE_END =
      Pattern.compile("(?:" + VolatileKind.LEFT_OUT.pattern() + ")$");

  private final SourceLine source;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder expression = new StringBuilder();
  private final Pattern pattern;

  private record Part(VolatileKind kind, String shown) {}

  SymptomLine(SourceLine source) {
    this.source = source;
    String whole = source.text().strip();
    read(whole);
    if (LEFT_OUT_TO_THE_END.matcher(whole).find()) {
      expression.append('$');
    } else if (isWord(whole.charAt(whole.length() - 1))) {
      expression.append("(?!\\w)");
    }
    String start = isWord(whole.charAt(0)) ? "(?<!\\w)" : "";
    if (VolatileKind.LEFT_OUT.matcher(whole).lookingAt()) {
      start = "^";
    }
    pattern = Pattern.compile(start + "(?>" + expression + ")");
  }

  SourceLine source() {
    return source;
  }

  /** The parts of a printed line that differ; nothing when the line says something else. */
  Optional<List<LenientPart>> match(String printed) {
    Matcher matcher = pattern.matcher(printed);
    if (!matcher.find()) {
      return Optional.empty();
    }
    List<LenientPart> lenient = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      String real = matcher.group(i + 1);
      if (!real.equals(part.shown())) {
        lenient.add(new LenientPart(part.kind(), source.number(), part.shown(), real));
      }
    }
    return Optional.of(lenient);
  }

  private void read(String text) {
    Matcher quoted = QUOTED.matcher(text);
    int place = 0;
    while (quoted.find()) {
      unquoted(text.substring(place, quoted.start()), text.substring(0, place));
      expression.append('"');
      quoted(quoted.group(1));
      expression.append('"');
      place = quoted.end();
    }
    unquoted(text.substring(place), text.substring(0, place));
  }

  /** A quoted text is a name and matches itself, unless all of it is volatile. */
  private void quoted(String text) {
    Optional<VolatileKind> kind = VolatileKind.ofQuoted(text);
    if (kind.isPresent()) {
      volatilePart(kind.get(), text);
      return;
    }
    int place = 0;
    Matcher open = VolatileKind.LEFT_OUT.matcher(text);
    while (open.find()) {
      literal(text.substring(place, open.start()));
      part(VolatileKind.ANYTHING, open.group(), "[^\"]*");
      place = open.end();
    }
    literal(text.substring(place));
  }

  private void unquoted(String text, String before) {
    Matcher matcher = VolatileKind.ANY.matcher(before + text);
    int place = before.length();
    String whole = before + text;
    while (place < whole.length() && matcher.find(place)) {
      loose(whole.substring(place, matcher.start()));
      VolatileKind.of(matcher)
          .ifPresentOrElse(
              kind -> volatilePart(kind, matcher.group()), () -> loose(matcher.group()));
      place = matcher.end();
    }
    loose(whole.substring(place));
  }

  private void volatilePart(VolatileKind kind, String shown) {
    if (kind == VolatileKind.ANYTHING) {
      commit();
    }
    part(kind, shown, kind.printed(shown));
  }

  /**
   * Commits to what was matched before an ellipsis: to look further for it finds nothing more, and
   * with several of them in a line would take for ever.
   */
  private void commit() {
    expression.insert(0, "(?>").append(')');
  }

  private void part(VolatileKind kind, String shown, String printed) {
    parts.add(new Part(kind, shown));
    expression.append('(').append(printed).append(')');
  }

  private void literal(String text) {
    expression.append(text.isEmpty() ? "" : Pattern.quote(text));
  }

  /** Text in which blanks stand for any number of blanks. */
  private void loose(String text) {
    Matcher blanks = BLANKS.matcher(text);
    int place = 0;
    while (blanks.find()) {
      literal(text.substring(place, blanks.start()));
      expression.append("\\s+");
      place = blanks.end();
    }
    literal(text.substring(place));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
