/**
 * Tells whether a database holds what it held: marks, fingerprints and what differs between them.
 *
 * <p>Contents are digested in the server and never pulled out of it; see {@code
 * docs/adr/0013-fingerprints.md}.
 */
package io.github.recoverydocs.verdict.fingerprint;
