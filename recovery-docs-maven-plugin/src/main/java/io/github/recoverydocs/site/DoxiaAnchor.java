package io.github.recoverydocs.site;

import java.nio.charset.StandardCharsets;

/**
 * What links lead to. Doxia leaves an anchor as it is, and changes a link to it that begins with no
 * letter or has one of another alphabet: {@code #5-verify} becomes {@code #a5-verify}. So there is
 * an anchor for each.
 */
final class DoxiaAnchor {
  private DoxiaAnchor() {}

  /** The elements for an anchor of GitHub, which is the first of them. */
  static String html(String anchor) {
    String changed = changed(anchor);
    return element(anchor) + (changed.equals(anchor) ? "" : element(changed));
  }

  private static String element(String id) {
    return "<a id=\"" + id + "\"></a>";
  }

  /** An identifier as HTML 4 had them, of ASCII alone. */
  private static String changed(String anchor) {
    StringBuilder id = new StringBuilder(anchor.matches("(?s)[A-Za-z_].*|") ? "" : "a");
    for (byte unit : anchor.getBytes(StandardCharsets.UTF_8)) {
      String character = String.valueOf((char) (unit & 0xff));
      id.append(
          character.matches("[A-Za-z0-9_.:-]") ? character : String.format(".%02X", unit & 0xff));
    }
    return id.toString();
  }
}
