package io.github.recoverydocs.verdict;

import java.util.Optional;

/** One way in which a performed statement can be at fault. */
@FunctionalInterface
interface Rule {

  /** Returns the fault that this rule sees in the evidence, or nothing. */
  Optional<Fault> check(Evidence evidence);
}
