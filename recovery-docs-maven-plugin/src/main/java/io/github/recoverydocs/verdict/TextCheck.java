package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.Statement;
import java.util.Optional;

/** A fault that can be read in a statement before it is performed. */
@FunctionalInterface
interface TextCheck {

  /** Returns the fault that this check reads in the statement, or nothing. */
  Optional<Fault> check(Statement statement);
}
