package io.github.recoverydocs.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.RunbookReader;
import io.github.recoverydocs.runbook.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of Markdown: what a reader sees, and what must not reach a browser. */
class DocumentHtmlTest {
  @TempDir Path folder;

  @Test
  void headingsHaveTheAnchorsOfTheRunbook() throws IOException {
    assertThat(html("# Restore\n\n## Go back\n\n## Go back\n"))
        .contains("<h1 id=\"restore\">", "<h2 id=\"go-back\">", "<h2 id=\"go-back-1\">")
        .contains("href=\"#go-back-1\"");
  }

  @Test
  void anAnchorThatAHeadingHasIsThatOfTheHeading() throws IOException {
    assertThat(html("<a id=\"restore\"></a>\n\n# Restore\n"))
        .contains("<h1 id=\"restore\">")
        .doesNotContain("<span id=\"restore\">");
  }

  @Test
  void anAlertBeginsWithItsWord() throws IOException {
    assertThat(html("> [!WARNING]\n> Stop the *server*.\n"))
        .contains("<strong>Warning:</strong>\nStop the <em>server</em>.")
        .doesNotContain("[!");
    assertThat(html("> [!CAUTION]\n>\n> - one\n")).contains("<strong>Caution:</strong>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[!WARNING]",
        "> Text [!WARNING]",
        "> [!DANGER]",
        "> [WARNING]",
        "[a][b]",
        "![a]",
        "x[1]"
      })
  void anythingElseInBracketsIsAText(String markdown) throws IOException {
    assertThat(html(markdown + "\n")).contains(markdown.replace("> ", ""));
  }

  @Test
  void eachFenceIsItsOwnBlockWithItsBlanks() throws IOException {
    assertThat(
            html("```bash\nif true; then\n    a\nfi\n```\n\n1. Then\n\n   ```bash\n   b\n   ```\n"))
        .contains("[1:if true; then\n    a\nfi]", "[2:b]");
  }

  @Test
  void tablesAndTickBoxesAreThose() throws IOException {
    assertThat(html("| a | b |\n|---|---|\n| 1 | 2 |\n\n- [ ] open\n- [x] done\n"))
        .contains("<th scope=\"col\">a</th>", "<td>2</td>")
        .containsOnlyOnce("<input type=\"checkbox\" aria-label=\"Done\">")
        .containsOnlyOnce("<input type=\"checkbox\" aria-label=\"Done\" checked>");
  }

  @Test
  void aPipeInATableIsShownAsItIsTyped() throws IOException {
    assertThat(html("| a |\n|---|\n| `pg_dump shop \\| gzip` \\| |\n\n`\\|`\n"))
        .contains("<td><code>pg_dump shop | gzip</code> |</td>", "<p><code>\\|</code></p>");
  }

  @Test
  void bareAddressesAndCrossedOutTextAreThose() throws IOException {
    assertThat(html("See https://example.com/a_b_c. Or ~~this~~ that.\n"))
        .contains(
            "<a href=\"https://example.com/a_b_c\" class=\"bare\">https://example.com/a_b_c</a>.")
        .contains("<del>this</del>");
  }

  @Test
  void aHeaderWithoutATextIsNone() throws IOException {
    assertThat(html("| | b |\n|---|:---:|\n| 1 | 2 |\n"))
        .contains("<td> </td>", "<th scope=\"col\" align=\"center\">b</th>")
        .contains("<td align=\"center\">2</td>")
        .doesNotContain("<th></th>");
  }

  @Test
  void aHeadingLeadsToItsSource() throws IOException {
    assertThat(html("# Restore\n\n## Edited\n"))
        .containsOnlyOnce("class=\"edit\"")
        .contains("href=\"https://example.com/?a=1&amp;b=3\" aria-label=\"Edit: Edited\"");
  }

  @Test
  void directivesAreNotShown() throws IOException {
    assertThat(html("<!-- recovery-docs: timeout=5s -->\n```bash\ntrue\n```\n"))
        .doesNotContain("recovery-docs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "text <img src=x onerror=alert(1)> text",
        "[a](javascript:alert(1))",
        "[a](JavaScript:alert(1))",
        "[a](data:text/html,<script>alert(1)</script>)",
        "![a](javascript:alert(1))",
        "<javascript:alert(1)>",
        "# <script>alert(1)</script>",
        "[a]: javascript:alert(1)\n\n[a]"
      })
  void nothingOfADocumentRuns(String markdown) throws IOException {
    assertThat(html(markdown + "\n"))
        .doesNotContain("<script", "<img src=x")
        .doesNotContainPattern("(?i)(?:href|src)=\"(?:javascript|data):");
  }

  @ParameterizedTest
  @CsvSource({
    "other.md, other.html",
    "other.md#part, other.html#part",
    "adr/b.md#x, adr/b.html#x",
    "./adr/../other.md, ./adr/../other.html",
    "../adr/a.md, ../adr/a.md",
    "#part, #part",
    "https://example.com/a.md, https://example.com/a.md",
    "image.png, image.png"
  })
  void linksToDocumentsLeadToPages(String written, String leadsTo) throws IOException {
    assertThat(html("[a](" + written + ")\n")).contains("href=\"" + leadsTo + "\"");
  }

  @Test
  void whatIsDefinedElsewhereLeadsThere() throws IOException {
    assertThat(html("[a] and [b][a]\n\n[a]: other.md\n"))
        .contains("<a href=\"other.html\">a</a> and <a href=\"other.html\">b</a>");
  }

  @ParameterizedTest
  @CsvSource({
    "<https://example.com/a>, true",
    "[https://example.com/a](https://example.com/a), true",
    "[here](https://example.com/a), false"
  })
  void aLinkThatShowsItsAddressNeedsItNoSecondTimeOnPaper(String markdown, boolean bare)
      throws IOException {
    assertThat(html(markdown + "\n").contains("class=\"bare\"")).isEqualTo(bare);
  }

  private String html(String markdown) throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), markdown);
    Runbook runbook = new RunbookReader().read(file, "a.md");
    return new DocumentHtml(
            new Parts(), PageLinks.of("a.md", Set.of("a.md", "other.md", "adr/b.md")))
        .render(runbook, MarkdownHtml.parse(markdown));
  }

  private record Parts() implements PageParts {
    @Override
    public String block(Block block) {
      return "[" + block.number() + ":" + block.text() + "]";
    }

    @Override
    public String belowHeading(Section section) {
      return "";
    }

    @Override
    public String editUrl(Section section) {
      return section.title().equals("Edited") ? "https://example.com/?a=1&b=" + section.line() : "";
    }
  }
}
