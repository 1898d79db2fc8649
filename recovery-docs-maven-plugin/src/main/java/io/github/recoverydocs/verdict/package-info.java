/**
 * Judges what the shell reports: which commands failed, which only seemed to succeed, and whose
 * fault that is.
 *
 * <p>Every fault becomes one {@link io.github.recoverydocs.verdict.Finding}. A fault is what an
 * author has to mend; what fails only because of it is not reported.
 */
package io.github.recoverydocs.verdict;
