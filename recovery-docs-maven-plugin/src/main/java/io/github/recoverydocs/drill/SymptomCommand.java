package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.Step;
import io.github.recoverydocs.runbook.SourceLine;
import io.github.recoverydocs.shell.CommandResult;
import io.github.recoverydocs.shell.CommandResult.Outcome;
import io.github.recoverydocs.shell.ParsedScript;
import io.github.recoverydocs.shell.ParsedScript.SyntaxError;
import io.github.recoverydocs.shell.Script;
import io.github.recoverydocs.shell.ScriptParser;
import io.github.recoverydocs.shell.Statement;
import io.github.recoverydocs.verdict.Finding;
import io.github.recoverydocs.verdict.LenientPart;
import io.github.recoverydocs.verdict.ShownSymptom;
import io.github.recoverydocs.verdict.SymptomMatch;
import io.github.recoverydocs.verdict.SymptomText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The command of a drill's key {@code symptom}: before the procedure it has to fail as the document
 * says, after it it has to end well.
 */
final class SymptomCommand {
  private static final int SHOWN = 8;

  private final Step step;
  private final Procedure procedure;
  private final Optional<ShownSymptom> shown;
  private final ParsedScript before;
  private final ParsedScript after;

  /**
   * Reads the command.
   *
   * @param variables bash that sets variables on the same line, for this command alone
   */
  SymptomCommand(Step step, Procedure procedure, String variables, ScriptParser parser) {
    this.step = step;
    this.procedure = procedure;
    this.shown =
        procedure
            .section()
            .flatMap(section -> ShownSymptom.of(procedure.document().runbook(), section.anchor()));
    // A subshell: neither its variables nor an exit reach the procedure.
    Script script = new Script(line(), "( " + variables + step.text().strip() + "\n)");
    List<ParsedScript> parsed = parser.parse(List.of(script, script));
    this.before = parsed.get(0);
    this.after = parsed.get(1);
  }

  /** The statement before the procedure; nothing when bash cannot read it. */
  Optional<Statement> before() {
    return before.error().isPresent() ? Optional.empty() : before.statements().stream().findFirst();
  }

  /** The same statement for after the procedure. */
  Optional<Statement> after() {
    return after.error().isPresent() ? Optional.empty() : after.statements().stream().findFirst();
  }

  private int line() {
    return shown
        .map(ShownSymptom::lines)
        .map(lines -> lines.get(0).number())
        .orElse(procedure.line());
  }

  /** Why the command cannot be performed. */
  Check unreadable() {
    return failed(
        "symptom",
        Duration.ZERO,
        "bash cannot read the command of the symptom",
        before.error().map(SyntaxError::message).stream().toList(),
        "Correct it in " + step.name() + ".");
  }

  /** Judges what came of the command before the procedure. */
  Check provoked(CommandResult result) {
    if (result.outcome() != Outcome.ENDED) {
      return failed(
          "symptom",
          result.duration(),
          "the command of the symptom does not end by itself",
          said(result),
          "A symptom is an error that is printed. Give the command a limit of its own, such as \"timeout 10\" or lock_timeout, or set recoveryDocs.timeout.");
    }
    if (shown.isEmpty()) {
      return failed(
          "symptom",
          result.duration(),
          "the section shows no symptom, so nothing says how the reader knows this case",
          List.of("the command printed:", "  " + String.join("\n  ", said(result))),
          "Write the error text into a fence below a paragraph or heading that begins with \"Symptom\".");
    }
    if (result.status() == 0) {
      return failed(
          "symptom",
          result.duration(),
          "the symptom is not provoked: the command ends well before the procedure",
          said(result),
          "Do more damage in given:, or correct the command.");
    }
    SymptomMatch match = new SymptomText(shown.get()).compare(printed(result));
    return check(
        "symptom",
        result.duration(),
        match.lenient().stream().map(SymptomCommand::told).collect(Collectors.joining("\n")),
        match.missing().map(missing -> unlike(missing, result)));
  }

  /** Judges what came of the command after the procedure. */
  Check cured(CommandResult result, Optional<Finding> finding) {
    return result.outcome() == Outcome.ENDED && result.status() == 0 && finding.isEmpty()
        ? check("cured", result.duration(), "", Optional.empty())
        : failed(
            "cured",
            result.duration(),
            "the symptom is not cured: after the procedure the same command still fails",
            said(result),
            "Correct the procedure.");
  }

  private static Check.Fault unlike(SymptomMatch.Missing missing, CommandResult result) {
    List<String> detail = new ArrayList<>();
    SourceLine line = missing.shown();
    detail.add("line " + line.number() + " shows: " + line.text().strip());
    if (missing.elsewhere()) {
      detail.add("that was printed, but in another order, or less often than shown");
    }
    missing.nearest().ifPresent(nearest -> detail.add("most like it was: " + nearest));
    if (missing.nearest().isEmpty()) {
      detail.add("printed was: " + String.join("\n", said(result)));
    }
    return new Check.Fault(
        "the command fails, but not with the symptom that the section shows",
        detail,
        "Show what is really printed, or provoke what is shown.");
  }

  private static String told(LenientPart part) {
    return "line " + part.line() + ": " + part.shown() + " stands for " + part.printed();
  }

  private Check failed(
      String kind, Duration took, String reason, List<String> detail, String nextStep) {
    return check(kind, took, "", Optional.of(new Check.Fault(reason, detail, nextStep)));
  }

  private Check check(String kind, Duration took, String note, Optional<Check.Fault> fault) {
    return new Check(kind, step.text(), step.place(), took, note, fault);
  }

  private static String printed(CommandResult result) {
    return result.output().text() + "\n" + result.errors().text();
  }

  private static List<String> said(CommandResult result) {
    List<String> lines = printed(result).lines().filter(line -> !line.isBlank()).toList();
    return lines.subList(Math.max(0, lines.size() - SHOWN), lines.size());
  }
}
