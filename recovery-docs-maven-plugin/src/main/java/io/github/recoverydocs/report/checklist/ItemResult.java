package io.github.recoverydocs.report.checklist;

/**
 * What a run knows of an item that has blocks.
 *
 * @param proven whether every block inside it was performed and proven, wherever it was performed
 * @param note what a reader is told of it: times, or why it is open
 */
record ItemResult(boolean proven, String note) {}
