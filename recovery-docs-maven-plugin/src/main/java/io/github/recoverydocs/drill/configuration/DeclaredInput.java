package io.github.recoverydocs.drill.configuration;

/**
 * A value that the reader fills in.
 *
 * @param value what is put in its place; variables of marks in it, {@code $MARK_GOOD_TIME}, are
 *     still to be replaced
 * @param place where it is written
 */
public record DeclaredInput(String value, Place place) {}
