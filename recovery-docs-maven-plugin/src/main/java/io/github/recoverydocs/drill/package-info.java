/**
 * Plans drills from runbooks, performs each in a lab of its own and writes the proof.
 *
 * <p>{@link io.github.recoverydocs.drill.DrillRun} is the engine behind the goal {@code drill}.
 */
package io.github.recoverydocs.drill;
