package io.github.recoverydocs.drill;

import io.github.recoverydocs.proof.InputProof;
import java.util.List;

/**
 * A block of a procedure with the reader's values filled in.
 *
 * @param part the block
 * @param commands what is performed, with each command on the line that it has in the block
 * @param inputs what was filled in
 */
record FilledPart(Procedure.Part part, String commands, List<InputProof> inputs) {

  FilledPart {
    inputs = List.copyOf(inputs);
  }
}
