/**
 * Reads Markdown documents into runbooks: sections, fenced blocks and directives, each with its
 * true position.
 *
 * <p>The only package, with the docs site, that knows Flexmark. It knows nothing of labs or shells.
 */
package io.github.recoverydocs.runbook;
