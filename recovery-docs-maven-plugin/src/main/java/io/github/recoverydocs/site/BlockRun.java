package io.github.recoverydocs.site;

import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.BlockStatus;

/**
 * One time that a block was performed, or was to be.
 *
 * @param drill the drill's name
 * @param serverVersion what the server said of itself, such as {@code 17.6}
 * @param proof what became of it
 */
record BlockRun(String drill, String serverVersion, BlockProof proof) {

  boolean failed() {
    return proof.status() == BlockStatus.FAILED;
  }

  boolean proven() {
    return proof.status() == BlockStatus.PROVEN;
  }
}
