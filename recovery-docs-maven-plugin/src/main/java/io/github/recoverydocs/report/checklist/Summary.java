package io.github.recoverydocs.report.checklist;

import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Input;
import io.github.recoverydocs.runbook.Sizes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a filled-in copy says of itself before everything else. */
final class Summary {
  /** By which a copy of an earlier run is known. */
  static final String MARK = "<!-- filled in by recovery-docs -->";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Combination run;
  private final long ticked;
  private final int items;

  /**
   * Creates it.
   *
   * @param ticked how many items the run has ticked
   * @param items how many items there are
   */
  Summary(Combination run, long ticked, int items) {
    this.run = run;
    this.ticked = ticked;
    this.items = items;
  }

  String text(String heading) {
    return heading
        + " Filled in by a run\n\n"
        + MARK
        + "\n\n"
        + "This copy was filled in by a run of the drills on disposable servers. An item is ticked where every block inside it\n"
        + "was performed and proven; what a person has to do or to see is left open. The next run replaces this file: keep a copy\n"
        + "elsewhere.\n\n"
        + MarkdownText.head("", "")
        + row("Run began (UTC)", TIME.format(Instant.parse(run.proof().started())))
        + row(
            "Extent",
            run.proof().partial()
                ? "partial: only some of the drills were performed"
                : "all drills")
        + (run.cell().isEmpty() ? "" : row("Combination", run.cell()))
        + row("Commit", run.commit())
        + row("Plugin", inputs("plugin", Input::digest))
        + row("PostgreSQL", versions())
        + backup()
        + row("Database before the drills", size())
        + row("Drills", drills())
        + row("Blocks", blocks())
        + row("Findings", String.valueOf(run.findings().size()))
        + row("Items ticked here", ticked + " of " + items);
  }

  private static String row(String name, String value) {
    return MarkdownText.row(name, MarkdownText.plain(value));
  }

  private String versions() {
    return run.drills().stream()
        .map(DrillProof::serverVersion)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** The size that is known is the fixture's, which says nothing of a backup of the user's own. */
  private String size() {
    long bytes = run.drills().stream().mapToLong(DrillProof::databaseBytes).max().orElse(0);
    return bytes == 0 || isOfOwnBackup() ? "size not known" : Sizes.print(bytes);
  }

  private boolean isOfOwnBackup() {
    return !inputs("backup", Input::name).isEmpty();
  }

  private String backup() {
    return isOfOwnBackup() ? row("Backup of your own", inputs("backup", Input::name)) : "";
  }

  private String inputs(String kind, Function<Input, String> text) {
    return run.proof().inputs().stream()
        .filter(input -> input.kind().equals(kind))
        .map(text)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String drills() {
    List<DrillProof> faulty =
        run.drills().stream().filter(drill -> !drill.findings().isEmpty()).toList();
    return run.drills().size() + " performed, " + faulty.size() + " with a finding";
  }

  private String blocks() {
    return run.count(BlockStatus.PROVEN)
        + " proven, "
        + run.count(BlockStatus.FAILED)
        + " failed, "
        + run.count(BlockStatus.NOT_PROVEN)
        + " not proven after a fault, "
        + run.count(BlockStatus.SKIPPED)
        + " skipped";
  }
}
