package io.github.recoverydocs.drill;

import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.CommandProof;
import io.github.recoverydocs.proof.InputProof;
import io.github.recoverydocs.shell.CommandResult;
import io.github.recoverydocs.verdict.Secrets;
import java.util.List;
import java.util.Optional;

/** Turns what was performed into entries of the proof, without secrets. */
final class BlockRecorder {
  private final Secrets secrets;

  BlockRecorder(Secrets secrets) {
    this.secrets = secrets;
  }

  /** The blocks of a procedure that was not begun. */
  List<BlockProof> notPerformed(Procedure procedure) {
    return procedure.parts().stream()
        .map(
            part ->
                new PlannedBlock(
                    part.document(), part.block(), List.of(), List.of(), Optional.empty()))
        .map(
            block ->
                record(
                    block,
                    List.of(),
                    block.skipped() ? BlockStatus.SKIPPED : BlockStatus.NOT_PROVEN))
        .toList();
  }

  BlockProof record(PlannedBlock planned, List<CommandResult> results, BlockStatus status) {
    var block = planned.block();
    return new BlockProof(
        planned.document().runbook().name(),
        block.number(),
        block.line(),
        block.lastLine(),
        secrets.mask(block.section().title()),
        block.section().anchor(),
        status,
        secrets.mask(block.directives().skip().orElse("")),
        planned.inputs().stream().map(this::input).toList(),
        results.stream().mapToLong(result -> result.duration().toMillis()).sum(),
        results.stream().map(this::command).toList());
  }

  private InputProof input(InputProof input) {
    return new InputProof(
        input.name(), input.line(), secrets.mask(input.shown()), secrets.mask(input.used()));
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
