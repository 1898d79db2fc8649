package io.github.recoverydocs.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document's own HTML becomes: what GitHub shows of it, or text. */
class HarmlessHtmlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one<br>two",
        "<kbd>Ctrl</kbd>",
        "H<sub>2</sub>O",
        "10<sup>3</sup>",
        "<b><i>both</i></b>",
        "<details><summary>More</summary>text</details>"
      })
  void harmlessElementsAreThose(String markdown) {
    assertThat(html(markdown)).contains(markdown);
  }

  @ParameterizedTest
  @CsvSource({
    "a<BR/>b, a<br>b",
    "a<br />b, a<br>b",
    "<KBD>F1</KBD>, <kbd>F1</kbd>",
    "<kbd >F1</kbd >, <kbd>F1</kbd>",
    "<details open><summary>a</summary></details>, <details open><summary>",
    "<details OPEN=\"\"><summary>a</summary></details>, <details open><summary>"
  })
  void theyAreWrittenAnew(String written, String shown) {
    assertThat(html(written)).contains(shown);
  }

  @Test
  void detailsTakeInWhatStandsBetweenTheirTags() {
    assertThat(
            html("<details>\n<summary>More</summary>\n\n- an *item*\n\n</details>\n\nBehind it.\n"))
        .containsSubsequence(
            "<details>",
            "<summary>More</summary>",
            "<li>an <em>item</em></li>",
            "</details>",
            "<p>Behind it.</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<details>\n\n# Below\n",
        "<details><summary>a\n\n# Below\n",
        "- <details>\n\n</details>\n",
        "**<kbd>a**</kbd>",
        "text <details> text\n\nanother </details>",
        "</details>",
        "<summary>\n\n# Below\n"
      })
  void whatHasNoOtherEndBesideItIsText(String markdown) {
    assertThat(html(markdown))
        .doesNotContain("<details", "<summary", "<kbd", "</details", "</summary", "</kbd")
        .contains("&lt;");
  }

  @Test
  void elementsThatOverlapDoNot() {
    assertThat(html("<b>one<i>two</b>three</i>")).contains("<b>one&lt;i&gt;two</b>three&lt;/i&gt;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<details ontoggle=\"alert(1)\" open>a</details>",
        "<a id=\"x\" onclick=\"alert(1)\">a</a>",
        "a<br/onload=alert(1)>b",
        "<kbd style=\"position:fixed\">a</kbd>",
        "<kbd\tonclick=alert(1)>a</kbd>",
        "<b onmouseover='alert(\">\")'>a</b>",
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//example.com/a.js></SCRIPT>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<style>body { display: none }</style>",
        "<a href=\"javascript:alert(1)\">a</a>",
        "<a name=\"x\" href=\"&#106;avascript:alert(1)\">a</a>",
        "<details open=\"open\" onload=\"alert(1)\"><summary>a</summary></details>",
        "<a id='x\"><script>alert(1)</script>'></a>",
        "<a id=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"></a>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
        "<!-- a --><script>alert(1)</script><!-- b -->",
        "<!--><script>alert(1)</script>-->",
        "<kbd><script>alert(1)</script></kbd>",
        "<form action=\"https://example.com\"><input name=password></form>",
        "</main></body></html>"
      })
  void nothingElseReachesABrowser(String markdown) {
    for (String document :
        new String[] {
          markdown,
          "text " + markdown,
          "# Title " + markdown,
          "| a |\n|---|\n| " + markdown + " |\n",
          "- " + markdown,
          "**" + markdown + "**"
        }) {
      assertThat(html(document + "\n").replaceAll("=\"[^\"]*\"", ""))
          .as(document)
          .doesNotContainPattern(
              "(?i)<(?:script|img|svg|iframe|style|form|/main|/body|/html|a[ >])"
                  + "|<[a-z]+[^>]*\\s(?:on\\w+|style|href|src)");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "<a id=\"x\"></a>, x",
    "<a name='x'></a>, x",
    "<a name=x/>, x/",
    "<a id=\"x\">, x",
    "<A ID=\"x\">text</A>, x",
    "<h2 id=\"x\" align=\"center\">text</h2>, x",
    "<a id=\"a&quot;b\"></a>, a&quot;b"
  })
  void everyAnchorThatALinkMayLeadToIsThere(String markdown, String anchor) {
    assertThat(html(markdown)).contains("<span id=\"" + anchor + "\"></span>");
    assertThat(html("text " + markdown)).contains("<span id=\"" + anchor + "\"></span>");
  }

  @Test
  void noAnchorIsThereTwice() {
    assertThat(html("<a id=\"x\"></a>one <a id=\"x\"></a>two"))
        .contains("<span id=\"x\"></span>one two");
  }

  @Test
  void anAnchorShowsNothingOfItself() {
    assertThat(html("one <a id=\"x\"></a>two <a name=\"y\"/>three"))
        .contains("one <span id=\"x\"></span>two <span id=\"y\"></span>three");
  }

  @Test
  void commentsAreNotShown() {
    assertThat(html("one <!-- <kbd>two --> three\n\n<!-- four -->\n\nfive"))
        .doesNotContain("two", "four")
        .contains("three", "five");
  }

  @Test
  void aCommentWithoutAnEndHidesNothing() {
    assertThat(html("<!-- note\n\nRestore it so.\n")).contains("Restore it so.");
  }

  @Test
  void theyStandInCellsAndHeadings() {
    assertThat(html("| a |\n|---|\n| one<br><kbd>F1</kbd> |\n")).contains("one<br><kbd>F1</kbd>");
    assertThat(html("## Press <kbd>F1</kbd>\n")).contains("Press <kbd>F1</kbd>");
  }

  @Test
  void entitiesAreWhatTheyStandFor() {
    assertThat(html("<details>\n<summary>a &amp; b &lt; c</summary>\n</details>\n"))
        .contains("<summary>a &amp; b &lt; c</summary>");
  }

  @ParameterizedTest
  @CsvSource({
    "Press <kbd>F1</kbd>, Press F1",
    "`pg_restore` <a id=\"x\"></a>again, pg_restore again",
    "The tag `<br>`, The tag <br>",
    "one<br>two, one two",
    "a <!-- note -->b, a b",
    "a < b > c, a < b > c",
    "<script>alert(1)</script>, <script>alert(1)</script>"
  })
  void aTitleIsReadWithoutThem(String markdown, String read) {
    assertThat(PlainText.of(markdown)).isEqualTo(read);
    assertThat(PlainText.ofTitle(markdown)).isEqualTo(read);
  }

  private static String html(String markdown) {
    return MarkdownHtml.renderer(Set.of()).build().render(MarkdownHtml.parse(markdown));
  }
}
