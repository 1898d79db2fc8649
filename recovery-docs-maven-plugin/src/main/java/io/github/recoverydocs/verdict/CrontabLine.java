package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line that belongs into a crontab: pasted into a shell, {@code * * * * * ./backup.sh} starts
 * whatever file of the folder comes first.
 */
final class CrontabLine implements TextCheck {
  private static final String NUMBER = "(?:\\*|\\d{1,2}(?:-\\d{1,2})?)(?:/\\d{1,2})?";
  private static final String TIME = NUMBER + "(?:," + NUMBER + ")*";
  private static final String DAY = "(?:" + TIME + "|(?i:mon|tue|wed|thu|fri|sat|sun)[-,\\w]*)";
  private static final String MONTH =
      "(?:" + TIME + "|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[-,\\w]*)";

  /** Minute, hour, day, month, day of the week (crontab(5)); or one of its names for them. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "^(?:(?:"
              + TIME
              + "\\s+){3}"
              + MONTH
              + "\\s+"
              + DAY
              + "|@(?:reboot|yearly|annually|monthly|weekly|daily|midnight|hourly))\\s+\\S");

  @Override
  public Optional<Fault> check(Statement statement) {
    return ENTRY.matcher(statement.text()).find()
        ? Optional.of(
            new Fault(
                statement.line(),
                statement.text().lines().findFirst().orElse(""),
                "this is a line for a crontab and no command",
                List.of(),
                "Mark its block as text or as crontab, so that nobody pastes it into a shell."))
        : Optional.empty();
  }
}
