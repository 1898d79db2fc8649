package io.github.recoverydocs.proof;

/**
 * A value that the reader fills in, and what was filled in here.
 *
 * @param name the variable
 * @param line the line of the document that assigns it, 1-based
 * @param shown its value in the document, secrets masked
 * @param used the value that it had in the drill, secrets masked
 */
public record InputProof(String name, int line, String shown, String used) {}
