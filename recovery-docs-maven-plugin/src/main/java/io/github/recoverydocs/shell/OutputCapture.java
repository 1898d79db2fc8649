package io.github.recoverydocs.shell;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the beginning and the end of a stream of bytes, however long it is. */
final class OutputCapture {
  private static final int KEPT = 32 * 1024;

  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final byte[] tail = new byte[KEPT];
  private long total;

  void accept(byte[] bytes, int start, int end) {
    int toHead = Math.min(end - start, KEPT - head.size());
    head.write(bytes, start, toHead);
    for (int i = Math.max(start + toHead, end - KEPT); i < end; i++) {
      tail[(int) ((total + i - start) % KEPT)] = bytes[i];
    }
    total += end - start;
  }

  CapturedOutput captured() {
    byte[] first = head.toByteArray();
    if (isBinary(first)) {
      return new CapturedOutput("(" + total + " bytes that are no text)\n", total);
    }
    String text = new String(first, StandardCharsets.UTF_8);
    if (total > head.size()) {
      long left = Math.max(0, total - 2L * KEPT);
      text +=
          (left > 0 ? "\n… " + left + " bytes left out …\n" : "")
              + new String(end(), StandardCharsets.UTF_8);
    }
    return new CapturedOutput(text, total);
  }

  private byte[] end() {
    int length = (int) Math.min(KEPT, total - head.size());
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = tail[(int) ((total - length + i) % KEPT)];
    }
    return bytes;
  }

  private static boolean isBinary(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
