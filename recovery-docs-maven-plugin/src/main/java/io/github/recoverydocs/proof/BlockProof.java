package io.github.recoverydocs.proof;

import java.util.List;

/**
 * The record of one executable block.
 *
 * @param document the path of its document, with forward slashes
 * @param number its place among the document's fenced blocks, 1-based
 * @param line the line of its opening fence, 1-based
 * @param lastLine the last line between its fences
 * @param section the heading above it; empty when there is none
 * @param anchor that heading's anchor
 * @param status what became of it
 * @param reason why it was skipped; empty otherwise
 * @param inputs the values that the reader fills in, and those that were filled in here
 * @param durationMillis how long its commands took together
 * @param commands its statements that were performed
 */
public record BlockProof(
    String document,
    int number,
    int line,
    int lastLine,
    String section,
    String anchor,
    BlockStatus status,
    String reason,
    List<InputProof> inputs,
    long durationMillis,
    List<CommandProof> commands) {

  public BlockProof {
    inputs = List.copyOf(inputs);
    commands = List.copyOf(commands);
  }
}
