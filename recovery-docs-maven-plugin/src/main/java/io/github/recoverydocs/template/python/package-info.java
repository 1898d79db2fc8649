/**
 * Python's values as a Jinja template sees them: how they print, compare, calculate, and which
 * methods they offer. No Java method can be reached from a template, only what is written here.
 */
package io.github.recoverydocs.template.python;
