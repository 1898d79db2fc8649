package io.github.recoverydocs.runbook;

import java.util.ArrayList;
import java.util.List;

/** A {@code console} block: commands behind prompts, and what they printed. */
final class Transcript {
  private final List<SourceLine> lines;

  Transcript(List<SourceLine> lines) {
    this.lines = lines;
  }

  /** The commands alone; a line of output becomes an empty line. */
  String commands() {
    List<String> commands = new ArrayList<>();
    boolean continued = false;
    for (SourceLine line : lines) {
      String command = typed(line.text(), continued);
      continued = command != null;
      commands.add(command == null ? "" : command);
    }
    return String.join("\n", commands);
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
