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
      Set.of("skip", "exit", "timeout", "id", "output-of", "match", "file");
  private static final String APPEND = "append";
  private static final Set<String> NAMES = Set.of("recovery-docs");
  private static final String FORM =
      "Write it alone on its line: <!-- recovery-docs: key=value -->";
  private static final Pattern ADDRESS = Pattern.compile("^\\s*<!--\\s*([\\w-]+)\\s*(:?)");
  private static final Pattern COMMENT =
      Pattern.compile("(?s)^\\s*<!--\\s*([\\w-]+)\\s*:(.*?)-->\\s*$");
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\G\\s*(?:(append)(?!\\S)|(?<key>[\\w-]+)=(?:\"(?<quoted>[^\"]*)\"|(?<word>[^\\s\"]+)))");

  private final int line;
  private final String comment;
  private final List<DocumentProblem> problems = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private Optional<String> skip = Optional.empty();
  private OptionalInt exit = OptionalInt.empty();
  private Optional<Duration> timeout = Optional.empty();
  private Optional<String> id = Optional.empty();
  private Optional<String> outputOf = Optional.empty();
  private OutputMatch match = OutputMatch.CONTAINS;
  private Optional<String> file = Optional.empty();

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
    return new Directives(
        skip,
        exit,
        timeout,
        id,
        outputOf,
        match,
        file.map(place -> FileEdit.of(place, seen.contains(APPEND))));
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
      String quoted = entry.group("quoted");
      if (entry.group("key") != null) {
        accept(entry.group("key"), quoted != null ? quoted : entry.group("word"));
      } else {
        isFirst(APPEND);
      }
    }
    if (!body.substring(end).isBlank()) {
      notUnderstood(body.substring(end).strip());
    }
    if (problems.isEmpty()) {
      checkCompany();
    }
    checkEdit();
  }

  private void notUnderstood(String rest) {
    problem(
        "\"" + rest + "\" is not of the form key=value",
        NearestWord.to(rest.split("\\s", 2)[0], Set.of(APPEND))
            .map(word -> "Did you mean " + word + "?")
            .orElse("Write a value of more than one word in double quotes: skip=\"the reason\"."));
  }

  /** What only goes with something else. */
  private void checkCompany() {
    if (seen.contains("match") && outputOf.isEmpty()) {
      problem("match is for output-of, which is not there", "Write output-of=id match=….");
    }
    if (seen.contains(APPEND) && file.isEmpty()) {
      problem("append is for file, which is not there", "Write file=path append.");
    }
  }

  private void checkEdit() {
    if (file.isPresent() && (exit.isPresent() || outputOf.isPresent())) {
      problem(
          (exit.isPresent() ? "exit" : "output-of")
              + " does not go with file, which makes the block the edit of a file",
          "Keep one of them; skip, timeout and id go with file.");
      exit = OptionalInt.empty();
      outputOf = Optional.empty();
    }
  }

  private boolean isFirst(String key) {
    boolean first = seen.add(key);
    if (!first) {
      problem("the directive \"" + key + "\" is given twice", "Keep one of them.");
    }
    return first;
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
    if (!isFirst(key)) {
      return;
    }
    switch (key) {
      case "skip" -> skip = reason(value);
      case "exit" -> exit = status(value);
      case "timeout" -> timeout = duration(value);
      case "id" -> id = Optional.of(value);
      case "output-of" -> outputOf = Optional.of(value);
      case "file" -> file = place(value);
      default -> match = match(value);
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

  /** Bash would expand none of the variables in it: the path is quoted. */
  private Optional<String> place(String value) {
    boolean path = !value.isBlank() && value.lines().count() == 1 && !value.endsWith("/");
    if (path && !value.contains("$")) {
      return Optional.of(value.strip());
    }
    problem(
        "file=" + value + " is no path of a file",
        value.contains("$")
            ? "Write the path itself, without a variable."
            : "Write for example file=postgresql.conf, or file=service:/etc/app.conf for a file in a container.");
    return Optional.empty();
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
