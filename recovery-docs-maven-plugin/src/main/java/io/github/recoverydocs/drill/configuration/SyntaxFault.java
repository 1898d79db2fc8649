package io.github.recoverydocs.drill.configuration;

import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in a sentence what SnakeYAML says in the words of its parser. */
final class SyntaxFault {
  private static final Pattern BARE_TEMPLATE = Pattern.compile("(?:^|[:\\-\\[,]\\s*)\\{[{%]");

  private final String problem;
  private final String context;
  private final int line;
  private final int opened;
  private final String text;

  /**
   * Reads SnakeYAML's error.
   *
   * @param source the text that it is about
   */
  SyntaxFault(MarkedYAMLException e, String source) {
    problem = String.valueOf(e.getProblem());
    context = Optional.ofNullable(e.getContext()).orElse("");
    opened = line(e.getContextMark()).or(() -> line(e.getProblemMark())).orElse(1);
    line = line(e.getProblemMark()).orElse(opened);
    text = source.lines().skip(line - 1L).findFirst().orElse("");
  }

  private static Optional<Integer> line(Mark mark) {
    return Optional.ofNullable(mark).map(Mark::getLine).map(found -> found + 1);
  }

  DrillsFileProblem problem() {
    if (problem.contains("(TAB)")) {
      return at(line, "a tab indents this line, which YAML does not allow", "Indent with blanks.");
    }
    if (problem.contains("another document") || problem.contains("<document start>")) {
      return at(line, "a second document begins here", "Keep one, without '---' or '...' in it.");
    }
    // Cookiecutter's authors write them everywhere, and YAML sees a map in a map.
    if (BARE_TEMPLATE.matcher(text).find()) {
      return at(line, "a value begins with {{ or {% without quotes", Value.QUOTE_TEMPLATE);
    }
    if (problem.contains("cannot start any token")) {
      return at(
          line, "a value begins with a character that YAML keeps for itself", "Put it in quotes.");
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return at(
          line,
          "a colon and a blank stand where no key can: in a text without quotes, in a line that is"
              + " indented too far, or below a key without a colon",
          "Put the text in quotes, or look at the indentation and at the line above.");
    }
    if (problem.startsWith("could not find expected ':'")) {
      return at(
          opened,
          "the line has no colon behind its key",
          "Write key: value, or indent it as the text that it belongs to.");
    }
    if (problem.startsWith("sequence entries are not allowed")) {
      return at(line, "an item of a list stands where none can", "Put it on a line of its own.");
    }
    if (problem.startsWith("expected <block end>")) {
      return at(
          line,
          "the line does not fit what began on line " + opened,
          "Look at its indentation, and for a quote or a bracket too many.");
    }
    if (problem.contains("unexpected end of stream") && context.contains("quoted")) {
      return at(opened, "a quote is opened on this line and never closed", "Close it.");
    }
    if (context.contains("flow")) {
      return at(
          opened,
          "what { or [ opens on this line is not closed, or a comma is missing",
          "Close it, and put commas between the parts.");
    }
    if (problem.startsWith("found undefined alias")) {
      String alias = problem.substring(problem.lastIndexOf(' ') + 1);
      return at(line, "*" + alias + " has no anchor &" + alias + " above it", "Add the anchor.");
    }
    String where = context.isEmpty() ? "" : " " + context;
    return at(line, "this is no YAML: " + problem + where, "Correct the line.");
  }

  private static DrillsFileProblem at(int line, String reason, String nextStep) {
    return new DrillsFileProblem(line, reason, nextStep);
  }
}
