package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.SimpleCommand;
import io.github.recoverydocs.shell.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Quotes and dashes that a word processor made, which bash takes for letters. */
final class Typography implements TextCheck {
  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"(?:[^\"\\\\]|\\\\.)*\"");

  /** An apostrophe between two letters is one, whoever made it. */
  private static final Pattern QUOTES = Pattern.compile("[“”„]|(?<!\\p{L})[‘’]|[‘’](?!\\p{L})");

  /** A dash that stands alone is text. */
  private static final Pattern DASH = Pattern.compile("^[–—−]+-?\\w");

  private static final Pattern QUOTED_VALUE =
      Pattern.compile("^(?:(?:export|readonly|declare|local)\\s+)?\\w+=[“”„‘’]");

  @Override
  public Optional<Fault> check(Statement statement) {
    for (SimpleCommand command : statement.commands()) {
      for (String word : command.raw()) {
        if (QUOTES.matcher(QUOTED.matcher(word).replaceAll("")).find()) {
          return fault(command.line(), statement, "quotes", "Type them as \" or '.");
        }
        if (DASH.matcher(word).find()) {
          return fault(command.line(), statement, "a dash", "Type it as - or --.");
        }
      }
    }
    return QUOTED_VALUE.matcher(statement.text()).find()
        ? fault(statement.line(), statement, "quotes", "Type them as \" or '.")
        : Optional.empty();
  }

  private static Optional<Fault> fault(
      int line, Statement statement, String what, String nextStep) {
    return Optional.of(
        new Fault(
            line,
            new CommandLines(List.of(statement)).command(line, statement),
            "there are typographic characters for " + what + ", which bash does not know",
            List.of(),
            nextStep));
  }
}
