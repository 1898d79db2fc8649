package io.github.recoverydocs.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The edit of a file that a block asks its reader to make.
 *
 * @param path the file: absolute, or from the folder in which the session is; in a container, from
 *     its working directory
 * @param service the Compose service in whose container the file is; the drill host's when empty
 * @param append whether the block's lines come behind what the file holds; else they are all of it
 */
public record FileEdit(String path, Optional<String> service, boolean append) {
  private static final Pattern IN_A_SERVICE =
      Pattern.compile("(?<service>[A-Za-z0-9][\\w.-]*):(?<path>.+)");

  /** Words that bash takes as they stand. */
  private static final Pattern PLAIN = Pattern.compile("[\\w@%+:,./-]+");

  private static final String HOME = "~/";
  private static final String MARK = "END";

  /** Reads a place as the directive has it: {@code path}, or {@code service:path}. */
  static FileEdit of(String place, boolean append) {
    Matcher inAService = IN_A_SERVICE.matcher(place);
    return inAService.matches()
        ? new FileEdit(inAService.group("path"), Optional.of(inAService.group("service")), append)
        : new FileEdit(place, Optional.empty(), append);
  }

  /**
   * Returns bash that makes the edit, with one line above the content and one below it, which are
   * those of the fences.
   *
   * <p>It writes into a file that is there already, so that its owner and its mode stay.
   */
  String commands(List<SourceLine> content) {
    List<String> lines = new ArrayList<>(content.stream().map(SourceLine::text).toList());
    String mark = MARK;
    while (lines.contains(mark)) {
      mark += "_";
    }
    lines.add(0, command() + " <<'" + mark + "'");
    lines.add(mark);
    return String.join("\n", lines);
  }

  private String command() {
    if (service.isEmpty()) {
      return write(path.startsWith(HOME) ? HOME + quoted(path.substring(2)) : quoted(path));
    }
    return "docker compose exec -T "
        + service.get()
        + " sh -c "
        + quoted(write("\"$1\""))
        + " sh "
        + quoted(path);
  }

  /** An editor puts an appended line on a line of its own; {@code >>} alone does not. */
  private String write(String file) {
    return append
        ? "[ ! -s %1$s ] || [ -z \"$(tail -c 1 %1$s)\" ] || echo >>%1$s; cat >>%1$s".formatted(file)
        : "cat >" + file;
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
