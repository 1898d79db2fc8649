package io.github.recoverydocs.lab;

/**
 * Which image a container was started from.
 *
 * @param name the name that was asked for, such as {@code postgres:17}
 * @param id the engine's content address of it, {@code sha256:…}
 * @param origin the digest in its registry, or what it was built from where it was never pulled
 */
public record ImageIdentity(String name, String id, String origin) {}
