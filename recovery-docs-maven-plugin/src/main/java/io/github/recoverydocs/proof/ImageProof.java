package io.github.recoverydocs.proof;

/**
 * An image that a lab was started from.
 *
 * @param name such as {@code postgres:17}
 * @param id the engine's content address, {@code sha256:…}
 * @param origin the digest in its registry, or what it was built from
 */
public record ImageProof(String name, String id, String origin) {}
