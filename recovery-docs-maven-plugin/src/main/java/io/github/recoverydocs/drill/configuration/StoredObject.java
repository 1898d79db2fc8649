package io.github.recoverydocs.drill.configuration;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An object that is in a bucket before any drill. Its content is either a file or a text; nothing
 * is null.
 *
 * @param key the object's key: at most 1,024 bytes of UTF-8, which is S3's rule
 * @param file the file with its content, absolute
 * @param text its content, which may be empty
 * @param line the line of drills.yaml that begins it, from 1
 */
public record StoredObject(String key, Optional<Path> file, Optional<String> text, int line) {}
