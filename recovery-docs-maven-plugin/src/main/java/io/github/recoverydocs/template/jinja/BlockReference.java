package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Arguments;
import io.github.recoverydocs.template.python.Attributed;
import io.github.recoverydocs.template.python.Callable;
import io.github.recoverydocs.template.python.PythonError;
import java.util.Optional;

/**
 * {@code super()} or {@code self.name()}: prints a block.
 *
 * @param frame where it is called
 * @param name the block's name
 * @param depth how many overrides away
 */
record BlockReference(Frame frame, String name, int depth) implements Callable, Attributed {

  @Override
  public Object call(Arguments arguments) {
    arguments.positional("super", 0, 0);
    Output out = new Output();
    print(out);
    return out.rendered();
  }

  void print(Output out) {
    BlockDefinition block =
        frame
            .run()
            .block(name, depth)
            .orElseThrow(() -> new PythonError("there is no parent block called '" + name + "'"));
    Frame inner = frame.inner();
    inner.scope().put("super", new BlockReference(frame, name, depth + 1));
    inner.scope().put("self", new Self(frame));
    Statement.run(block.body(), inner, out);
  }

  @Override
  public Optional<Object> attribute(String attribute) {
    return attribute.equals("super")
        ? Optional.of(new BlockReference(frame, name, depth + 1))
        : Optional.empty();
  }

  /** The blocks of a template by name. */
  record Self(Frame frame) implements Attributed {
    @Override
    public Optional<Object> attribute(String name) {
      return frame.run().block(name, 0).map(block -> new BlockReference(frame, name, 0));
    }
  }
}
