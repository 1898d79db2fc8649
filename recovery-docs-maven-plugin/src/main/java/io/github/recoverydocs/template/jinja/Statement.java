package io.github.recoverydocs.template.jinja;

import java.util.List;

/** A part of a template that does something. */
@FunctionalInterface
interface Statement {
  void run(Frame frame, Output out);

  static void run(List<Statement> statements, Frame frame, Output out) {
    for (Statement statement : statements) {
      io.github.recoverydocs.template.python.Budget.step();
      statement.run(frame, out);
    }
  }
}
