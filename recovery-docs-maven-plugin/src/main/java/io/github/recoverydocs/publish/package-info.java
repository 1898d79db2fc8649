/**
 * Writes the proven documents into the repository, and tells where those that are committed differ
 * from what would be written.
 *
 * <p>All is checked before the first file is written, and what a person wrote is not overwritten
 * unless they say so.
 */
package io.github.recoverydocs.publish;
