package io.github.recoverydocs.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.util.sequence.Escaping;
import io.github.recoverydocs.guide.InstalledProgram;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.RunbookReader;
import io.github.recoverydocs.runbook.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.Test;

/**
 * A page says what GitHub shows: documents of this repository, beside what GitHub's own program
 * (cmark-gfm) makes of them.
 */
class GitHubMarkdownTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final List<String> CMARK =
      List.of(
          "cmark-gfm",
          "--unsafe",
          "-e",
          "table",
          "-e",
          "tasklist",
          "-e",
          "strikethrough",
          "-e",
          "autolink");

  /** Templates are no Markdown yet, and the corpora are many documents of a few lines. */
  private static final Pattern OTHER = Pattern.compile(".*(?:/target/|\\{\\{|/corpus).*");

  /** What becomes of HTML is another test's; alerts are of GitHub's site and not of the program. */
  private static final Pattern MORE_THAN_MARKDOWN =
      Pattern.compile("<(?!https?:|!--)[a-zA-Z/!?]|\\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)]");

  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`]*`");

  @Test
  void everyDocumentSaysTheSame() throws IOException, InterruptedException {
    SoftAssertions all = new SoftAssertions();
    int compared = 0;
    for (Path file : documents()) {
      String markdown = Files.readString(file);
      if (!MORE_THAN_MARKDOWN.matcher(CODE.matcher(markdown).replaceAll("")).find()) {
        all.assertThat(said(ours(file, markdown)))
            .as(ROOT.relativize(file).toString())
            .isEqualTo(said(theirs(file)));
        compared++;
      }
    }
    all.assertAll();
    assertThat(compared).isGreaterThan(50);
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !OTHER.matcher(file.toString()).matches())
          .sorted()
          .toList();
    }
  }

  private static String ours(Path file, String markdown) {
    Runbook runbook = new RunbookReader().read(file, "a.md");
    return new DocumentHtml(new Parts(), PageLinks.of("a.md", Set.of()))
        .render(runbook, MarkdownHtml.parse(markdown));
  }

  private static String theirs(Path file) throws IOException, InterruptedException {
    List<String> command = Stream.concat(CMARK.stream(), Stream.of(file.toString())).toList();
    return new InstalledProgram(ROOT).run(command).said();
  }

  /** Without what a page has beside the text, and without blanks that nobody sees. */
  private static String said(String html) {
    Document page = Jsoup.parseBodyFragment(html);
    page.select("a.anchor").remove();
    page.select("div.wide, thead, tbody").unwrap();
    // Those who hear a page get no header without a text.
    page.select("th:matchesWholeText(^\\s*$)").tagName("td");
    StringBuilder said = new StringBuilder();
    page.body().traverse(new Said(said));
    return said.toString().replaceAll("\\s*\\n\\s*", "\n");
  }

  /** One line a tag, and one a text between two tags. */
  private record Said(StringBuilder lines) implements NodeVisitor {
    private static final List<String> SAYING = List.of("href", "src", "align", "start");

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        String words = text.getWholeText();
        lines.append(
            text.parentElement().closest("pre") == null ? words.replaceAll("\\s+", " ") : words);
      } else if (node instanceof Element element) {
        lines.append("\n<").append(element.tagName());
        SAYING.stream()
            .filter(element::hasAttr)
            .forEach(name -> lines.append(' ').append(name).append('=').append(element.attr(name)));
        lines.append(">\n");
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        lines.append("\n</").append(element.tagName()).append(">\n");
      }
    }
  }

  /** A block is a test of its own. */
  private record Parts() implements PageParts {
    @Override
    public String block(Block block) {
      return "<pre><code>" + Escaping.escapeHtml(block.text(), false) + "\n</code></pre>";
    }

    @Override
    public String belowHeading(Section section) {
      return "";
    }

    @Override
    public String editUrl(Section section) {
      return "";
    }
  }
}
