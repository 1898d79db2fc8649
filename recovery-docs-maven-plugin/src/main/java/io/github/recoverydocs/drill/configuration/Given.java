package io.github.recoverydocs.drill.configuration;

/** Something that happens before a procedure: an accident, or a mark. */
public sealed interface Given permits Step, DeclaredMark {}
