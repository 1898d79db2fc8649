package io.github.recoverydocs.site;

import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.PrintedText;
import io.github.recoverydocs.verdict.Finding;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One time that a block was performed, or was to be.
 *
 * @param drill the drill's name
 * @param serverVersion what the server said of itself, such as {@code 17.6}
 * @param proof what became of it
 * @param findings what is wrong in its lines
 */
record BlockRun(String drill, String serverVersion, BlockProof proof, List<Finding> findings) {
  BlockRun {
    findings = List.copyOf(findings);
  }

  /** Takes a block and what is said of it from the record of a drill. */
  static BlockRun of(DrillProof drill, BlockProof block) {
    return new BlockRun(
        drill.name(),
        drill.serverVersion(),
        block,
        drill.findings().stream()
            .filter(finding -> finding.isWithin(block.document(), block.line(), block.lastLine()))
            .toList());
  }

  /** What its commands printed, in order, without what a terminal would make of it. */
  String output() {
    return proof.commands().stream()
        .map(command -> PrintedText.plain(command.output() + command.errors()).stripTrailing())
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n"));
  }
}
