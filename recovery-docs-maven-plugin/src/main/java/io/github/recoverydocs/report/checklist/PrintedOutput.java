package io.github.recoverydocs.report.checklist;

import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.CommandProof;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.PrintedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the commands of a checklist printed, such as the numbers of rows that its reader compares.
 */
final class PrintedOutput {
  private static final int SHOWN = 30;

  private final String document;
  private final Combination run;

  PrintedOutput(String document, Combination run) {
    this.document = document;
    this.run = run;
  }

  /** One fence a block that printed something; empty where none did. */
  String text(String heading) {
    StringBuilder text = new StringBuilder();
    for (DrillProof drill : run.drills()) {
      for (BlockProof block : drill.blocksOf(document)) {
        List<String> lines = printed(block);
        if (!lines.isEmpty()) {
          text.append(title(drill, block)).append("\n\n").append(MarkdownText.fenced(lines));
          text.append('\n');
        }
      }
    }
    return text.isEmpty() ? "" : heading + " What the commands of this document printed\n\n" + text;
  }

  /** The line is that of the document, where nothing is filled in. */
  private String title(DrillProof drill, BlockProof block) {
    return MarkdownText.plain(
        block.section()
            + (block.section().isEmpty() ? "Line " : ", line ")
            + block.line()
            + " of "
            + document
            + " on PostgreSQL "
            + drill.serverVersion()
            + " (drill \""
            + drill.name()
            + "\"):");
  }

  private static List<String> printed(BlockProof block) {
    String output =
        block.commands().stream().map(CommandProof::output).collect(Collectors.joining());
    List<String> lines = PrintedText.plain(output).stripTrailing().lines().toList();
    if (lines.size() <= SHOWN) {
      return lines;
    }
    List<String> shown = new ArrayList<>(lines.subList(0, SHOWN));
    shown.add("… (" + (lines.size() - SHOWN) + " more lines are in proof.json)");
    return shown;
  }
}
