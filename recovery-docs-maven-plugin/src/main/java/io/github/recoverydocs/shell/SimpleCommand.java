package io.github.recoverydocs.shell;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One simple command as written, before any expansion.
 *
 * @param line its first line in the document, 1-based
 * @param raw assignments, name and arguments exactly as written
 * @param words the same without quotes where a word is plain text, as written where it holds an
 *     expansion
 * @param input where its standard input comes from
 * @param outputTaken whether its standard output goes to a pipe, a file or a command substitution
 */
public record SimpleCommand(
    int line, List<String> raw, List<String> words, Input input, boolean outputTaken) {
  private static final Set<String> WRAPPERS =
      Set.of("sudo", "env", "nice", "nohup", "command", "timeout", "exec");

  /** The options, by wrapper, whose value is a word of its own. */
  private static final Map<String, String> VALUED =
      Map.of(
          "sudo", "-[ughpCDRT]|--(user|group|host|prompt|chdir)",
          "env", "-[uC]|--(unset|chdir)",
          "nice", "-n|--adjustment",
          "timeout", "-[ks]|--(kill-after|signal)",
          "exec", "-a");

  public SimpleCommand {
    raw = List.copyOf(raw);
    words = List.copyOf(words);
  }

  /** Where a command's standard input comes from. */
  public enum Input {
    /** The session's own, where a person would type. */
    SESSION,
    PIPE,
    FILE,
    HERE_DOCUMENT,
    /** Nowhere: {@code docker exec} without {@code -i} passes nothing on. */
    NONE
  }

  /** The name of the program, without its folder; empty when the command only assigns. */
  public String name() {
    return program().substring(program().lastIndexOf('/') + 1);
  }

  /** The program as written. */
  public String program() {
    List<String> rest = unwrapped();
    return rest.isEmpty() ? "" : rest.get(0);
  }

  /** The words behind the name. */
  public List<String> arguments() {
    List<String> rest = unwrapped();
    return rest.isEmpty() ? List.of() : rest.subList(1, rest.size());
  }

  /** The words without {@code sudo}, {@code env} and their like in front of the command. */
  private List<String> unwrapped() {
    int start = 0;
    while (start < words.size() && WRAPPERS.contains(words.get(start)) && !asksForIt(start)) {
      start = behindWrapper(start);
    }
    return words.subList(Math.min(start, words.size()), words.size());
  }

  /** {@code command -v psql} tells whether there is one, and starts none. */
  private boolean asksForIt(int wrapper) {
    return words.get(wrapper).equals("command")
        && wrapper + 1 < words.size()
        && words.get(wrapper + 1).matches("-[vV]+");
  }

  private int behindWrapper(int wrapper) {
    String program = words.get(wrapper);
    int place = wrapper + 1;
    while (place < words.size()
        && (words.get(place).startsWith("-") || words.get(place).contains("="))) {
      boolean takesValue = words.get(place).matches(VALUED.getOrDefault(program, ""));
      place += takesValue ? 2 : 1;
    }
    return program.equals("timeout") ? place + 1 : place;
  }
}
