package io.github.recoverydocs.drill;

import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.DrillProof;

/** Is told how a run goes on, from the thread that performs it. */
public interface Progress {

  /** Something begins that can take more than two seconds; a sentence without a full stop. */
  void working(String what);

  /** A lab is ready and a drill begins. */
  void drillBegins(String name, String serverVersion);

  /** A block has ended, whatever became of it. */
  void blockEnded(BlockProof block);

  /** A drill has ended. */
  void drillEnded(DrillProof drill);

  /** A lab stays; the hint says how to look into it and how to remove it. */
  void labKept(String hint);
}
