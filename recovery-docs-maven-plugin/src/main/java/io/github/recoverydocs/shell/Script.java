package io.github.recoverydocs.shell;

/**
 * The commands of one block as they go to the parser.
 *
 * @param firstLine the document line of the text's first line, 1-based
 * @param text the commands, lines ended by a line feed
 */
public record Script(int firstLine, String text) {}
