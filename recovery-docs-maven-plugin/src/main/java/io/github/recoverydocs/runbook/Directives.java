package io.github.recoverydocs.runbook;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an author asks for in a comment directly above a fence.
 *
 * <p>The grammar: {@code <!-- recovery-docs: key=value … -->}, where a value is a word or stands in
 * double quotes. Keys: {@code skip}, {@code exit}, {@code timeout}, {@code id}, {@code output-of},
 * {@code match}, {@code file}; the word {@code append} stands alone.
 *
 * @param skip why the block is not executed
 * @param exit the status that the block's last command has to end with; zero unless given
 * @param timeout the longest that a command of the block may take
 * @param id the name by which another block refers to this one
 * @param outputOf the identifier of the block whose output this block shows
 * @param match how shown and real output are compared
 * @param file the edit of a file that the block is to be applied as
 */
public record Directives(
    Optional<String> skip,
    OptionalInt exit,
    Optional<Duration> timeout,
    Optional<String> id,
    Optional<String> outputOf,
    OutputMatch match,
    Optional<FileEdit> file) {

  /** What a fence without a comment asks for. */
  public static final Directives NONE =
      new Directives(
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OutputMatch.CONTAINS,
          Optional.empty());

  /** Tells whether something is asked for that only an executed block can have. */
  boolean isForCommands() {
    return skip.isPresent() || exit.isPresent() || timeout.isPresent();
  }
}
