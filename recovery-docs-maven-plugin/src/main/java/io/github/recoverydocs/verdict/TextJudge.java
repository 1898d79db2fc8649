package io.github.recoverydocs.verdict;

import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.DocumentProblem;
import io.github.recoverydocs.shell.ParsedScript;
import io.github.recoverydocs.shell.ParsedScript.SyntaxError;
import io.github.recoverydocs.shell.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges what can be read in a document before any of it is performed. */
public final class TextJudge {
  private static final List<TextCheck> CHECKS =
      List.of(
          new CrontabLine(),
          new Placeholders(),
          new PlaceholderValue(),
          new Typography(),
          new MisspeltVariable(),
          new WaitsForPerson(),
          new NeverEnds(),
          new ContainerStreams());

  private final String document;
  private final WrongVolume wrongVolume;

  /**
   * Creates a judge.
   *
   * @param document the document's path as findings print it
   * @param volumes the names of the project's volumes in the engine, by those in its Compose file
   */
  public TextJudge(String document, Map<String, String> volumes) {
    this.document = document;
    this.wrongVolume = new WrongVolume(volumes);
  }

  /** Turns what the reader of the document noticed into a finding. */
  public Finding judge(DocumentProblem problem) {
    return new Finding(
        document,
        problem.line(),
        problem.source(),
        problem.reason(),
        List.of(),
        problem.nextStep());
  }

  /** Returns the first fault in a block's text, or nothing. */
  public Optional<Finding> judge(Block block, ParsedScript script) {
    TrailingBlank blank = new TrailingBlank();
    return script
        .error()
        .map(error -> syntaxError(error, block))
        .or(() -> new EditPlaceholder().check(block))
        .or(() -> blank.check(block, script.statements()))
        .or(
            () ->
                script.statements().stream().map(this::check).flatMap(Optional::stream).findFirst())
        .map(fault -> fault.in(document));
  }

  private Optional<Fault> check(Statement statement) {
    return Stream.concat(CHECKS.stream(), Stream.of(wrongVolume))
        .map(check -> check.check(statement))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Fault syntaxError(SyntaxError error, Block block) {
    return new TrailingBlank()
        .before(error.line(), block)
        .orElseGet(() -> syntaxError(new Opener(block).of(error)));
  }

  private static Fault syntaxError(SyntaxError error) {
    Optional<String> placeholder = Placeholders.angled(error.source());
    String reason =
        placeholder
            .map(text -> "the placeholder " + text + " is not filled in")
            .orElse("bash cannot read this: " + error.message());
    String nextStep =
        placeholder
            .map(
                text ->
                    "Put it into a variable with a value that works, which the reader can edit.")
            .or(() -> NextStep.ofSql(error.source()))
            .orElse("Correct it: close what was opened, or quote what bash must not interpret.");
    return new Fault(error.line(), error.source().strip(), reason, List.of(), nextStep);
  }
}
