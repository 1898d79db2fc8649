package io.github.recoverydocs.lab;

/**
 * How a short command on the drill host ended.
 *
 * @param status its exit status
 * @param output its standard output, read as UTF-8
 * @param errors its standard error, read as UTF-8
 */
public record HostResult(int status, String output, String errors) {}
