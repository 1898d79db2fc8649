/**
 * Jinja2 on Jinjava: a lexer, a parser and expressions of our own, run by Jinjava's interpreter
 * with its registries of filters and tests and its limits.
 *
 * <p>Jinjava's own lexer and expressions differ from Jinja2 in silence (ADR 8); these know the line
 * of every character that they print.
 */
package io.github.recoverydocs.template.jinja;
