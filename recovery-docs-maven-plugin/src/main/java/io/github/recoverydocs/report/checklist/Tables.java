package io.github.recoverydocs.report.checklist;

import static io.github.recoverydocs.report.checklist.MarkdownText.code;
import static io.github.recoverydocs.report.checklist.MarkdownText.head;
import static io.github.recoverydocs.report.checklist.MarkdownText.plain;
import static io.github.recoverydocs.report.checklist.MarkdownText.row;

import io.github.recoverydocs.proof.CheckProof;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.runbook.Durations;
import io.github.recoverydocs.verdict.Finding;
import java.time.Duration;
import java.util.List;

/** The tables behind a filled-in copy: measured times, what was compared, findings. */
final class Tables {
  private final Combination run;

  Tables(Combination run) {
    this.run = run;
  }

  /** All of them that have a row, each below a heading. */
  String text(String heading) {
    return times(heading) + compared(heading) + findings(heading);
  }

  /** The times are those of recovery-times.json: of the commands of a procedure together. */
  private String times(String heading) {
    StringBuilder text = new StringBuilder(heading).append(" Measured times\n\n");
    text.append(head("Procedure", "Drill", "PostgreSQL", "Commands took", "Budget", "Result"));
    for (DrillProof drill : run.drills()) {
      text.append(
          row(
              code(drill.section().isEmpty() ? drill.document() : drill.section()),
              plain(drill.name()),
              plain(drill.serverVersion()),
              drill.blocks().isEmpty() ? "" : millis(drill.commandMillis()),
              drill.budgetMillis() == 0 ? "" : millis(drill.budgetMillis()),
              plain(result(drill))));
    }
    return text.append('\n').toString();
  }

  private static String result(DrillProof drill) {
    return drill.findings().isEmpty()
        ? "no finding"
        : "failed: " + drill.findings().get(0).reason();
  }

  private String compared(String heading) {
    StringBuilder rows = new StringBuilder();
    for (DrillProof drill : run.drills()) {
      for (CheckProof check : drill.checks()) {
        rows.append(
            row(
                plain(drill.name()),
                plain(drill.serverVersion()),
                expected(check),
                found(check),
                check.passed() ? "yes" : "**no**"));
      }
    }
    return rows.isEmpty()
        ? ""
        : heading
            + " What was compared\n\n"
            + head("Drill", "PostgreSQL", "Expected", "Found", "Passed")
            + rows
            + "\n";
  }

  private static String expected(CheckProof check) {
    return switch (check.kind()) {
      case "fingerprint" -> plain("the data as at the mark \"" + check.text() + "\"");
      case "sql" -> "true: " + code(check.text());
      case "symptom" -> "fails with the symptom: " + code(check.text());
      case "bash", "cured" -> "ends well: " + code(check.text());
      case "health" -> "is healthy: " + code(check.text());
      case "budget" -> "took at most " + plain(check.text());
      default -> plain(check.kind() + ": " + check.text());
    };
  }

  private static String found(CheckProof check) {
    if (!check.detail().isEmpty()) {
      return plain(check.detail().strip().replaceAll("\\s*\\R\\s*", "; "));
    }
    if (check.kind().equals("budget")) {
      return millis(check.durationMillis());
    }
    return check.passed() ? "as expected" : "";
  }

  private String findings(String heading) {
    List<Finding> findings = run.findings();
    if (findings.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder(heading).append(" Findings\n\n");
    text.append(head("Where", "What is wrong", "What to do"));
    for (Finding finding : findings) {
      text.append(
          row(
              code(finding.document() + ":" + finding.line()),
              plain(finding.reason()),
              plain(finding.nextStep())));
    }
    return text.append('\n').toString();
  }

  private static String millis(long millis) {
    return Durations.print(Duration.ofMillis(millis));
  }
}
