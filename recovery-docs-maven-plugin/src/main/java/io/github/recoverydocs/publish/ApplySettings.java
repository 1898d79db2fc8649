package io.github.recoverydocs.publish;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a user can say about the documents in the repository.
 *
 * @param directory the one folder for all of them; where nothing is given, each goes to its own
 *     path below the project's folder
 * @param force whether files are overwritten that were not written by this plugin, or that somebody
 *     has changed since
 */
public record ApplySettings(Optional<Path> directory, boolean force) {}
