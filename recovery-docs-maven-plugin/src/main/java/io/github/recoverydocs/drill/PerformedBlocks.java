package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.Performance.FirstFault;
import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.shell.CommandResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Performs the blocks of a procedure in order, and tells what became of each. */
final class PerformedBlocks {
  private final List<PlannedBlock> blocks;
  private final Performance performance;
  private final BlockRecorder recorder;

  PerformedBlocks(List<PlannedBlock> blocks, Performance performance, BlockRecorder recorder) {
    this.blocks = blocks;
    this.performance = performance;
    this.recorder = recorder;
  }

  /** Performs them up to the first fault. */
  void perform(Progress progress) {
    for (PlannedBlock block : blocks) {
      boolean good = block.fault().isEmpty() && performance.perform(block);
      BlockStatus status =
          block.skipped() ? BlockStatus.SKIPPED : good ? BlockStatus.PROVEN : BlockStatus.FAILED;
      progress.blockEnded(recorder.record(block, results(block), status));
      if (!good) {
        return;
      }
    }
  }

  /** Whether a block could not be performed. */
  boolean unreadable() {
    return blocks.stream().anyMatch(block -> block.fault().isPresent());
  }

  /**
   * The record of each. What comes after a fault proves nothing, and a procedure that did not help
   * nothing at all.
   *
   * @param fault the fault that counts
   * @param helped whether everything was true that had to be after the procedure
   */
  List<BlockProof> proofs(Optional<FirstFault> fault, boolean helped) {
    PlannedBlock faulty = fault.map(FirstFault::block).orElse(null);
    List<BlockProof> proofs = new ArrayList<>();
    boolean spoilt = !helped;
    for (PlannedBlock block : blocks) {
      boolean failed = block == faulty || !spoilt && block.fault().isPresent();
      BlockStatus status =
          block.skipped()
              ? BlockStatus.SKIPPED
              : failed ? BlockStatus.FAILED : spoilt ? BlockStatus.NOT_PROVEN : BlockStatus.PROVEN;
      spoilt |= failed;
      proofs.add(recorder.record(block, results(block), status));
    }
    return proofs;
  }

  private List<CommandResult> results(PlannedBlock block) {
    return performance.performed().stream()
        .filter(performed -> performed.block() == block)
        .map(PerformedStatement::result)
        .toList();
  }
}
