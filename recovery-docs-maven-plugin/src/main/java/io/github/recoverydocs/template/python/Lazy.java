package io.github.recoverydocs.template.python;

import java.util.Iterator;

/**
 * A Python generator or iterator: it can be walked through once and has no length.
 *
 * @param kind what Python calls it, for messages
 * @param iterator its items
 */
public record Lazy(String kind, Iterator<Object> iterator) {}
