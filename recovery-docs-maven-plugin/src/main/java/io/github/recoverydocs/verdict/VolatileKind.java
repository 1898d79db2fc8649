package io.github.recoverydocs.verdict;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A kind of text that is another in each run, though the message is the same. */
public enum VolatileKind {
  /** An ellipsis, or a placeholder in angle brackets. */
  ANYTHING(Forms.ANYTHING, ".*?"),
  /** A day, a time of day, or both, with or without a zone. */
  TIMESTAMP(Forms.TIMESTAMP, Forms.TIMESTAMP),
  /** The name of a segment of the write-ahead log, or of a timeline's history. */
  WAL_FILE(Forms.WAL_FILE, Forms.WAL_FILE),
  /** A place in the write-ahead log, such as {@code 0/3000028}. */
  LSN(Forms.LSN, Forms.LSN),
  /** An address of a network, with or without a port. */
  ADDRESS(Forms.ADDRESS, Forms.ADDRESS),
  /** The path of a file or a folder, or a file's name with a day in it. */
  PATH(Forms.PATH, Forms.ANY_PATH),
  /** A long hexadecimal identifier, as containers and images have. */
  HASH(Forms.HASH, Forms.HASH),
  /** A number with a unit of time. */
  DURATION(Forms.DURATION, Forms.DURATION),
  /** A number that is no part of a word, of a version or of an error code. */
  NUMBER(Forms.NUMBER, Forms.NUMBER);

  /** What may stand in the midst of a quoted name, too. */
  static final Pattern LEFT_OUT = Pattern.compile(Forms.ANYTHING);

  /**
   * What says what is the matter, so that another says something else: addresses of the web, names
   * of images, versions and error codes.
   */
  private static final String EXACT =
      "https?://[^\\s\"]+"
          + "|\\b[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}(?::\\d+)?/[\\w./-]*\\w"
          + "|(?i:\\b(?:(?:version|postgresql|sql ?state)[\\s:(\\[]{1,3})+[\\w.]+)"
          + "|(?:ERROR|FATAL|PANIC):\\s+[0-9A-Z]{5}(?=:)"
          + "|(?<![\\w.])\\d+(?:\\.\\d+){1,2}(?!\\.?\\d)(?!\\s?(?:ms|s|min)\\b)";

  /** Finds what is volatile, each kind as a group of its name, and what is not as no group. */
  static final Pattern ANY =
      Pattern.compile(
          EXACT
              + Arrays.stream(values())
                  .map(kind -> "|(?<" + kind.key() + ">" + kind.shown + ")")
                  .collect(Collectors.joining()));

  /** PostgreSQL's names have at most 63 characters, and people's are shorter. */
  private static final int LONGEST_NAME = 35;

  private static final Pattern EXTENSION = Pattern.compile("(?:\\.[A-Za-z]\\w{0,9})+$");

  private final String shown;
  private final String printed;

  VolatileKind(String shown, String printed) {
    this.shown = shown;
    this.printed = printed;
  }

  /** What a document may show, as expressions without groups. */
  private static final class Forms {
    private static final String ANYTHING = "…|\\.{3,}|<[A-Za-z][A-Za-z0-9]*(?:[-_ ][A-Za-z0-9]+)*>";

    /** Words in capitals behind a time that are no zone: a log's levels. */
    private static final String ZONE =
        "(?:Z\\b|\\s?[+-]\\d\\d(?::?\\d\\d)?\\b"
            + "|\\s(?!(?:ERROR|FATAL|PANIC|LOG|WARN|INFO|DEBUG|HINT)\\b)[A-Z]{3,5}\\b(?!:))";

