package io.github.recoverydocs.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.RunbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Doxia gets to read of a document. */
class DoxiaMarkdownTest {
  @TempDir Path folder;

  @Test
  void headingsHaveTheAnchorsOfGitHub() throws IOException {
    assertThat(edited("# Go `back`\n\nGo back\n-------\n\n## Go back ##\n"))
        .isEqualTo(
            "# <a id=\"go-back\"></a>Go `back`\n\n<a id=\"go-back-1\"></a>Go back\n-------\n\n"
                + "## <a id=\"go-back-2\"></a>Go back ##\n");
  }

  @Test
  void aHeadingHasTheAnchorThatDoxiaMakesOfLinksToo() throws IOException {
    assertThat(edited("## 5. Überall\n\n## -x\n"))
        .contains("<a id=\"5-überall\"></a><a id=\"a5-.C3.BCberall\"></a>5. Überall")
        .contains("<a id=\"-x\"></a><a id=\"a-x\"></a>-x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "use --force → use &#45;&#45;force",
        "say \"a\" → say &#34;a&#34;",
        "wait... → wait&#46;&#46;&#46;",
        "see [[page]] → see &#91;[page]]",
        ": no definition → &#58; no definition",
        "*[DB]: no abbreviation → &#42;[DB]: no abbreviation",
        "kept \\\"escapes\\\" → kept \\\"escapes\\\"",
        "https://example.com/a--b → https://example.com/a--b",
        "`--force \"a\"` → `--force \"a\"`",
        "$foo ${PGHOST} #set($x = 1) → $foo ${PGHOST} #set($x = 1)",
      })
  void textIsNothingButText(String markdown, String expected) throws IOException {
    assertThat(edited(markdown)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- MACRO{echo|a=b} -->",
        "a <!-- MACRO{echo|a=b} --> b",
        "<div>\n<!-- MACRO{echo|a=b} -->\n</div>",
        "<script>\n<!-- MACRO{echo|a=b} -->\n</script>",
        "[^a <!-- MACRO{echo|a=b} -->]",
        "[^1]: <!--MACRO{echo|a=b}-->",
        "<<b>!-- MACRO{echo|a=b} -->",
        "<!-- recovery-docs: id=a -->",
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "<backup-file>"
      })
  void neitherMacrosNorHtmlAreLeft(String markdown) throws IOException {
    assertThat(edited(markdown + "\n").replace("<!-- -->", "").replaceAll("</?pre>", ""))
        .doesNotContain("<");
  }

  @Test
  void anIndentedBlockIsNoPartOfTheFootnoteAboveIt() throws IOException {
    assertThat(edited("[^1]: A note.\n\n    <!-- MACRO{echo|a=b} -->\n"))
        .isEqualTo("[^1]: A note.\n\n<!-- -->\n\n    <!-- MACRO{echo|a=b} -->\n");
  }

  @Test
  void harmlessHtmlBecomesMarkdownOrStays() throws IOException {
    assertThat(
            edited(
                "<details>\n<summary>More</summary>\n\nText<br>and <kbd>Ctrl</kbd>\n\n</details>\n"))
        .contains("**More**", "Text<br />and Ctrl")
        .doesNotContain("details", "summary", "kbd");
    assertThat(edited("<a name=\"here\"></a>Here\n")).isEqualTo("<a id=\"here\"></a>Here\n");
  }

  @Test
  void otherHtmlIsShownAsItIs() throws IOException {
    assertThat(edited("<table>\n<tr>\n</table>\n"))
        .isEqualTo("<pre>&lt;table>\n&lt;tr>\n&lt;/table></pre>\n");
  }

  @Test
  void tickBoxesAndAlertsAreWritten() throws IOException {
    assertThat(edited("- [ ] open\n- [x] done\n\n> [!WARNING]\n> Careful.\n"))
        .isEqualTo("- ☐ open\n- ☑ done\n\n> **Warning:**\n> Careful.\n");
  }

  @Test
  void aBarInCodeOfATableIsABar() throws IOException {
    assertThat(edited("| a | b |\n|---|---|\n| `x \\| y` | 2 |\n"))
        .contains("| <code>x &#124; y</code> | 2 |");
  }

  @Test
  void theMarkStandsBelowItsBlockInTheSameListOrQuote() throws IOException {
    assertThat(
            edited(
                "1. Do:\n\n   ```bash\n   a\n   ```\n2. b\n\n> ```bash\n> c\n> ```\n\n```text\nd\n```\n"))
        .isEqualTo(
            "1. Do:\n\n   ```bash\n   a\n   ```\n   *mark 1*\n\n2. b\n\n"
                + "> ```bash\n> c\n> ```\n> *mark 2*\n>\n\n```text\nd\n```\n");
  }

  @Test
  void aFenceThatNobodyClosesIsClosedAboveTheMark() throws IOException {
    assertThat(edited("```bash\na\n")).isEqualTo("```bash\na\n```\n*mark 1*\n\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "[a](other.md#x) → [a](other.md#x)",
        "[a](../docs/other.md?plain=1#x) → [a](other.md#x)",
        "[a](/README.md) → [a](../README.md)",
        "[a](#x) → [a](#x)",
        "[a](#zur%C3%BCck) → [a](#zurück)",
        "[a](other.md#zur%C3%BCck) → [a](other.md#zurück)",
        "[a](https://example.com/x.md) → [a](https://example.com/x.md)",
        "[a](../scripts/a.sh) → a (<code>scripts/a.sh</code>)",
        "[`a.sh`](../scripts/a.sh) → `a.sh`",
        "![alt](pic.png) → alt (<code>docs/pic.png</code>)",
        "[a](javascript:alert) → a",
        "<javascript:alert> → javascript:alert",
      })
  void linksLeadToPagesOrNowhere(String markdown, String expected) throws IOException {
    assertThat(edited(markdown)).isEqualTo(expected);
  }

  @Test
  void aReferenceThatWouldLeadNowhereIsText() throws IOException {
    assertThat(edited("[the script][s] [s] [o]\n\n[s]: ../a.sh\n[o]: other.md\n"))
        .startsWith("the script (<code>a.sh</code>) s (<code>a.sh</code>) [o]\n");
  }

  private String edited(String markdown) throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), markdown);
    Runbook runbook = new RunbookReader().read(file, "docs/a.md");
    TextEdits edits = new TextEdits(markdown);
    MarkdownPaths paths = new MarkdownPaths(List.of("docs/a.md", "docs/other.md", "README.md"));
    MarkdownLinks links = new MarkdownLinks("docs/a.md", paths, folder, new EditLinks(""));
    new DoxiaMarkdown(runbook, edits, links, DoxiaMarkdownTest::mark).edit();
    return edits.apply();
  }

  private static String mark(Block block) {
    return block.executable() ? "*mark " + block.number() + "*" : "";
  }
}
