package io.github.recoverydocs.shell;

import io.github.recoverydocs.shell.SessionEvent.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What became of the statements that a test performed, in words that a test reads well with. */
record Performance(List<CommandResult> results) {

  String output() {
    return results.stream().map(result -> result.output().text()).collect(Collectors.joining());
  }

  String errors() {
    return results.stream().map(result -> result.errors().text()).collect(Collectors.joining());
  }

  CommandResult last() {
    return results.get(results.size() - 1);
  }

  List<Integer> statuses() {
    return results.stream().map(CommandResult::status).toList();
  }

  List<SessionEvent> events(Kind kind) {
    return results.stream()
        .flatMap(result -> result.events().stream())
        .filter(event -> event.kind() == kind)
        .toList();
  }

  /**
   * Each event as {@code line:status} and its detail, with the line that the document has for it:
   * the first one of the command.
   */
  List<String> told(Kind kind) {
    List<String> told = new ArrayList<>();
    for (CommandResult result : results) {
      for (SessionEvent event : result.events()) {
        if (event.kind() == kind) {
          int line = result.statement().startOf(event.line()).orElse(event.line());
          String what = kind == Kind.PIPE ? event.stages().toString() : event.detail();
          told.add(line + ":" + event.status() + " " + what);
        }
      }
    }
    return told;
  }

  /** The lines of commands that failed where nothing handles it. */
  List<Integer> failedLines() {
    List<Integer> lines = new ArrayList<>();
    for (CommandResult result : results) {
      for (SessionEvent event : result.events()) {
        if (event.kind() == Kind.ERR) {
          lines.add(result.statement().startOf(event.line()).orElse(event.line()));
        }
      }
    }
    return lines.stream().distinct().toList();
  }
}