    private static final String TIME = "\\d{1,2}:\\d\\d:\\d\\d(?:[.,]\\d+)?";
    private static final String TIMESTAMP =
        "(?<![\\w.:-])(?:\\d{4}-\\d\\d-\\d\\d(?:[ T](?:"
            + TIME
            + "|\\d\\d:\\d\\d)"
            + ZONE
            + "?)?|"
            + TIME
            + ZONE
            + "?)(?![\\w-])";
    private static final String WAL_FILE =
        "(?<!\\w)(?:[0-9A-F]{24}(?:\\.[0-9A-F]{8}\\.backup|\\.partial)?|[0-9A-F]{8}\\.history)(?!\\w)";
    private static final String LSN = "(?<![\\w/.])[0-9A-F]{1,8}/[0-9A-F]{1,8}(?![\\w/])";
    private static final String ADDRESS =
        "(?<![\\w.:])(?:\\d{1,3}(?:\\.\\d{1,3}){3}(?:/\\d{1,2})?(?::\\d+)?"
            + "|\\[?(?:::1|(?:[0-9a-f]{1,4}:){2,7}:?[0-9a-f]{1,4})\\]?(?::\\d+)?)(?!:?\\w)";

    /** A segment of a path; neither a full stop nor a colon ends one, for they end sentences. */
    private static final String NAME = "[\\w@+%=~.-]*[\\w@+%=~-]";

    private static final String DATED = "[\\w-]*\\d{4}-?\\d\\d-?\\d\\d[\\w-]*(?:\\.[A-Za-z]\\w*)+";
    private static final String PATH =
        "(?<![\\w/.])(?:(?:~|\\.{1,2})/"
            + NAME
            + "(?:/"
            + NAME
            + ")*/?|/+"
            + NAME
            + "(?:(?:/"
            + NAME
            + ")+/?|(?<=\\.[A-Za-z]\\w{0,9}))|"
            + NAME
            + "(?:/"
            + NAME
            + "){2,}/?|(?:"
            + NAME
            + "/)(?=[^\\s/]*\\.[A-Za-z])"
            + NAME
            + "|"
            + DATED
            + ")(?![\\w/])";
    private static final String ANY_PATH =
        "(?<![\\w/.])(?:~|\\.{1,2})?/*" + NAME + "(?:/" + NAME + ")*/?";
    private static final String HASH =
        "(?<!\\w)(?:(?=[a-f]*\\d)(?=\\d*[a-f])(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{12})"
            + "|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?!\\w)";
    private static final String DURATION =
        "(?<![\\w.])\\d+(?:\\.\\d+)?\\s?(?:ms|s|secs?|seconds?|m(?=\\d)|mins?|minutes?|h|hours?|days?)"
            + "(?:\\d+(?:\\.\\d+)?m?s)?(?!\\w)";
    private static final String NUMBER = "(?<![\\w.\\\\-])-?\\d+(?:,\\d{3})*(?![\\w-]|[.,]\\d)";

    private Forms() {}
  }

  /** What a match of {@link #ANY} is; nothing when it has to match itself. */
  static Optional<VolatileKind> of(Matcher matcher) {
    return Arrays.stream(values()).filter(kind -> matcher.group(kind.key()) != null).findFirst();
  }

  /**
   * What the whole text between two double quotes is, where that may be another: a name that looks
   * like a number or a hash is still a name.
   */
  static Optional<VolatileKind> ofQuoted(String text) {
    if (text.matches(EXACT)) {
      return Optional.empty();
    }
    if (text.length() > LONGEST_NAME && text.matches(HASH.shown)) {
      return Optional.of(HASH);
    }
    for (VolatileKind kind : new VolatileKind[] {TIMESTAMP, WAL_FILE, LSN, ADDRESS, PATH}) {
      if (Pattern.matches(kind.shown, text)) {
        return Optional.of(kind);
      }
    }
    boolean twoNames = text.matches(Forms.NAME + "/" + Forms.NAME);
    return twoNames ? Optional.of(PATH) : Optional.empty();
  }

  /**
   * An expression, without groups, for what may be printed in place of a text of this kind.
   *
   * <p>A path may only become one of a file with the same extension.
   */
  String printed(String text) {
    if (this != PATH) {
      return printed;
    }
    return EXTENSION
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .findFirst()
        .map(extension -> printed + "(?<=" + Pattern.quote(extension) + ")")
        .orElse("(?=\\S*/)" + printed);
  }

  private String key() {
    return name().replace("_", "");
  }
}
