package io.github.recoverydocs.site;

import io.github.recoverydocs.runbook.Origin;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Leads from a page to where its source is changed. */
final class EditLinks {
  private final String pattern;

  /**
   * Creates them.
   *
   * @param pattern an address with {@code {file}} and {@code {line}}; empty for no links
   */
  EditLinks(String pattern) {
    this.pattern = pattern;
  }

  /**
   * The address of a line.
   *
   * @return an empty text when there is no pattern
   */
  String to(Origin.Place place) {
    return pattern
        .replace("{file}", encoded(place.file()))
        .replace("{line}", Integer.toString(place.line()));
  }

  /** A path as a part of an address, RFC 3986, section 3.3. */
  private static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }
}
