/**
 * The machine-readable record of a run, {@code proof.json}: what ran, on what, with which result
 * and duration.
 *
 * <p>A proof holds the digests of everything it depends on, so that it can be told whether it still
 * speaks of what is there.
 */
package io.github.recoverydocs.proof;
