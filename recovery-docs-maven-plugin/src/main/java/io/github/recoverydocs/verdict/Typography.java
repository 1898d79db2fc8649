package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.SimpleCommand;
import io.github.recoverydocs.shell.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Quotes and dashes that a word processor made, which bash takes for letters. */
final class Typography implements TextCheck {
  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern QUOTES = Pattern.compile("[“”„‘’]");
  private static final Pattern DASH = Pattern.compile("^[–—−]");

  @Override
  public Optional<Fault> check(Statement statement) {
    for (SimpleCommand command : statement.commands()) {
      for (String word : command.raw()) {
        if (QUOTES.matcher(QUOTED.matcher(word).replaceAll("")).find()) {
          return fault(command, statement, "quotes", "Type them as \" or '.");
        }
        if (DASH.matcher(word).find()) {
          return fault(command, statement, "a dash", "Type it as - or --.");
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Fault> fault(
      SimpleCommand command, Statement statement, String what, String nextStep) {
    return Optional.of(
        new Fault(
            command.line(),
            new CommandLines(List.of(statement)).command(command.line(), statement),
            "there are typographic characters for " + what + ", which bash does not know",
            List.of(),
            nextStep));
  }
}
