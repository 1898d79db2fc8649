package io.github.recoverydocs.runbook;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An opening tag of a document's raw HTML.
 *
 * @param offset where it begins in the text that it was found in, 0-based
 * @param source the tag as written
 * @param name in lower case
 * @param attributes those with a value, by their names in lower case, entities resolved
 */
public record HtmlTag(int offset, String source, String name, Map<String, String> attributes) {
  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);
  private static final Pattern TAG =
      Pattern.compile(
          "<([a-zA-Z][a-zA-Z0-9-]*+)([^<>\"']*+(?:(?:\"[^\"]*+\"|'[^']*+')[^<>\"']*+)*+)>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([^\\s\"'<>/=]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'=<>`]+))");

  /** Returns the same text, of the same length, with blanks in place of its comments. */
  static String withoutComments(String html) {
    return COMMENT
        .matcher(html)
        .replaceAll(comment -> comment.group().replaceAll("[^\\r\\n]", " "));
  }

  /** Finds the opening tags of a text without comments. */
  public static List<HtmlTag> in(String html) {
    List<HtmlTag> tags = new ArrayList<>();
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      tags.add(
          new HtmlTag(
              tag.start(),
              tag.group(),
              tag.group(1).toLowerCase(Locale.ROOT),
              attributes(tag.group(2))));
    }
    return tags;
  }

  /** What a link to this element names: its identifier, and the name of an {@code a}. */
  public List<String> anchors() {
    List<String> anchors = new ArrayList<>();
    Optional.ofNullable(attributes.get("id")).ifPresent(anchors::add);
    if (name.equals("a")) {
      Optional.ofNullable(attributes.get("name")).ifPresent(anchors::add);
    }
    return anchors;
  }

  /** Where a link or an image leads; nothing for any other element. */
  Optional<String> target() {
    return switch (name) {
      case "a" -> Optional.ofNullable(attributes.get("href"));
      case "img" -> Optional.ofNullable(attributes.get("src"));
      default -> Optional.empty();
    };
  }

  private static Map<String, String> attributes(String text) {
    Map<String, String> attributes = new HashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(text);
    while (attribute.find()) {
      String value =
          Optional.ofNullable(attribute.group(2))
              .or(() -> Optional.ofNullable(attribute.group(3)))
              .orElseGet(() -> attribute.group(4));
      // As browsers do: the first counts.
      attributes.putIfAbsent(
          attribute.group(1).toLowerCase(Locale.ROOT), Escaping.unescapeHtml(value.strip()));
    }
    return attributes;
  }
}
