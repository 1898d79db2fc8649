package io.github.recoverydocs.lab;

import java.nio.file.Path;

/**
 * A file of this machine that a lab gets beside the project's own.
 *
 * @param source the file
 * @param target where it is put, from the working folder, with forward slashes
 */
public record LabFile(Path source, String target) {}
