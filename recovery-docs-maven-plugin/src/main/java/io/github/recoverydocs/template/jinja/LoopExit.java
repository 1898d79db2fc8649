package io.github.recoverydocs.template.jinja;

/** Ends a loop, or one round of it. */
final class LoopExit extends RuntimeException {
  private static final long serialVersionUID = 1L;
  static final LoopExit BREAK = new LoopExit();
  static final LoopExit CONTINUE = new LoopExit();

  private LoopExit() {
    super(null, null, false, false);
  }
}
