/**
 * The goals of the plugin; the only package that knows Maven.
 *
 * <p>A goal reads its parameters, makes one call into the engine, and words its exceptions for the
 * person at the keyboard.
 */
package io.github.recoverydocs.maven;
