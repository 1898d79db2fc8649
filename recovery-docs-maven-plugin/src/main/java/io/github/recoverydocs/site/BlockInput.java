package io.github.recoverydocs.site;

/**
 * A value that the reader of a block edits.
 *
 * @param name the variable
 * @param line the line of the block that assigns it, 1-based, the fence not counted
 */
record BlockInput(String name, int line) {}
