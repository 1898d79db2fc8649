package io.github.recoverydocs.drill;

import io.github.recoverydocs.shell.CommandResult;

/** A statement that was performed, with the block that it belongs to. */
record PerformedStatement(PlannedBlock block, CommandResult result) {}
