package io.github.recoverydocs.runbook;

/**
 * A fault that is seen while a document is read.
 *
 * @param line the line that has to change, 1-based
 * @param source the text at fault
 * @param reason what is wrong
 * @param nextStep what the author can do
 */
public record DocumentProblem(int line, String source, String reason, String nextStep) {}
