package io.github.recoverydocs.template;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Tells binary files as cookiecutter does, by their first kilobyte (binaryornot 0.4 with chardet).
 *
 * <p>Of chardet only what decides here is built: whether it would be sure of UTF-8.
 */
final class BinaryFiles {
  private static final int LOOKED_AT = 1024;
  private static final int SURE = 4;

  private BinaryFiles() {}

  static boolean isBinary(byte[] content) {
    byte[] start = Arrays.copyOf(content, Math.min(LOOKED_AT, content.length));
    if (start.length == 0) {
      return false;
    }
    double control = 0;
    double high = 0;
    boolean telling = false;
    for (byte b : start) {
      int value = b & 0xFF;
      boolean printable = (value >= 32 && value <= 126) || "\n\r\t\f\b".indexOf(value) >= 0;
      control += printable || value >= 127 ? 0 : 1;
      control += value >= 127 ? 1 : 0;
      high += value >= 127 ? 0 : 1;
      telling |= value == 0 || value == 0xFF;
    }
    double nonText = control / start.length;
    double nonHigh = high / start.length;
    if (nonText > 0.9 && nonHigh > 0.9) {
      return true;
    }
    boolean likely = (nonText > 0.3 && nonHigh < 0.05) || (nonText > 0.8 && nonHigh > 0.8);
    return (likely || telling) && !isSurelyText(start);
  }

  private static boolean isSurelyText(byte[] start) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(start)).toString();
      return text.startsWith("\uFEFF") || text.codePoints().filter(c -> c > 127).count() >= SURE;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
