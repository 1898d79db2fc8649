package io.github.recoverydocs.template.python;

/**
 * A method of a value, not yet called.
 *
 * @param name its name, for messages
 * @param body what it does
 */
public record BoundMethod(String name, Callable body) implements Callable {
  @Override
  public Object call(Arguments arguments) {
    return body.call(arguments);
  }
}
