package io.github.recoverydocs.drill;

import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.CommandProof;
import io.github.recoverydocs.shell.CommandResult;
import io.github.recoverydocs.verdict.Secrets;
import java.util.List;

/** Turns what was performed into entries of the proof, without secrets. */
final class BlockRecorder {
  private final Secrets secrets;

  BlockRecorder(Secrets secrets) {
    this.secrets = secrets;
  }

  BlockProof record(PlannedBlock planned, List<CommandResult> results, BlockStatus status) {
    var block = planned.block();
    return new BlockProof(
        block.number(),
        block.line(),
        block.lastLine(),
        secrets.mask(block.section().title()),
        block.section().anchor(),
        status,
        secrets.mask(block.directives().skip().orElse("")),
        results.stream().mapToLong(result -> result.duration().toMillis()).sum(),
        results.stream().map(this::command).toList());
  }

  private CommandProof command(CommandResult result) {
    return new CommandProof(
        result.statement().line(),
        secrets.mask(result.statement().text()),
        result.status(),
        result.stages(),
        result.duration().toMillis(),
        result.output().text(),
        result.output().bytes(),
        result.errors().text(),
        result.errors().bytes());
  }
}
