package io.github.recoverydocs.lab;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A stream in pieces, each behind a line with its length, the last one of length 0.
 *
 * <p>The end of a process's standard input does not get through the Docker API's "exec" on every
 * transport; what reads from there has to be told where the end is.
 */
final class FramedStream extends InputStream {
  /** What takes the pieces together again, in bash. */
  static final String UNFRAME =
      "while read -r length && ((length > 0)); do head -c \"$length\"; done";

  private static final int LARGEST = 1 << 22;

  private final InputStream content;
  private InputStream frame = InputStream.nullInputStream();
  private boolean ended;

  FramedStream(InputStream content) {
    this.content = content;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = frame.read(buffer, offset, length);
    if (count >= 0 || ended) {
      return count;
    }
    frame = next();
    return frame.read(buffer, offset, length);
  }

  private InputStream next() throws IOException {
    byte[] piece = content.readNBytes(LARGEST);
    ended = piece.length == 0;
    byte[] line = (piece.length + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = new byte[line.length + piece.length];
    System.arraycopy(line, 0, bytes, 0, line.length);
    System.arraycopy(piece, 0, bytes, line.length, piece.length);
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
