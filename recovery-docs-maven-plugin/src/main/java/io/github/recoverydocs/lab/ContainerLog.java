package io.github.recoverydocs.lab;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects the errors from the log of a PostgreSQL container that is the project's own: with
 * PostgreSQL's default prefix, {@code %m [%p] }, or Debian's, which names user and database too.
 *
 * <p>Everything else that the container prints is passed over. PostgreSQL indents continuation
 * lines with a tab, so that no text of a statement can look like an entry.
 */
final class ContainerLog extends MarkedLog {
  /** In front, docker's own time, where it was asked for ({@code docker logs --timestamps}). */
  private static final Pattern ENTRY =
      Pattern.compile(
          "^(?:(\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z) )?"
              + "(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d\\.\\d{3}) (\\S+) \\[(\\d{1,9})\\] "
              + "(?:[^\\s:]+@[^\\s:]+ )?(ERROR|FATAL|PANIC):  (.*)$");

  private static final Pattern OFFSET = Pattern.compile("[+-]\\d\\d(?::?\\d\\d)?");
  private static final int QUARTER = 15 * 60;

  private final List<ServerError> errors = new ArrayList<>();

  /**
   * The errors so far, oldest first.
   *
   * @param alone whether nobody but the document's own commands connects to the server: no other
   *     service of the project runs. Then an error that no command shows can be put to one by its
   *     time.
   */
  synchronized List<ServerError> errors(boolean alone) {
    return errors.stream().map(error -> alone ? named(error) : error).toList();
  }

  @Override
  void read(String text) {
    Matcher entry = ENTRY.matcher(text);
    if (!entry.matches()) {
      return;
    }
    try {
      Instant at = at(entry);
      int process = Integer.parseInt(entry.group(5));
      errors.add(new ServerError(at, at, "", process, entry.group(6), "", entry.group(7)));
    } catch (DateTimeException e) {
      // Something that only looks like a time: no entry of PostgreSQL's.
      return;
    }
  }

  private static Instant at(Matcher entry) {
    LocalDateTime local = LocalDateTime.parse(entry.group(2) + "T" + entry.group(3));
    return local.toInstant(offset(entry.group(1), local, entry.group(4)));
  }

  /**
   * The server's zone. An abbreviation such as {@code CET} is not known to everybody; the time that
   * docker has put in front tells what it stands for.
   */
  private static ZoneOffset offset(String stamped, LocalDateTime local, String zone) {
    if (OFFSET.matcher(zone).matches()) {
      return ZoneOffset.of(zone);
    }
    if (stamped == null) {
      return ZoneOffset.UTC;
    }
    long ahead = local.toEpochSecond(ZoneOffset.UTC) - Instant.parse(stamped).getEpochSecond();
    return ZoneOffset.ofTotalSeconds((int) Math.round((double) ahead / QUARTER) * QUARTER);
  }

  private static ServerError named(ServerError error) {
    return new ServerError(
        error.at(),
        error.connected(),
        ServerError.NO_NAME,
        error.process(),
        error.severity(),
        error.sqlState(),
        error.message());
  }
}
