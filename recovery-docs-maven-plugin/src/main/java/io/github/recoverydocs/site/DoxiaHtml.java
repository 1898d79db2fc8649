package io.github.recoverydocs.site;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of the HTML of a document, for Doxia lets all of it through, scripts included, and
 * performs the macros in its comments.
 *
 * <p>Line breaks and anchors are kept. Of an element that only shapes a text the text stays, of a
 * {@code <details>} too, for an unclosed one would swallow the page. Everything else is shown as
 * text, as on the pages of the docs site. No comment is left.
 */
final class DoxiaHtml {
  /** Keeps apart what a comment keeps apart, such as two lists. */
  static final String NO_COMMENT = "<!-- -->";

  private static final Pattern PART =
      Pattern.compile(
          "(<!--.*?(?:-->|\\z))"
              + "|<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)>|<",
          Pattern.DOTALL);

  private static final int COMMENT = 1;
  private static final int SLASH = 2;
  private static final int NAME = 3;
  private static final int ATTRIBUTES = 4;

  private static final Pattern ANCHOR =
      Pattern.compile("\\s+(?:id|name)=([\"']?)([\\w.:-]+)\\1\\s*/?", Pattern.CASE_INSENSITIVE);

  private static final Set<String> SHAPING =
      Set.of(
          "details", "b", "strong", "i", "em", "u", "kbd", "sub", "sup", "small", "p", "div",
          "span", "center");

  private DoxiaHtml() {}

  /** Within a paragraph: one tag, or one comment. */
  static String inline(String html) {
    return replaced(html, "&lt;");
  }

  /** A block by itself: as it stands, without its last line end. */
  static String block(String html) {
    String unclear = "\u0000";
    String replaced = replaced(html, unclear);
    if (!replaced.contains(unclear) && !replaced.contains("```") && !replaced.contains("~~~")) {
      return replaced;
    }
    // Without Markdown in it, whatever its lines look like.
    return "<pre>" + html.replace("&", "&amp;").replace("<", "&lt;") + "</pre>";
  }

  private static String replaced(String html, String unknown) {
    return PART.matcher(html)
        .replaceAll(part -> Matcher.quoteReplacement(replacement(part, unknown)));
  }

  private static String replacement(MatchResult part, String unknown) {
    if (part.group(COMMENT) != null) {
      return NO_COMMENT;
    }
    if (part.group(NAME) == null) {
      return unknown;
    }
    String name = part.group(NAME).toLowerCase(Locale.ROOT);
    Matcher anchor = ANCHOR.matcher(part.group(ATTRIBUTES));
    if (name.equals("br")) {
      return "<br />";
    } else if (name.equals("summary")) {
      return "**";
    } else if (SHAPING.contains(name) || name.equals("a") && !part.group(SLASH).isEmpty()) {
      return "";
    } else if (name.equals("a") && anchor.matches()) {
      return DoxiaAnchor.html(anchor.group(2));
    }
    return unknown + part.group().substring(1);
  }
}
