package io.github.recoverydocs.runbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A {@code console} block: commands behind prompts, and what they printed. */
final class Transcript {
  /** {@code > ls}, {@code # ls}, {@code ~/shop$ ls}, {@code [root@db ~]# ls}. */
  private static final Pattern OTHER_PROMPT =
      Pattern.compile("^(?:[>%#]|[~/][\\w./~-]*[$#%]|\\[?[\\w.-]+@[^$#%>]{1,60}[$#%>]) \\S");

  private final List<SourceLine> lines;

  Transcript(List<SourceLine> lines) {
    this.lines = lines;
  }

  /** The commands alone; a line of output becomes an empty line. */
  String commands() {
    Map<Integer, String> typed = new HashMap<>();
    typed().forEach(line -> typed.put(line.number(), line.text()));
    return lines.stream()
        .map(line -> typed.getOrDefault(line.number(), ""))
        .collect(Collectors.joining("\n"));
  }

  /** The lines with commands, without their prompts. */
  List<SourceLine> typed() {
    List<SourceLine> commands = new ArrayList<>();
    boolean continued = false;
    for (SourceLine line : lines) {
      String command = typed(line.text(), continued);
      continued = command != null;
      if (continued) {
        commands.add(new SourceLine(line.number(), command));
      }
    }
    return commands;
  }

  /** The first line, where a prompt of another kind stands there and nothing is typed at all. */
  Optional<SourceLine> otherPrompt() {
    return commands().isBlank()
        ? lines.stream()
            .filter(line -> !line.text().isBlank())
            .findFirst()
            .filter(line -> OTHER_PROMPT.matcher(line.text()).find())
        : Optional.empty();
  }

  private static String typed(String text, boolean continued) {
    if (text.startsWith("$ ")) {
      return text.substring(2);
    }
    if (continued && (text.startsWith("> ") || text.equals(">"))) {
      return text.length() > 2 ? text.substring(2) : "";
    }
    return null;
  }
}
