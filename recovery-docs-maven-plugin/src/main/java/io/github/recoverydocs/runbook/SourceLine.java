package io.github.recoverydocs.runbook;

/**
 * One line inside a fence, without the prefix of the list or quote that it stands in.
 *
 * @param number the line of the document, 1-based
 * @param text the line without its line end
 */
public record SourceLine(int number, String text) {}
