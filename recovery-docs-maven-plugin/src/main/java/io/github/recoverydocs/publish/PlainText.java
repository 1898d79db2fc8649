package io.github.recoverydocs.publish;

import io.github.recoverydocs.runbook.Sha256;
import java.nio.charset.StandardCharsets;

/** Makes texts comparable that a checkout or an editor has changed where nobody looks. */
final class PlainText {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int DIGITS = 16;

  private PlainText() {}

  /** Without a byte order mark, with line feeds alone, and one of them at the end. */
  static String of(String text) {
    String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    String lines = unmarked.replace("\r\n", "\n");
    int end = lines.length();
    while (end > 0 && lines.charAt(end - 1) == '\n') {
      end--;
    }
    return lines.substring(0, end) + "\n";
  }

  /** What tells a text from another one: the first digits of its SHA-256. */
  static String digest(String text) {
    return Sha256.of(of(text).getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }
}
