package io.github.recoverydocs.drill.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text file that is read whole.
 *
 * @param file where it is
 * @param largest the most bytes that it may have
 */
record TextFile(Path file, int largest) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Reads it.
   *
   * @throws FaultException when it is too large, no UTF-8, or cannot be read; the line is the
   *     file's own
   */
  String read() throws FaultException {
    byte[] bytes;
    // A pipe would keep the build waiting.
    if (!Files.isRegularFile(file)) {
      throw fault(1, "there is no such file", "Create it, or correct the name.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(largest + 1);
    } catch (IOException e) {
      throw fault(1, "the file cannot be read: " + e.getMessage(), "May this user read it?");
    }
    if (bytes.length > largest) {
      throw fault(1, "the file is larger than " + largest / 1024 + " KiB", "Make it smaller.");
    }
    String text = decode(bytes);
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private String decode(byte[] bytes) throws FaultException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    if (decoder.decode(in, out, true).isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw fault(line, "line " + line + " is not UTF-8", "Save it as UTF-8.");
    }
    return out.flip().toString();
  }

  private FaultException fault(int line, String reason, String nextStep) {
    return new FaultException(new DrillsFileProblem(line, reason, nextStep));
  }
}
