package io.github.recoverydocs.site;

import com.vladsch.flexmark.ast.Heading;
import io.github.recoverydocs.runbook.HeadingText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Markdown as it is read where no markup can stand. */
final class PlainText {
  private static final Pattern CODE = Pattern.compile("(?s)(`++)(.+?)(?<!`)\\1(?!`)");

  /** Without any of it a title is a text, but for code. */
  private static final Pattern MARKUP = Pattern.compile("[*_~<\\[\\\\&!]|://");

  private PlainText() {}

  /** A title as the page shows it, without what is bold or leads elsewhere. */
  static String ofTitle(String markdown) {
    boolean plain = !MARKUP.matcher(markdown).find();
    return !plain
            && MarkdownHtml.parse("# " + markdown.replaceAll("\\s+", " ")).getFirstChild()
                instanceof Heading heading
        ? HeadingText.of(heading, PlainText::withoutTags).strip()
        : of(markdown);
  }

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
