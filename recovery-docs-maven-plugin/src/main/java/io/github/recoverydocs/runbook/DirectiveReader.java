package io.github.recoverydocs.runbook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one comment above a fence into {@link Directives}.
 *
 * <p>A misspelt comment must never be silently without effect, so whatever is not understood
 * becomes a {@link DocumentProblem}.
 */
final class DirectiveReader {
  private static final Set<String> KEYS =
      Set.of("skip", "exit", "timeout", "id", "output-of", "match");
  private static final Set<String> NAMES = Set.of("recovery-docs");
  private static final String FORM =
      "Write it alone on its line: <!-- recovery-docs: key=value -->";
  private static final Pattern ADDRESS = Pattern.compile("^\\s*<!--\\s*([\\w-]+)\\s*(:?)");
  private static final Pattern COMMENT =
      Pattern.compile("(?s)^\\s*<!--\\s*([\\w-]+)\\s*:(.*?)-->\\s*$");
  private static final Pattern ENTRY =
      Pattern.compile("\\G\\s*([\\w-]+)=(?:\"([^\"]*)\"|([^\\s\"]+))");

  private final int line;
  private final String comment;
  private final List<DocumentProblem> problems = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private Directives directives = Directives.NONE;

  /**
   * Reads a comment.
   *
   * @param comment the whole comment, from its opening to its closing mark
   * @param line the line that it begins on, 1-based
   */
  DirectiveReader(String comment, int line) {
    this.comment = comment.strip();
    this.line = line;
    read();
  }

  Directives directives() {
    return directives;
  }

  List<DocumentProblem> problems() {
    return problems;
  }

  /** Tells whether this comment speaks to us at all, rightly spelt or not. */
  static boolean addressed(String comment) {
    Matcher address = ADDRESS.matcher(comment);
    if (!address.find()) {
      return false;
    }
    String name = address.group(1);
    return address.group(2).isEmpty()
        ? NAMES.contains(name.toLowerCase(Locale.ROOT))
        : NearestWord.to(name, NAMES).isPresent();
  }

  private void read() {
    Matcher whole = COMMENT.matcher(comment);
    if (!whole.matches()) {
      problem("this directive cannot be read", FORM);
      return;
    }
    if (!NAMES.contains(whole.group(1))) {
      problem("\"" + whole.group(1) + "\" is not a directive", FORM);
      return;
    }
    String body = whole.group(2);
    if (body.isBlank()) {
      problem("this directive says nothing", FORM);
      return;
    }
    Matcher entry = ENTRY.matcher(body);
    int end = 0;
    while (entry.find()) {
      end = entry.end();
      accept(entry.group(1), entry.group(2) != null ? entry.group(2) : entry.group(3));
    }
    if (!body.substring(end).isBlank()) {
      problem(
          "\"" + body.substring(end).strip() + "\" is not of the form key=value",
          "Write a value of more than one word in double quotes: skip=\"the reason\".");
    }
    if (problems.isEmpty() && seen.contains("match") && !seen.contains("output-of")) {
      problem("match is for output-of, which is not there", "Write output-of=id match=….");
    }
  }

  private void accept(String key, String value) {
    if (!KEYS.contains(key)) {
      String meant =
          NearestWord.to(key, KEYS).map(word -> "Did you mean " + word + "? ").orElse("");
      problem(
          "unknown directive \"" + key + "\"",
          meant + "Known: " + String.join(", ", KEYS.stream().sorted().toList()) + ".");
      return;
    }
    if (!seen.add(key)) {
      problem("the directive \"" + key + "\" is given twice", "Keep one of them.");
      return;
    }
    Directives d = directives;
    switch (key) {
      case "skip" ->
          directives =
              new Directives(reason(value), d.exit(), d.timeout(), d.id(), d.outputOf(), d.match());
      case "exit" ->
          directives =
              new Directives(d.skip(), status(value), d.timeout(), d.id(), d.outputOf(), d.match());
      case "timeout" ->
          directives =
              new Directives(d.skip(), d.exit(), duration(value), d.id(), d.outputOf(), d.match());
      case "id" ->
          directives =
              new Directives(
                  d.skip(), d.exit(), d.timeout(), Optional.of(value), d.outputOf(), d.match());
      case "output-of" ->
          directives =
              new Directives(
                  d.skip(), d.exit(), d.timeout(), d.id(), Optional.of(value), d.match());
      default ->
          directives =
              new Directives(d.skip(), d.exit(), d.timeout(), d.id(), d.outputOf(), match(value));
    }
  }

  private Optional<String> reason(String value) {
    if (value.isBlank()) {
      problem("a skip needs a reason", "Write: skip=\"why this block is not performed\"");
      return Optional.empty();
    }
    return Optional.of(value.strip().replaceAll("\\s+", " "));
  }

  private OptionalInt status(String value) {
    if (value.matches("\\d{1,3}") && Integer.parseInt(value) <= 255) {
      return OptionalInt.of(Integer.parseInt(value));
    }
    problem("exit=" + value + " is no exit status", "Write a number from 0 to 255.");
    return OptionalInt.empty();
  }

  private Optional<Duration> duration(String value) {
    Optional<Duration> duration = Durations.parse(value);
    if (duration.isEmpty()) {
      problem("timeout=" + value + " is no duration", "Write for example 30s, 5m or 1h.");
    }
    return duration;
  }

  private OutputMatch match(String value) {
    try {
      return OutputMatch.valueOf(value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      problem("match=" + value + " is not known", "Write contains, regex or exact.");
      return OutputMatch.CONTAINS;
    }
  }

  private void problem(String reason, String nextStep) {
    problems.add(new DocumentProblem(line, comment, reason, nextStep));
  }
}
