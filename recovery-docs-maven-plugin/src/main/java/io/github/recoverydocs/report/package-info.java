/**
 * Tells people and other tools what a run has shown: console lines, findings, JUnit XML,
 * annotations, recovery times, metrics.
 *
 * <p>It knows the proof and nothing of labs and shells.
 */
package io.github.recoverydocs.report;
