package io.github.recoverydocs.runbook;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A language of a fenced block whose commands are executed. */
public enum BlockLanguage {
  BASH,
  SH,
  SHELL,
  /** A transcript: commands stand behind {@code $ }, everything else is what they printed. */
  CONSOLE;

  /**
   * The first word of an info string: {@code bash title="x"}, <code>{.bash}</code>, {@code Bash}.
   */
  private static final Pattern FIRST_WORD =
      Pattern.compile("^\\s*\\{?\\s*\\.?([A-Za-z]+)(?![\\w-])");

  /**
   * Tells the language from a fence's info string, or nothing when the block is not executed.
   *
   * @param info the info string as the document has it, of any case and with any attributes
   */
  static Optional<BlockLanguage> of(String info) {
    Matcher word = FIRST_WORD.matcher(info);
    if (!word.find()) {
      return Optional.empty();
    }
    return switch (word.group(1).toLowerCase(Locale.ROOT)) {
      case "bash" -> Optional.of(BASH);
      case "sh" -> Optional.of(SH);
      case "shell" -> Optional.of(SHELL);
      case "console" -> Optional.of(CONSOLE);
      default -> Optional.empty();
    };
  }
}
