package io.github.recoverydocs.template.jinja;

/**
 * A place in a template.
 *
 * @param file as the template's tree names it
 * @param line from 1
 * @param column from 1
 * @param text the whole line, without its end
 */
public record Position(String file, int line, int column, String text) {}
