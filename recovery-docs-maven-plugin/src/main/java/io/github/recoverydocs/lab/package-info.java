/**
 * Starts, owns and removes the disposable world that a drill runs in.
 *
 * <p>The only package that knows Testcontainers and docker-java. Everything that it starts carries
 * the run's labels, so that it can be found and removed whatever becomes of this JVM.
 */
package io.github.recoverydocs.lab;
