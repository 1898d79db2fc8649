package io.github.recoverydocs.drill;

import io.github.recoverydocs.runbook.Runbook;

/**
 * One procedure to be performed in a lab.
 *
 * @param name by which the user chooses it; for a plain document its path
 * @param runbook the document whose executable blocks are performed in order
 * @param postgresVersion the version that it is performed on
 */
record Drill(String name, Runbook runbook, String postgresVersion) {}
