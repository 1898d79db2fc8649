package io.github.recoverydocs.shell;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Tells a command's output from the session's own messages in one stream of bytes.
 *
 * <p>A message stands between two record separators, behind a number that only this session knows,
 * so that no output, binary output included, can be taken for one.
 */
final class MarkedStream {
  private static final byte SEPARATOR = 0x1e;

  /** Receives the two kinds of content. */
  interface Sink {
    void output(byte[] bytes, int start, int end);

    void message(List<String> fields);
  }

  private final byte[] opening;
  private final Sink sink;
  private byte[] pending = new byte[0];

  MarkedStream(String nonce, Sink sink) {
    this.opening = ("\u001e" + nonce + "\u001f").getBytes(StandardCharsets.US_ASCII);
    this.sink = sink;
  }

  void accept(byte[] bytes) {
    byte[] all = pending.length == 0 ? bytes : join(pending, bytes);
    int place = 0;
    while (place < all.length) {
      int mark = indexOf(all, place);
      sink.output(all, place, mark);
      if (mark == all.length) {
        place = mark;
        break;
      }
      int end = endOfMessage(all, mark);
      if (end < 0) {
        place = mark;
        break;
      }
      String message =
          new String(
              all, mark + opening.length, end - mark - opening.length, StandardCharsets.UTF_8);
      sink.message(List.of(message.split("\u001f", -1)));
      place = end + 2;
    }
    pending = Arrays.copyOfRange(all, place, all.length);
  }

  /**
   * The place of the next opening mark, whole or cut by the end of the bytes; the end when there is
   * none.
   */
  private int indexOf(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == SEPARATOR) {
        int length = Math.min(opening.length, bytes.length - i);
        if (Arrays.equals(bytes, i, i + length, opening, 0, length)) {
          return i;
        }
      }
    }
    return bytes.length;
  }

  /** The place of the closing separator, when the whole message is there. */
  private int endOfMessage(byte[] bytes, int mark) {
    for (int i = mark + opening.length; i < bytes.length - 1; i++) {
      if (bytes[i] == SEPARATOR && bytes[i + 1] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
