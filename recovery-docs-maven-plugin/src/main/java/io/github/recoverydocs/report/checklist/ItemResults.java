package io.github.recoverydocs.report.checklist;

import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Durations;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.TaskItem;
import io.github.recoverydocs.verdict.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells of each item of a checklist what the drills have shown of the blocks inside it. */
final class ItemResults {
  private static final int SHOWN = 3;

  /** A block as one drill performed it. */
  private record Run(DrillProof drill, BlockProof block) {}

  private final Runbook runbook;
  private final List<DrillProof> drills;

  ItemResults(Runbook runbook, List<DrillProof> drills) {
    this.runbook = runbook;
    this.drills = List.copyOf(drills);
  }

  /** The result of an item; nothing where no block inside it can be performed. */
  Optional<ItemResult> of(TaskItem item) {
    List<Block> inside =
        runbook.blocks().stream().filter(block -> item.fences().contains(block.line())).toList();
    return inside.stream().anyMatch(Block::executable)
        ? Optional.of(result(inside))
        : Optional.empty();
  }

  private ItemResult result(List<Block> inside) {
    List<Integer> lines = inside.stream().filter(Block::executable).map(Block::line).toList();
    List<Run> runs = new ArrayList<>();
    for (DrillProof drill : drills) {
      drill.blocksOf(runbook.name()).stream()
          .filter(block -> lines.contains(block.line()))
          .forEach(block -> runs.add(new Run(drill, block)));
    }
    List<String> failed = failed(inside, runs);
    if (!failed.isEmpty()) {
      return open("failed: ", failed);
    }
    List<String> spoilt =
        with(BlockStatus.NOT_PROVEN, runs).stream()
            .map(run -> reason(run.drill().findings()) + where(run.drill()))
            .toList();
    if (!spoilt.isEmpty()) {
      return open("not proven: ", spoilt);
    }
    List<Run> skipped = with(BlockStatus.SKIPPED, runs);
    if (!skipped.isEmpty()) {
      return open("skipped: ", skipped.stream().map(run -> run.block().reason()).toList());
    }
    boolean whole =
        lines.stream().allMatch(line -> runs.stream().anyMatch(r -> r.block().line() == line));
    if (whole) {
      return new ItemResult(true, "proven in " + capped(times(runs)));
    }
    return new ItemResult(
        false,
        runs.isEmpty() ? "not performed in this run" : "not all of it performed in this run");
  }

  /** What has to be corrected may stand in a fence that only shows something. */
  private List<String> failed(List<Block> inside, List<Run> runs) {
    List<String> failed = new ArrayList<>();
    for (DrillProof drill : drills) {
      List<Finding> here =
          drill.findings().stream()
              .filter(finding -> inside.stream().anyMatch(block -> holds(block, finding)))
              .toList();
      boolean fails = runs.stream().anyMatch(run -> run.drill() == drill && isFailed(run));
      if (!here.isEmpty() || fails) {
        failed.add(reason(here.isEmpty() ? drill.findings() : here) + where(drill));
      }
    }
    return failed;
  }

  private static boolean isFailed(Run run) {
    return run.block().status() == BlockStatus.FAILED;
  }

  private boolean holds(Block block, Finding finding) {
    return finding.isWithin(runbook.name(), block.line(), block.lastLine());
  }

  private static List<Run> with(BlockStatus status, List<Run> runs) {
    return runs.stream().filter(run -> run.block().status() == status).toList();
  }

  private static List<String> times(List<Run> runs) {
    Map<DrillProof, Long> millis = new LinkedHashMap<>();
    runs.forEach(run -> millis.merge(run.drill(), run.block().durationMillis(), Long::sum));
    List<String> times = new ArrayList<>();
    millis.forEach(
        (drill, sum) -> times.add(Durations.print(Duration.ofMillis(sum)) + where(drill)));
    return times;
  }

  private static String reason(List<Finding> findings) {
    return findings.isEmpty() ? "no finding says why" : findings.get(0).reason();
  }

  private static String where(DrillProof drill) {
    return " on PostgreSQL " + drill.serverVersion() + " (drill \"" + drill.name() + "\")";
  }

  private static ItemResult open(String what, List<String> reasons) {
    return new ItemResult(false, what + capped(reasons));
  }

  private static String capped(List<String> all) {
    List<String> different = all.stream().distinct().toList();
    int shown = Math.min(SHOWN, different.size());
    String more = different.size() > shown ? "; and " + (different.size() - shown) + " more" : "";
    return String.join("; ", different.subList(0, shown)) + more;
  }
}
