package io.github.recoverydocs.shell;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the beginning and the end of a stream of bytes, however long it is. */
final class OutputCapture {
  private static final int KEPT = 32 * 1024;

  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final byte[] tail = new byte[KEPT];
  private long total;
  private boolean binary;

  void accept(byte[] bytes, int start, int end) {
    for (int i = start; i < end && !binary; i++) {
      binary = bytes[i] == 0;
    }
    int toHead = Math.min(end - start, KEPT - head.size());
    head.write(bytes, start, toHead);
    for (int i = Math.max(start + toHead, end - KEPT); i < end; i++) {
      tail[(int) ((total + i - start) % KEPT)] = bytes[i];
    }
    total += end - start;
  }

  CapturedOutput captured() {
    return new CapturedOutput(binary ? "(" + total + " bytes that are no text)\n" : text(), total);
  }

  private String text() {
    byte[] first = head.toByteArray();
    byte[] last = end();
    long left = total - first.length - last.length;
    if (left == 0) {
      ByteArrayOutputStream whole = new ByteArrayOutputStream(first.length + last.length);
      whole.writeBytes(first);
      whole.writeBytes(last);
      return whole.toString(StandardCharsets.UTF_8);
    }
    int headEnd = beforeCutCharacter(first);
    int tailStart = behindCutCharacter(last);
    return new String(first, 0, headEnd, StandardCharsets.UTF_8)
        + ("\n… " + (left + first.length - headEnd + tailStart) + CapturedOutput.LEFT_OUT)
        + new String(last, tailStart, last.length - tailStart, StandardCharsets.UTF_8);
  }

  private byte[] end() {
    int length = (int) Math.min(KEPT, total - head.size());
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = tail[(int) ((total - length + i) % KEPT)];
    }
    return bytes;
  }

  /**
   * The place of a UTF-8 character that the end of the bytes cuts in two; their end without one.
   */
  private static int beforeCutCharacter(byte[] bytes) {
    int start = bytes.length - 1;
    while (start > 0 && bytes.length - start < 4 && continues(bytes[start])) {
      start--;
    }
    int lead = bytes[start] & 0xff;
    int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
    return start + length > bytes.length ? start : bytes.length;
  }

  private static int behindCutCharacter(byte[] bytes) {
    int place = 0;
    while (place < 3 && continues(bytes[place])) {
      place++;
    }
    return place;
  }

  private static boolean continues(byte b) {
    return (b & 0xc0) == 0x80;
  }
}
