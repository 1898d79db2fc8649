package io.github.recoverydocs.verdict;

import java.util.List;
import java.util.regex.Pattern;

/** What an ssh command line asks for. */
final class SshOptions {
  /** Options whose value is a word of its own (ssh manual, "Synopsis"). */
  private static final Pattern VALUED = Pattern.compile("-[a-zA-Z46]*[BbcDEeFIiJLlmOoPpQRSWw]");

  /** Options with which no shell is opened: a tunnel, a question about itself. */
  private static final Pattern NO_SHELL = Pattern.compile("-[a-zA-Z46]*[NfOQVGWs]\\S*");

  private final List<String> arguments;

  SshOptions(List<String> arguments) {
    this.arguments = List.copyOf(arguments);
  }

  /** Tells whether nothing stands behind the name of the other machine. */
  boolean opensShell() {
    int place = 0;
    while (place < arguments.size() && arguments.get(place).startsWith("-")) {
      String option = arguments.get(place);
      if (!VALUED.matcher(option).matches() && NO_SHELL.matcher(option).matches()
          || option.matches("-[OQW]")) {
        return false;
      }
      place += VALUED.matcher(option).matches() ? 2 : 1;
    }
    return place == arguments.size() - 1 && !arguments.get(place).startsWith("$");
  }
}
