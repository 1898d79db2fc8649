package io.github.recoverydocs.lab;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Everything that a short command prints, read as UTF-8. */
final class CollectedOutput implements OutputListener {
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @Override
  public void standardOutput(byte[] bytes) {
    output.writeBytes(bytes);
  }

  @Override
  public void standardError(byte[] bytes) {
    errors.writeBytes(bytes);
  }

  @Override
  public void ended() {
    // The caller waits for the end itself.
  }

  String output() {
    return output.toString(StandardCharsets.UTF_8);
  }

  String errors() {
    return errors.toString(StandardCharsets.UTF_8);
  }
}
