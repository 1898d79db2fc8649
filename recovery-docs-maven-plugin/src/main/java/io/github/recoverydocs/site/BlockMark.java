package io.github.recoverydocs.site;

import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.CommandProof;
import io.github.recoverydocs.runbook.Durations;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a page shows beside a block.
 *
 * @param kind {@code proven}, {@code failed}, {@code skipped} or {@code unproven}; a page's style
 *     goes by it
 * @param text the same in words, with versions and duration: status is never told by colour alone
 * @param drills the names of the drills that performed it
 * @param output what its commands printed, of the run that says most: the failed one, else the last
 */
record BlockMark(String kind, String text, List<String> drills, String output) {

  BlockMark {
    drills = List.copyOf(drills);
  }

  static BlockMark of(List<BlockRun> runs) {
    List<String> drills = runs.stream().map(BlockRun::drill).distinct().toList();
    return runs.stream()
        .filter(BlockRun::failed)
        .findFirst()
        .map(
            run ->
                new BlockMark("failed", "Failed on " + versions(List.of(run)), drills, output(run)))
        .orElseGet(() -> withoutFailure(runs, drills));
  }

  private static BlockMark withoutFailure(List<BlockRun> runs, List<String> drills) {
    List<BlockRun> proven = runs.stream().filter(BlockRun::proven).toList();
    if (!proven.isEmpty()) {
      BlockRun last = proven.get(proven.size() - 1);
      long longest = proven.stream().mapToLong(run -> run.proof().durationMillis()).max().orElse(0);
      String text =
          "Proven on "
              + versions(proven)
              + " in "
              + Durations.print(Duration.ofMillis(longest))
              + (proven.size() > 1 ? " at most" : "");
      return new BlockMark("proven", text, drills, output(last));
    }
    return runs.stream()
        .filter(run -> run.proof().status() == BlockStatus.SKIPPED)
        .findFirst()
        .map(run -> new BlockMark("skipped", "Not performed: " + run.proof().reason(), drills, ""))
        .orElse(new BlockMark("unproven", "Not proven in this run", drills, ""));
  }

  private static String versions(List<BlockRun> runs) {
    return runs.stream()
        .map(BlockRun::serverVersion)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", ", "PostgreSQL ", ""));
  }

  private static String output(BlockRun run) {
    return run.proof().commands().stream()
        .map(BlockMark::printed)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static String printed(CommandProof command) {
    return PrintedText.plain(command.output() + command.errors()).stripTrailing();
  }
}
