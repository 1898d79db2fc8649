package io.github.recoverydocs.verdict;

import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.shell.ParsedScript.SyntaxError;
import java.util.List;
import java.util.regex.Pattern;

/** Finds where a syntax error began that the parser stumbles over further down. */
final class Opener {
  /** {@code if [ -f x ] then}: the word is an argument of the test, and {@code fi} comes alone. */
  private static final Pattern NO_SEMICOLON =
      Pattern.compile("^\\s*(?:if|elif|while|until)\\s.*[^\\s;&|]\\s+(?:then|do)\\s*(?:#.*)?$");

  private static final Pattern STRAY =
      Pattern.compile("\\b(?:fi|else|elif|then|done|do)\\b.* can only be used");

  private static final Pattern CASE = Pattern.compile("^\\s*case\\s.*");
  private static final Pattern END_OF_CASE = Pattern.compile(".*\\besac\\b.*");

  private final List<String> lines;
  private final int firstLine;

  Opener(Block block) {
    lines = block.commands().lines().toList();
    firstLine = block.firstLine();
  }

  /** Returns the error at the line where it began, as far as that can be told. */
  SyntaxError of(SyntaxError error) {
    int at = Math.min(error.line() - firstLine, lines.size() - 1);
    Pattern opener = null;
    if (STRAY.matcher(error.message()).find()) {
      opener = NO_SEMICOLON;
    } else if (error.message().contains("case patterns")
        && lines.stream().skip(at).noneMatch(line -> END_OF_CASE.matcher(line).matches())) {
      opener = CASE;
    }
    for (int i = at; opener != null && i >= 0; i--) {
      if (opener.matcher(lines.get(i)).matches()) {
        return new SyntaxError(firstLine + i, lines.get(i), error.message());
      }
    }
    return error;
  }
}
