package io.github.recoverydocs.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a document's HTML: a tag, a comment, or the text between them.
 *
 * @param kind what a page makes of it
 * @param name the element of a tag, in lower case; otherwise empty
 * @param source as written
 */
record HtmlPiece(Kind kind, String name, String source) {

  /** What a page makes of a piece. */
  enum Kind {
    /** Opens a harmless element. */
    OPENING,
    /** Closes a harmless element. */
    CLOSING,
    /** A harmless element without a content, or an anchor. */
    WHOLE,
    COMMENT,
    /** Everything else: shown as it is written. */
    TEXT
  }

  /** None of them loads, runs or hides anything, and none ends the page that it stands in. */
  private static final Set<String> HARMLESS =
      Set.of(
          "b", "code", "del", "details", "em", "i", "ins", "kbd", "samp", "strong", "sub",
          "summary", "sup", "var");

  /** Quotes in a tag may hold its end. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?s)<!--.*?-->"
              + "|<(?<slash>/?)(?<name>[a-zA-Z][a-zA-Z0-9-]*+)"
              + "(?<rest>[^<>\"']*+(?:(?:\"[^\"]*+\"|'[^']*+')[^<>\"']*+)*+)>");

  private static final Pattern ANCHOR =
      Pattern.compile("(?i)(?:\\s+(?:id|name)\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'=`]+))+\\s*/?");

  private static final Pattern OPEN = Pattern.compile("(?i)\\s+open(?:=(?:\"\"|\"?open\"?))?\\s*");

  /** Cuts HTML into its pieces, which together are the whole of it. */
  static List<HtmlPiece> of(String html) {
    List<HtmlPiece> pieces = new ArrayList<>();
    Matcher markup = MARKUP.matcher(html);
    int end = 0;
    while (markup.find()) {
      if (markup.start() > end) {
        pieces.add(new HtmlPiece(Kind.TEXT, "", html.substring(end, markup.start())));
      }
      pieces.add(markup.group("name") == null ? comment(markup) : tag(markup));
      end = markup.end();
    }
    if (end < html.length()) {
      pieces.add(new HtmlPiece(Kind.TEXT, "", html.substring(end)));
    }
    return List.copyOf(pieces);
  }

  private static HtmlPiece comment(Matcher markup) {
    return new HtmlPiece(Kind.COMMENT, "", markup.group());
  }

  private static HtmlPiece tag(Matcher markup) {
    String name = markup.group("name").toLowerCase(Locale.ROOT);
    String rest = markup.group("rest");
    return new HtmlPiece(
        markup.group("slash").isEmpty() ? opening(name, rest) : closing(name, rest),
        name,
        markup.group());
  }

  private static Kind opening(String name, String rest) {
    if (name.equals("br") && rest.matches("\\s*/?")
        || name.equals("a") && ANCHOR.matcher(rest).matches()) {
      return Kind.WHOLE;
    }
    boolean opens =
        HARMLESS.contains(name)
            && (rest.isBlank() || name.equals("details") && OPEN.matcher(rest).matches());
    return opens ? Kind.OPENING : Kind.TEXT;
  }

  private static Kind closing(String name, String rest) {
    boolean closes = (HARMLESS.contains(name) || name.equals("a")) && rest.isBlank();
    return closes ? Kind.CLOSING : Kind.TEXT;
  }

  /** A tag of a details element may say that it is open at first. */
  boolean isOpen() {
    return name.equals("details") && !source.matches("(?i)<details\\s*>");
  }

  /** A place for links to lead to; one that is not closed in itself may have an end of its own. */
  boolean isAnchor() {
    return kind == Kind.WHOLE && name.equals("a");
  }
}
