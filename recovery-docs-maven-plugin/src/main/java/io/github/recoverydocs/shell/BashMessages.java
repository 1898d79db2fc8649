package io.github.recoverydocs.shell;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bash's own messages, which name the file and line that they come from.
 *
 * <p>The file is ours, of one statement; a reader who types the statement sees the shell's name.
 */
final class BashMessages {
  private static final Pattern PLACE =
      Pattern.compile("(?m)^/run/recovery-docs/statements/\\d+: line (\\d+): ");

  private BashMessages() {}

  /** Returns the document's line in the first message, or nothing when there is none. */
  static Optional<Integer> firstLine(String text) {
    Matcher place = PLACE.matcher(text);
    return place.find() ? Optional.of(Integer.valueOf(place.group(1))) : Optional.empty();
  }

  /** Returns the output as it would be at a prompt. */
  static CapturedOutput asTyped(CapturedOutput output) {
    return new CapturedOutput(PLACE.matcher(output.text()).replaceAll("bash: "), output.bytes());
  }
}
