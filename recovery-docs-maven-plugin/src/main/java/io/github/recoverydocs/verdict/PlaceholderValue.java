package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A variable whose value the reader was meant to replace: the drill would go on with it. */
final class PlaceholderValue implements TextCheck {
  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "^(?:(?:export|readonly|declare(?: -[a-z]+)*)\\s+)?[A-Za-z_]\\w*="
              + "(?<value>'[^']*'|\"[^\"]*\"|[^\\s'\"]+)\\s*(?:[;#].*)?$");

  /** Values that stand for nothing at all, on purpose. */
  private static final Pattern NOTHING = Pattern.compile("(?i).*<(?:none|null|unset|empty)>.*");

  private static final Pattern ELLIPSIS = Pattern.compile("\\.{3}|\\S*…\\S*");

  @Override
  public Optional<Fault> check(Statement statement) {
    Matcher assignment = ASSIGNMENT.matcher(statement.text());
    if (!assignment.matches()) {
      return Optional.empty();
    }
    String value = assignment.group("value").replaceAll("^(['\"])(.*)\\1$", "$2");
    boolean leftOut = ELLIPSIS.matcher(value).matches();
    if (!leftOut && (!Placeholders.isOne(value) || NOTHING.matcher(value).matches())) {
      return Optional.empty();
    }
    return Optional.of(
        new Fault(
            statement.line(),
            new CommandLines(List.of(statement)).command(statement.line(), statement),
            "the value is a placeholder, which is not filled in",
            List.of(),
            "Give it a value that works in the drill, and tell the reader to edit it."));
  }
}
