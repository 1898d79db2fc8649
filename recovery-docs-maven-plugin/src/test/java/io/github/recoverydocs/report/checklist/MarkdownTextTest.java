package io.github.recoverydocs.report.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {
  private static final MutableDataSet OPTIONS =
      new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "a*b*c *d*",
        "_a_ b_c",
        "[a](b) ![c](d)",
        "<b>x</b> <!-- y -->",
        "a | b",
        "a `b` c",
        "&amp; &#96;",
        "C:\\new \\* end\\",
        "~~gone~~",
        "$1 $2",
      })
  void isShownAsItIs(String text) {
    assertThat(html(MarkdownText.plain(text))).isEqualTo("<p>" + asHtml(text) + "</p>\n");
    assertThat(html(MarkdownText.head("a", "b") + MarkdownText.row(MarkdownText.plain(text), "c")))
        .contains("<td>" + asHtml(text) + "</td><td>c</td>");
    assertThat(html(MarkdownText.head("a", "b") + MarkdownText.row(MarkdownText.code(text), "c")))
        // Flexmark leaves the backslash there; GitHub does not (GitHub Flavored Markdown, 4.10).
        .contains("<td><code>" + asHtml(text).replace("|", "\\|") + "</code></td><td>c</td>");
  }

  @Test
  void isOneLine() {
    assertThat(MarkdownText.plain(" a\n  b\u001b\tc\n")).isEqualTo("a b c");
    assertThat(MarkdownText.code("a\nb")).isEqualTo("`a b`");
  }

  @Test
  void noCodeIsNoSpan() {
    assertThat(MarkdownText.code(" ")).isEmpty();
  }

  @Test
  void codeThatIsLongIsCut() {
    assertThat(MarkdownText.code("x".repeat(161))).isEqualTo("`" + "x".repeat(160) + " …`");
  }

  @Test
  void linesCloseNoFence() {
    assertThat(html(MarkdownText.fenced(List.of("```", "a", "````", "b"))))
        .isEqualTo("<pre><code class=\"language-text\">```\na\n````\nb\n</code></pre>\n");
  }

  private static String html(String markdown) {
    return HtmlRenderer.builder(OPTIONS)
        .build()
        .render(Parser.builder(OPTIONS).build().parse(markdown));
  }

  private static String asHtml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
