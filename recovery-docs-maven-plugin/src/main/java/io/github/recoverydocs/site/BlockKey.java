package io.github.recoverydocs.site;

/**
 * Which block is meant, in whatever combination of the matrix: its lines differ from one to the
 * other.
 *
 * @param document the path of its document, with forward slashes
 * @param anchor the anchor of the heading above it; empty above the first one
 * @param number its place among the executable blocks below that heading, 1-based
 */
record BlockKey(String document, String anchor, int number) {}
