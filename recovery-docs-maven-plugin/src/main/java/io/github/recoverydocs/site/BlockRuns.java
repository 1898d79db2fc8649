package io.github.recoverydocs.site;

import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.runbook.Durations;
import io.github.recoverydocs.verdict.Finding;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** All the times that one block was performed, or was to be. */
record BlockRuns(List<BlockRun> runs) {

  BlockRuns {
    runs = List.copyOf(runs);
  }

  /** What a page says of them: one failure outweighs every proof. */
  BlockMark mark() {
    List<BlockRun> failed = with(BlockStatus.FAILED);
    if (!failed.isEmpty()) {
      return mark("failed", "Failed on " + versions(failed), failed.get(0).output());
    }
    List<BlockRun> proven = with(BlockStatus.PROVEN);
    if (!proven.isEmpty()) {
      return mark("proven", provenText(proven), proven.get(proven.size() - 1).output());
    }
    return with(BlockStatus.SKIPPED).stream()
        .findFirst()
        .map(run -> BlockMark.skipped(run.proof().reason()))
        .orElseGet(() -> mark("unproven", "Not proven in this run", ""));
  }

  private BlockMark mark(String kind, String text, String output) {
    return new BlockMark(
        kind,
        text,
        runs.stream().map(BlockRun::drill).distinct().toList(),
        runs.stream()
            .flatMap(run -> run.findings().stream())
            .map(Finding::reason)
            .distinct()
            .toList(),
        output);
  }

  private List<BlockRun> with(BlockStatus status) {
    return runs.stream().filter(run -> run.proof().status() == status).toList();
  }

  private static String provenText(List<BlockRun> proven) {
    long longest = proven.stream().mapToLong(run -> run.proof().durationMillis()).max().orElse(0);
    return "Proven on "
        + versions(proven)
        + " in "
        + Durations.print(Duration.ofMillis(longest))
        + (proven.size() > 1 ? " at most" : "");
  }

  private static String versions(List<BlockRun> runs) {
    return runs.stream()
        .map(BlockRun::serverVersion)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", ", "PostgreSQL ", ""));
  }
}
