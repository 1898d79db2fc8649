package io.github.recoverydocs.report;

import io.github.recoverydocs.drill.Progress;
import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.CheckProof;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.runbook.Durations;
import java.time.Duration;
import java.util.Locale;

/** Prints a line for each drill and each block as it ends. */
public final class ConsoleProgress implements Progress {
  private final Console console;

  /** Creates a progress that prints to a console. */
  public ConsoleProgress(Console console) {
    this.console = console;
  }

  @Override
  public void working(String what) {
    console.info(what + " …");
  }

  @Override
  public void drillBegins(String name, String serverVersion) {
    console.info(name + " on PostgreSQL " + serverVersion);
  }

  @Override
  public void blockEnded(BlockProof block) {
    String duration =
        block.status() == BlockStatus.SKIPPED
            ? ""
            : Durations.print(Duration.ofMillis(block.durationMillis()));
    String line =
        String.format(
            Locale.ROOT,
            "  line %-4d %-7s %9s  %s",
            block.line(),
            block.status().name().toLowerCase(Locale.ROOT),
            duration,
            block.section());
    String reason = block.reason().isEmpty() ? "" : " (" + block.reason() + ")";
    console.info(line.stripTrailing() + reason);
  }

  @Override
  public void drillEnded(DrillProof drill) {
    drill.checks().forEach(this::check);
    int blocks = drill.blocks().size();
    if (blocks == 0) {
      console.warn(
          "  "
              + drill.document()
              + " has no block to perform (bash, sh, shell, or console with the prompt \"$ \"): nothing was proven");
      return;
    }
    long skipped = drill.count(BlockStatus.SKIPPED);
    console.info(
        String.format(
            Locale.ROOT,
            "  %d of %d blocks proven%s in %s on PostgreSQL %s (lab ready after %s)%s",
            drill.count(BlockStatus.PROVEN),
            blocks,
            skipped > 0 ? ", " + skipped + " skipped," : "",
            Durations.print(Duration.ofMillis(drill.durationMillis())),
            drill.serverVersion(),
            Durations.print(Duration.ofMillis(drill.labMillis())),
            drill.findings().isEmpty()
                ? ""
                : ": " + Counted.of(drill.findings().size(), "finding")));
  }

  private void check(CheckProof check) {
    console.info(
        String.format(
                Locale.ROOT,
                "  %-11s %-5s %9s  %s",
                check.kind(),
                check.passed() ? "true" : "false",
                Durations.print(Duration.ofMillis(check.durationMillis())),
                check.text().strip().lines().findFirst().orElse(""))
            .stripTrailing());
    if (check.passed()) {
      // What a symptom matched otherwise than shown; why it is false, verify tells.
      check.detail().lines().forEach(line -> console.info("            " + line));
    }
  }

  @Override
  public void labKept(String hint) {
    console.warn("  The lab is kept. " + hint);
  }
}
