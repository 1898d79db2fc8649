package io.github.recoverydocs.drill;

import io.github.recoverydocs.proof.InputProof;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.NearestWord;
import io.github.recoverydocs.shell.Assignment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Fills in what the reader of a procedure would: of every {@code NAME=…} that begins a line, the
 * right side becomes the drill's value. Nothing else of the procedure changes, and no line moves.
 */
public final class ProcedureInputs {
  private static final Pattern PLAIN = Pattern.compile("[\\w@%+:,./-]+");

  /** Nothing of a command stands behind the value: the line may end there. */
  private static final Pattern LINE_ENDS = Pattern.compile("(?s)[ \\t]*(?:\\n.*|[ \\t]#.*)?");

  private final Map<String, String> values;

  /**
   * Creates it.
   *
   * @param values what is filled in, by the names of variables; taken literally, so variables in
   *     them are already replaced
   */
  public ProcedureInputs(Map<String, String> values) {
    this.values = new LinkedHashMap<>(values);
  }

  /**
   * A block with the drill's values.
   *
   * @param block the block as the document has it
   * @param commands its commands, with as many lines as {@link Block#commands()}
   * @param replacements the values that were replaced in it, in order
   */
  public record FilledBlock(Block block, String commands, List<InputProof> replacements) {
    public FilledBlock {
      replacements = List.copyOf(replacements);
    }
  }

  /**
   * An input that no block assigns.
   *
   * @param name the variable
   * @param nearest the assigned variable that was most likely meant
   */
  public record Unassigned(String name, Optional<String> nearest) {}

  /**
   * A procedure with the drill's values.
   *
   * @param blocks all its blocks, in their order
   * @param unassigned the inputs without effect, each of them an error
   */
  public record Filled(List<FilledBlock> blocks, List<Unassigned> unassigned) {
    public Filled {
      blocks = List.copyOf(blocks);
      unassigned = List.copyOf(unassigned);
    }

    /** Every value that was replaced, in the order of the blocks. */
    public List<InputProof> replacements() {
      return blocks.stream().flatMap(block -> block.replacements().stream()).toList();
    }
  }

  /**
   * Fills in a procedure.
   *
   * @param procedure its executable blocks, in their order
   */
  public Filled fill(List<Block> procedure) {
    List<FilledBlock> blocks = new ArrayList<>();
    Set<String> assigned = new LinkedHashSet<>();
    for (Block block : procedure) {
      String commands = block.commands();
      List<InputProof> replacements = new ArrayList<>();
      StringBuilder filled = new StringBuilder();
      int place = 0;
      for (Assignment assignment : Assignment.of(commands)) {
        assigned.add(assignment.name());
        String value = values.get(assignment.name());
        if (value != null) {
          filled.append(commands, place, assignment.start()).append(quoted(value));
          filled.append(restOfLines(assignment, commands));
          place = assignment.end();
          replacements.add(
              new InputProof(
                  assignment.name(),
                  documentLine(block, commands, assignment.start()),
                  assignment.shown(),
                  value));
        }
      }
      filled.append(commands.substring(place));
      blocks.add(new FilledBlock(block, filled.toString(), replacements));
    }
    List<Unassigned> unassigned =
        values.keySet().stream()
            .filter(name -> !assigned.contains(name))
            .map(name -> new Unassigned(name, NearestWord.to(name, assigned)))
            .toList();
    return new Filled(blocks, unassigned);
  }

  /**
   * Empty lines in place of those that the shown value took. Where a command goes on behind it, a
   * backslash joins them: an assignment in front of a command has to stay in front of it.
   */
  private static String restOfLines(Assignment assignment, String commands) {
    boolean ends = LINE_ENDS.matcher(commands.substring(assignment.end())).matches();
    return (ends ? "\n" : "\\\n")
        .repeat(lines(commands.substring(assignment.start(), assignment.end())));
  }

  private static int documentLine(Block block, String commands, int offset) {
    return block.firstLine() + lines(commands.substring(0, offset));
  }

  private static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  /** A value as bash takes it literally, on one line. */
  private static String quoted(String value) {
    if (PLAIN.matcher(value).matches()) {
      return value;
    }
    if (value.indexOf('\n') < 0) {
      return "'" + value.replace("'", "'\\''") + "'";
    }
    String escaped = value.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n");
    return "$'" + escaped + "'";
  }
}
