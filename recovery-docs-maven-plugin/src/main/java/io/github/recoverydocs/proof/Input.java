package io.github.recoverydocs.proof;

/**
 * One thing that a result depends on.
 *
 * @param kind what it is, as people are told: {@code document}, {@code image}
 * @param name which one
 * @param digest its SHA-256, hexadecimal, or another text that changes when it does
 */
public record Input(String kind, String name, String digest) {}
