package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.SessionEvent;
import io.github.recoverydocs.shell.SessionEvent.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code psql -h <host>}: bash takes the placeholder for two redirections, and does not find a file
 * of its name.
 */
final class UnfilledPlaceholder implements Rule {
  private static final Pattern NO_SUCH_FILE =
      Pattern.compile("(?m)^bash: (?:line \\d+: )?([\\w-]+): No such file or directory$");

  @Override
  public Optional<Fault> check(Evidence evidence) {
    if (evidence.expectsFailure() || !hasFailed(evidence)) {
      return Optional.empty();
    }
    Matcher missing = NO_SUCH_FILE.matcher(evidence.result().errors().text());
    while (missing.find()) {
      Pattern placeholder =
          Pattern.compile("<" + Pattern.quote(missing.group(1)) + "(?:[ _-]\\w+)*>");
      Matcher written = placeholder.matcher(evidence.result().statement().text());
      if (written.find()) {
        return Optional.of(
            evidence.fault(
                line(evidence),
                "the placeholder " + written.group() + " is not filled in",
                List.of(),
                "Put it into a variable with a value that works, which the reader can edit."));
      }
    }
    return Optional.empty();
  }

  private static boolean hasFailed(Evidence evidence) {
    return !evidence.events(Kind.ERR).isEmpty() || !evidence.events(Kind.PIPE).isEmpty();
  }

  private static int line(Evidence evidence) {
    return evidence.events(Kind.ERR).stream().findFirst().map(SessionEvent::line).orElse(0);
  }
}
