package io.github.recoverydocs.verdict;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file that a shell cannot create, because the folder that it would be in is not there. */
final class MissingFolder {
  /** What dash says, and BusyBox. */
  private static final Pattern SAID =
      Pattern.compile("can(?:no|')t create (\\S+)/[^/\\s]+: (?:Directory non|non)exist");

  /** What bash says of every file, be it one to read or to write. */
  private static final Pattern SAID_BY_BASH =
      Pattern.compile(
          "(?m)^(?:bash|sh): (?:line \\d+: )?((\\S+)/[^/\\s]+): No such file or directory$");

  private MissingFolder() {}

  /** Says what to do about it; nothing where something else is wrong. */
  static Optional<String> nextStep(String command, String said) {
    Matcher dash = SAID.matcher(said);
    if (dash.find()) {
      return Optional.of(nextStep(dash.group(1)));
    }
    Matcher bash = SAID_BY_BASH.matcher(said);
    return bash.find()
            && Pattern.compile(">\\s*" + Pattern.quote(bash.group(1))).matcher(command).find()
        ? Optional.of(nextStep(bash.group(2)))
        : Optional.empty();
  }

  private static String nextStep(String folder) {
    return "The folder "
        + folder
        + " is not there: make it in a block above (mkdir -p), or correct the path.";
  }
}
