package io.github.recoverydocs.drill;

import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.CommandProof;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.verdict.ExpectedOutput;
import io.github.recoverydocs.verdict.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares every output that a document shows with what the block that it names printed. */
final class ShownOutput {
  private final Runbook runbook;

  ShownOutput(Runbook runbook) {
    this.runbook = runbook;
  }

  /**
   * A block whose text is not what was printed.
   *
   * @param shown the block that shows output
   * @param printed what the block that it names printed
   * @param finding how they differ
   */
  record Difference(Block shown, String printed, Finding finding) {}

  /** Blocks that failed or were not performed have nothing to be compared with. */
  List<Difference> compare(List<BlockProof> performed) {
    return runbook.blocks().stream()
        .filter(block -> block.directives().outputOf().isPresent())
        .map(shown -> source(shown, performed).flatMap(source -> compare(shown, printed(source))))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Difference> compare(Block shown, String printed) {
    return new ExpectedOutput(runbook.name())
        .judge(shown, printed)
        .map(finding -> new Difference(shown, printed, finding));
  }

  private Optional<BlockProof> source(Block shown, List<BlockProof> performed) {
    return runbook.blocks().stream()
        .filter(block -> block.directives().id().equals(shown.directives().outputOf()))
        .findFirst()
        .flatMap(
            named ->
                performed.stream()
                    .filter(proof -> proof.number() == named.number())
                    .filter(proof -> proof.status() == BlockStatus.PROVEN)
                    .findFirst());
  }

  private static String printed(BlockProof block) {
    return block.commands().stream()
        .map(CommandProof::output)
        .collect(Collectors.joining())
        .concat(block.commands().stream().map(CommandProof::errors).collect(Collectors.joining()));
  }
}
