/**
 * Fills in the checklists of a project with what a run has shown: ticks, times, what was compared.
 *
 * <p>It knows the proof and the documents, and nothing of the other reports.
 */
package io.github.recoverydocs.report.checklist;
