package io.github.recoverydocs.drill;

import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.RunbookReader;

/**
 * One procedure to be performed in a lab.
 *
 * @param name by which the user chooses it; for a plain document its path
 * @param runbook the document whose executable blocks are performed in order
 * @param postgresVersion the version that it is performed on
 */
record Drill(String name, Runbook runbook, String postgresVersion) {

  boolean isRecordedBy(DrillProof proof) {
    return proof.name().equals(name) && proof.postgresVersion().equals(postgresVersion);
  }

  /** The same drill with the document as it is now. */
  Drill anew() {
    return new Drill(
        name, new RunbookReader().read(runbook.file(), runbook.name()), postgresVersion);
  }
}
