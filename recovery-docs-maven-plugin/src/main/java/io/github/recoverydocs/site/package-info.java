/**
 * The static docs site: one page a document, with what was proven of each of its blocks, and an
 * overview.
 *
 * <p>It reads the proof and the documents and performs nothing. Pages are written whole or not at
 * all, and ask no other host for anything.
 */
package io.github.recoverydocs.site;
