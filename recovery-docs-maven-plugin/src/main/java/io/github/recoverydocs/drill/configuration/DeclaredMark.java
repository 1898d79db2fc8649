package io.github.recoverydocs.drill.configuration;

import java.util.Optional;

/**
 * A moment that is remembered, the key {@code mark}; nothing is null.
 *
 * @param name letters, digits and underscores; the variables {@code MARK_<NAME>_TIME} and so on
 *     have it in upper case
 * @param restorePoint the name of the restore point that is created then
 * @param place where it is written
 */
public record DeclaredMark(String name, Optional<String> restorePoint, Place place)
    implements Given {}
