package io.github.recoverydocs.verdict;

/**
 * A part of a symptom that was printed otherwise, and taken to be the same.
 *
 * @param kind what it was taken for
 * @param line the line of the document, 1-based
 * @param shown the document's text
 * @param printed the real text in its place
 */
public record LenientPart(VolatileKind kind, int line, String shown, String printed) {}
