package io.github.recoverydocs.proof;

import java.util.List;

/**
 * The record of one statement.
 *
 * @param line its first line, 1-based
 * @param text the statement as written, secrets masked
 * @param status its exit status; -1 when it did not end
 * @param stages the exit status of every stage of its last pipeline
 * @param durationMillis how long it took
 * @param output what it printed on standard output, bounded, secrets masked
 * @param outputBytes how much that was in all
 * @param errors the same of standard error
 * @param errorBytes how much that was in all
 */
public record CommandProof(
    int line,
    String text,
    int status,
    List<Integer> stages,
    long durationMillis,
    String output,
    long outputBytes,
    String errors,
    long errorBytes) {

  public CommandProof {
    stages = List.copyOf(stages);
  }
}
