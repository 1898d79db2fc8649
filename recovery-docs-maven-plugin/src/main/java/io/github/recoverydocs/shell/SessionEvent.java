package io.github.recoverydocs.shell;

import java.util.List;

/**
 * Something that the session noticed while a statement ran.
 *
 * @param kind what it is
 * @param line where, in the document; 0 when it happened in a file that the document sources
 * @param status the exit status that goes with it
 * @param stages every stage's status when a pipeline ended
 * @param detail the command, the variable's name, the file's name or the role, by kind
 */
public record SessionEvent(Kind kind, int line, int status, List<Integer> stages, String detail) {

  /** The kinds of events. */
  public enum Kind {
    /** A command failed where nothing handles it. */
    ERR,
    /** A pipeline ended. */
    PIPE,
    /** A command failed and the document handles it; the detail is its role. */
    HANDLED,
    /** A background job that was waited for failed. */
    JOB,
    /** A variable is read that nothing has set. */
    UNSET,
    /** The document calls {@code exit}, outside of a subshell. */
    EXIT,
    /** The session would end at the next failure. */
    ERREXIT,
    /** The statement was left by {@code return}. */
    RETURNED,
    /** psql was given a file that is empty ({@code empty}) or cut short ({@code cut}). */
    INPUT
  }
}
