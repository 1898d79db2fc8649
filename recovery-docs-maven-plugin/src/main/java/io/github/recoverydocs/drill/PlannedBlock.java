package io.github.recoverydocs.drill;

import io.github.recoverydocs.proof.InputProof;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.shell.Statement;
import io.github.recoverydocs.verdict.Finding;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An executable block with what is known of it before it is performed.
 *
 * @param document the document that it stands in
 * @param block the block
 * @param inputs the values that were filled in
 * @param statements its statements; none when it is skipped or bash cannot read it
 * @param fault why it must not be performed
 */
record PlannedBlock(
    Document document,
    Block block,
    List<InputProof> inputs,
    List<Statement> statements,
    Optional<Finding> fault) {

  PlannedBlock {
    inputs = List.copyOf(inputs);
    statements = List.copyOf(statements);
  }

  boolean skipped() {
    return block.directives().skip().isPresent();
  }

  /** The status that the document announces for a statement: {@code exit=N} is for the last one. */
  OptionalInt expectedStatus(Statement statement) {
    boolean last = statement == statements.get(statements.size() - 1);
    return last ? block.directives().exit() : OptionalInt.empty();
  }
}
