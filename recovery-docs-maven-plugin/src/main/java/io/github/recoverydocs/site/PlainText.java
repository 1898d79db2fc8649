package io.github.recoverydocs.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line of Markdown as it is read: where no markup can stand, as in a title, and in a search. */
final class PlainText {
  private static final Pattern CODE = Pattern.compile("(?s)(`++)(.+?)(?<!`)\\1(?!`)");

  private PlainText() {}

  /** Leaves out backquotes, comments and harmless tags, but not those in code. */
  static String of(String markdown) {
    StringBuilder text = new StringBuilder();
    Matcher code = CODE.matcher(markdown);
    int end = 0;
    while (code.find()) {
      text.append(withoutTags(markdown.substring(end, code.start()))).append(code.group(2));
      end = code.end();
    }
    return text.append(withoutTags(markdown.substring(end))).toString().strip();
  }

  private static String withoutTags(String markdown) {
    if (markdown.indexOf('<') < 0) {
      return markdown;
    }
    return HtmlPiece.of(markdown).stream()
        .map(
            piece ->
                piece.kind() == HtmlPiece.Kind.TEXT
                    ? piece.source()
                    : piece.name().equals("br") ? " " : "")
        .collect(Collectors.joining());
  }
}
