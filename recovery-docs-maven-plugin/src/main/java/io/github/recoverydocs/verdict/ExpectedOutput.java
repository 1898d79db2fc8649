package io.github.recoverydocs.verdict;

import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.OutputMatch;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Compares the output that a document shows with what its commands really printed. */
public final class ExpectedOutput {
  private final String document;

  /**
   * Creates a comparison.
   *
   * @param document the document's path as findings print it
   */
  public ExpectedOutput(String document) {
    this.document = document;
  }

  /**
   * Compares one shown output.
   *
   * @param shown the block that shows output
   * @param printed what the block that it names printed, standard output before standard error
   */
  public Optional<Finding> judge(Block shown, String printed) {
    OutputMatch match = shown.directives().match();
    Optional<Difference> difference =
        switch (match) {
          case CONTAINS -> missingLine(shown, printed);
          case EXACT -> firstDifference(shown, printed);
          case REGEX -> noMatch(shown, printed);
        };
    return difference.map(
        found ->
            new Finding(
                document,
                found.line(),
                found.text(),
                found.reason(),
                Excerpt.end(printed),
                found.nextStep()));
  }

  private record Difference(int line, String text, String reason, String nextStep) {
    private Difference(int line, String text, String reason) {
      this(
          line,
          text,
          reason,
          "Correct the document, or run once with -DrecoveryDocs.updateOutput to have the real output written into it.");
    }
  }

  private static Optional<Difference> missingLine(Block shown, String printed) {
    List<String> real = normal(printed);
    int place = 0;
    for (var line : shown.lines()) {
      String wanted = line.text().strip();
      if (wanted.isEmpty()) {
        continue;
      }
      while (place < real.size() && !real.get(place).contains(wanted)) {
        place++;
      }
      if (place++ == real.size()) {
        return Optional.of(
            new Difference(line.number(), line.text(), "the commands do not print this line"));
      }
    }
    return Optional.empty();
  }

  private static Optional<Difference> firstDifference(Block shown, String printed) {
    List<String> real = normal(printed);
    List<String> wanted = normal(shown.text());
    for (int i = 0; i < Math.max(real.size(), wanted.size()); i++) {
      boolean more = i >= wanted.size();
      if (more || i >= real.size() || !real.get(i).equals(wanted.get(i))) {
        int at = Math.min(i, shown.lines().size() - 1);
        int line = at < 0 ? shown.line() : shown.lines().get(at).number();
        String reason =
            more
                ? "the commands print more than this"
                : "the commands do not print exactly this line";
        return Optional.of(new Difference(line, more ? "" : wanted.get(i), reason));
      }
    }
    return Optional.empty();
  }

  private static Optional<Difference> noMatch(Block shown, String printed) {
    String expression = String.join("\n", normal(shown.text()));
    String real = String.join("\n", normal(printed));
    try {
      return Pattern.compile(expression, Pattern.MULTILINE).matcher(real).find()
          ? Optional.empty()
          : Optional.of(
              new Difference(
                  shown.firstLine(),
                  expression,
                  "the output does not match this expression",
                  "Correct the expression, or the commands."));
    } catch (PatternSyntaxException e) {
      return Optional.of(
          new Difference(
              shown.firstLine(),
              expression,
              "this is no regular expression: " + e.getDescription(),
              "Write it as java.util.regex.Pattern describes."));
    } catch (StackOverflowError e) {
      return Optional.of(
          new Difference(
              shown.firstLine(),
              expression,
              "this expression cannot be applied to so long an output",
              "Write [\\s\\S]* for (.|\\n)*, and no group that repeats for each character."));
    }
  }

  /** Lines without trailing blanks, and no empty lines at the end. */
  private static List<String> normal(String text) {
    List<String> lines = text.lines().map(String::stripTrailing).toList();
    int end = lines.size();
    while (end > 0 && lines.get(end - 1).isEmpty()) {
      end--;
    }
    return lines.subList(0, end);
  }
}
