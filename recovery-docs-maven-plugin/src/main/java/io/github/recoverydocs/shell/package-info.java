/**
 * Runs the commands of blocks in one bash session and reports each by its own line, status and
 * duration.
 *
 * <p>It says what happened; whether that is a fault is for the verdict to say.
 */
package io.github.recoverydocs.shell;
