package io.github.recoverydocs.lab;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A stream that one thread fills and docker-java's thread drains at once.
 *
 * <p>{@link java.io.PipedInputStream} would wait up to a second before it notices new bytes, and
 * complains when the writing thread has ended.
 */
final class ProcessInput extends InputStream {
  private static final byte[] END = new byte[0];

  private final BlockingQueue<byte[]> queue = new LinkedBlockingQueue<>();
  private byte[] current = new byte[0];
  private int place;
  private boolean ended;

  void write(byte[] bytes) throws IOException {
    if (bytes.length > 0) {
      queue.add(bytes.clone());
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, current.length - place);
    System.arraycopy(current, place, buffer, offset, count);
    place += count;
    return count;
  }

  @Override
  public int available() {
    return current.length - place;
  }

  @Override
  public void close() {
    queue.add(END);
  }

  private boolean fill() throws IOException {
    while (!ended && place == current.length) {
      try {
        current = queue.take();
        place = 0;
        ended = current == END;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted", e);
      }
    }
    return !ended;
  }
}
