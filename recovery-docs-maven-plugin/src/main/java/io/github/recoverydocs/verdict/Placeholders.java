package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.SimpleCommand;
import io.github.recoverydocs.shell.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word that the reader was meant to replace. */
final class Placeholders implements TextCheck {
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "<[a-zA-Z][a-zA-Z0-9]*([-_ ][a-zA-Z0-9]+)*>"
              + "|(?<![A-Za-z0-9$_{])(?i:your[_-][a-z0-9_-]*[a-z0-9])"
              + "|(?<![\\w.-])/?path/to/[\\w./-]*");

  /** Commands that print their words: what looks like a placeholder there is text for a reader. */
  private static final Set<String> PRINTERS = Set.of("echo", "printf");

  @Override
  public Optional<Fault> check(Statement statement) {
    for (SimpleCommand command : statement.commands()) {
      if (PRINTERS.contains(command.name())) {
        continue;
      }
      for (String word : command.raw()) {
        Matcher placeholder = PLACEHOLDER.matcher(word);
        if (placeholder.find()) {
          return Optional.of(fault(command.line(), placeholder.group(), statement));
        }
      }
    }
    return Optional.empty();
  }

  /** A placeholder that bash takes for redirections: <code>&lt;backup-file&gt;</code>. */
  static Optional<String> in(String line) {
    Matcher placeholder = PLACEHOLDER.matcher(line);
    return placeholder.find() ? Optional.of(placeholder.group()) : Optional.empty();
  }

  private static Fault fault(int line, String placeholder, Statement statement) {
    return new Fault(
        line,
        new CommandLines(List.of(statement)).command(line, statement),
        "the placeholder " + placeholder + " is not filled in",
        List.of(),
        "Put it into a variable with a value that works, which the reader can edit: BACKUP=backups/….");
  }
}
