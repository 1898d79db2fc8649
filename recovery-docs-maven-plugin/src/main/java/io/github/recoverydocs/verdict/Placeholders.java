package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.SimpleCommand;
import io.github.recoverydocs.shell.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word that the reader was meant to replace. */
final class Placeholders implements TextCheck {
  private static final Pattern ANGLED =
      Pattern.compile("(?<before>^|.)<(?<name>[a-zA-Z][a-zA-Z0-9]*(?:[-_ ][a-zA-Z0-9]+)*)>");

  private static final Pattern WORDED =
      Pattern.compile(
          "(?<![A-Za-z0-9$_{])(?i:your[_-][a-z0-9_-]*[a-z0-9])(?![\\w-]*=)"
              + "|(?<![\\w.-])/?(?i:path/to/)[\\w./-]*");

  /** {@code [CONTAINER_NAME]}, and no set of letters: nobody writes one with a word in it. */
  private static final Pattern SQUARE =
      Pattern.compile("(?<![\\w$}\\[])\\[[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]{2,})+\\](?!\\])");

  private static final Pattern FILE = Pattern.compile("(?i).*(?:path/to/|YYYY).*");

  private static final int LONGEST_NAME = 24;

  private static final Pattern LEFT_OUT = Pattern.compile("…|\\.{3}");

  /** {@code backup-YYYY-MM-DD.dump}, and no format of a date. */
  private static final Pattern DATED =
      Pattern.compile("(?=.*[./])[\\w./${}:-]*YYYY[-_]?MM[-_]?DD[\\w./-]*");

  private static final Pattern BEFORE_A_VALUE = Pattern.compile("[\\w.-][=/:@_-]$");
  private static final String TORN = "(<[a-zA-Z][a-zA-Z0-9]*(?:[-_ ][a-zA-Z0-9]+)*>)";

  /** Commands that print their words: what looks like a placeholder there is text for a reader. */
  private static final Set<String> PRINTERS = Set.of("echo", "printf");

  /** Commands that look for text in angle brackets, or put something in its place. */
  private static final Set<String> SEARCHERS =
      Set.of("grep", "egrep", "fgrep", "rg", "sed", "awk", "perl");

  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)html|head|body|p|b|i|u|br|hr|h[1-6]|li|ul|ol|dl|td|tr|th|div|span|pre|code|em|strong");

  /** {@code '<none>'} stands for the lack of a value, and nobody fills it in. */
  private static final Pattern NOTHING =
      Pattern.compile("(?i)none|null|nil|empty|unset|unknown|missing|default");

  private static final Pattern CLOSING_TAG = Pattern.compile("<\\\\?/[a-zA-Z]");

  private static final Pattern PASSWORD = Pattern.compile("(?i)\\bpassword\\s+$");

  /** Words that stand between two comparisons, {@code a<b AND c>d}, and in no name. */
  private static final Pattern SQL =
      Pattern.compile(
          "(?i).*\\b(?:and|or|not|then|else|when|end|where|having|group|order|on)\\b.*");

  @Override
  public Optional<Fault> check(Statement statement) {
    for (SimpleCommand command : statement.commands()) {
      if (PRINTERS.contains(command.name()) && isForTheReader(command, statement)) {
        continue;
      }
      boolean searches = SEARCHERS.contains(command.name());
      for (String word : command.raw()) {
        Optional<String> placeholder = searches ? Optional.empty() : angled(word);
        placeholder =
            placeholder
                .or(() -> searches ? Optional.empty() : square(word))
                .or(() -> worded(word))
                .or(() -> torn(word, statement.text()));
        if (placeholder.isPresent()) {
          return Optional.of(fault(command.line(), placeholder.get(), statement));
        }
      }
    }
    return Optional.empty();
  }

  /** Words in angle brackets, which are neither markup nor comparisons. */
  static Optional<String> angled(String text) {
    if (CLOSING_TAG.matcher(text).find()) {
      return Optional.empty();
    }
    return ANGLED
        .matcher(text)
        .results()
        .filter(found -> !MARKUP.matcher(found.group(2)).matches())
        .filter(found -> !NOTHING.matcher(found.group(2)).matches())
        .filter(found -> !compares(found.group(1), found.group(2)))
        .filter(found -> !isSqlLiteral(text, found))
        .map(found -> found.group().substring(found.group(1).length()))
        .findFirst();
  }

  /**
   * {@code "SELECT '<none>'"}: a text that the server takes, or complains about itself. It takes
   * any password.
   */
  private static boolean isSqlLiteral(String text, MatchResult found) {
    return text.startsWith("\"")
        && found.group(1).equals("'")
        && text.startsWith("'", found.end())
        && !PASSWORD.matcher(text.substring(0, found.start())).find();
  }

  /**
   * {@code --host=<db host>}, which bash reads as a file for input and another for output. Behind a
   * blank it could be that: {@code sort <in>out}.
   */
  private static Optional<String> torn(String word, String text) {
    if (!BEFORE_A_VALUE.matcher(word).find()) {
      return Optional.empty();
    }
    return Pattern.compile(Pattern.quote(word) + TORN)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .findFirst();
  }

  private static Optional<String> square(String text) {
    return SQUARE.matcher(text).results().map(MatchResult::group).findFirst();
  }

  static boolean isOne(String value) {
    return angled(value).isPresent() || worded(value).isPresent();
  }

  private static boolean compares(String before, String name) {
    boolean operand = before.matches("[\\w)]");
    return name.contains(" ") && (operand || SQL.matcher(name).matches());
  }

  static Optional<String> worded(String text) {
    Matcher placeholder = WORDED.matcher(text);
    if (placeholder.find()) {
      return Optional.of(placeholder.group());
    }
    String word = text.replaceAll("^['\"]|['\"]$", "");
    return LEFT_OUT.matcher(word).matches() || DATED.matcher(word).matches()
        ? Optional.of(word)
        : Optional.empty();
  }

  /**
   * What goes into a file or another command has to be right; what goes to the terminal is read.
   */
  private static boolean isForTheReader(SimpleCommand command, Statement statement) {
    return !command.outputTaken()
        || new CommandLines(List.of(statement))
            .text(command.line(), statement)
            .matches(".*>&\\s*2.*");
  }

  private static Fault fault(int line, String placeholder, Statement statement) {
    return new Fault(
        line,
        new CommandLines(List.of(statement)).command(line, statement),
        "the placeholder " + placeholder + " is not filled in",
        List.of(),
        "Put it into a variable with a value that works, which the reader can edit"
            + example(placeholder)
            + ".");
  }

  /** {@code DB_HOST=…} for {@code <db host>}, {@code DB=…} for {@code your-db}. */
  private static String example(String placeholder) {
    if (FILE.matcher(placeholder).matches()) {
      return ": BACKUP=backups/…";
    }
    String name =
        placeholder
            .replaceFirst("(?i)^your[_-]", "")
            .replaceAll("^[\\[<]|[\\]>]$", "")
            .replaceAll("[^A-Za-z0-9]+", "_");
    return name.matches("[A-Za-z]\\w*") && name.length() <= LONGEST_NAME
        ? ": " + name.toUpperCase(Locale.ROOT) + "=…"
        : ": BACKUP=backups/…";
  }
}
