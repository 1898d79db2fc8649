package io.github.recoverydocs.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkReaderTest {
  @TempDir Path folder;

  @Test
  void readsLinksWhereverTheyStandEachWithItsLine() {
    Links links =
        read(
            """
            # A [heading](a.md)

            Text, and
            an ![image](b.png), and [over
            two lines](c.md).

            - in a list [d](d.md)
              > in a quotation [e](e.md)

            | table |
            |---|
            | [f](f.md) |

            [![in a link](g.png)](g.md)
            """);

    assertThat(links.found())
        .extracting(Link::line, Link::target)
        .containsExactly(
            tuple(1, "a.md"),
            tuple(4, "b.png"),
            tuple(5, "c.md"),
            tuple(7, "d.md"),
            tuple(8, "e.md"),
            tuple(12, "f.md"),
            tuple(14, "g.md"),
            tuple(14, "g.png"));
    assertThat(links.found().get(2).source()).isEqualTo("[over two lines](c.md)");
    assertThat(links.problems()).isEmpty();
  }

  @Test
  void readsDefinitionsOnceHoweverManyLinksReferToThem() {
    Links links =
        read("[a][lab] and [b][LAB], [lab][], [lab], ![c][lab]\n\n[lab]: x.md \"title\"\n");

    assertThat(links.found())
        .extracting(Link::line, Link::target)
        .containsExactly(tuple(3, "x.md"));
    assertThat(links.problems()).isEmpty();
  }

  @Test
  void readsLinksAndImagesOfRawHtml() {
    Links links =
        read(
            """
            See <a href="a.md" title='>'>this</a>.

            <p align="center">
              <!-- <img src="no.png"> -->
              <img
                src='b.png?x&amp;y'>
              <a name="c">no link</a>
            </p>
            """);

    assertThat(links.found())
        .extracting(Link::line, Link::target)
        .containsExactly(tuple(1, "a.md"), tuple(5, "b.png?x&y"));
    assertThat(links.found().get(1).source()).isEqualTo("<img src='b.png?x&amp;y'>");
  }

  @Test
  void takesWhatIsInCodeAndInCommentsForNoLink() {
    Links links =
        read(
            """
            `[a](a.md)` <!-- [b](b.md) <a href="b.md"> -->

            <!-- [c](c.md)
            <a id="c" href="c.md"> -->

                [d](d.md)

            ```bash
            echo '[e](e.md)'
            ```

            Footnote[^1] and ```[f](f.md)```

            [^1]: f.md
            [//]: # (a comment)
            [comment]: <> (another)
            """);

    assertThat(links.found()).extracting(Link::target).containsExactly("#");
    assertThat(links.anchors()).isEmpty();
    assertThat(links.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "[a](<my file.md>), my file.md",
    "[a](<my file.md> \"title\"), my file.md",
    "[a](x.md 'title'), x.md",
    "[a](x.md (title)), x.md",
    "[a]( x.md ), x.md",
    "[a](x\\(1\\).md), x(1).md",
    "[a](x(1).md), x(1).md",
    "[a](x&amp;y.md), x&y.md",
    "[a](my%20file.md#b), my%20file.md#b"
  })
  void readsATargetHoweverItIsWritten(String markdown, String target) {
    assertThat(read(markdown + "\n").found())
        .extracting(Link::target, Link::hasBlanks)
        .containsExactly(tuple(target, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "a.md | a.md | '' | ''",
        "#b | '' | '' | b",
        "a.md#b | a.md | '' | b",
        "my%20file+1.md?raw=true#%C3%BC | my file+1.md | raw=true | ü",
        "a%23b.md | a#b.md | '' | ''",
        "100%.md | 100%.md | '' | ''",
      })
  void takesATargetApart(String target, String path, String query, String anchor) {
    assertThat(LinkTarget.of(new Link(1, "", target, false)))
        .isEqualTo(new LinkTarget(path, query, anchor));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://x.org/a", "HTTP://x", "mailto:a@b", "//x.org/a", "tel:1"})
  void tellsWhatLeadsElsewhere(String target) {
    assertThat(new Link(1, "", target, false).leadsElsewhere()).isTrue();
    assertThat(new Link(1, "", "docs/" + target.replace(":", ""), false).leadsElsewhere())
        .isFalse();
  }

  @Test
  void tellsATargetWithBlanksFromALink() {
    assertThat(read("[a](my file.md)\n").found())
        .containsExactly(new Link(1, "[a](my file.md)", "my file.md", true));
  }

  @Test
  void findsLinksWithoutATarget() {
    assertThat(read("a\n[b]() and ![c](<>)\n").problems())
        .extracting(DocumentProblem::line, DocumentProblem::source, DocumentProblem::reason)
        .containsExactly(
            tuple(2, "[b]()", "this link has no target"),
            tuple(2, "![c](<>)", "this link has no target"));
  }

  @Test
  void findsReferencesThatNothingDefines() {
    assertThat(read("[a][guide] and [handbok][]\nand ![c][d]\n\n[handbook]: x.md\n").problems())
        .extracting(DocumentProblem::line, DocumentProblem::source, DocumentProblem::nextStep)
        .containsExactly(
            tuple(
                1,
                "[a][guide]",
                "Say where it leads, on a line of its own: [guide]: path/to/file.md"),
            tuple(1, "[handbok][]", "Did you mean [handbook]?"),
            tuple(2, "![c][d]", "Say where it leads, on a line of its own: [d]: path/to/file.md"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[optional]", "a[i][j]", "rows[n][]", "[1][2]", "- [x] done", "[^note]"})
  void takesOtherTextInBracketsForNoReference(String text) {
    assertThat(read(text + "\n").problems()).isEmpty();
  }

  @Test
  void readsTheAnchorsOfHeadingsAndOfHtml() {
    Links links =
        read(
            """
            # Restore
            ## Restore
            ## See [the *guide*](guide.md) & `pg_dump` <b>now</b>
            ## Grey \\_under\\_ _emphasis_ ![image](x.png)
            <h2 align="center">In <em>HTML</em></h2>

            Text <a id="one"></a><a name='two'></a> <span ID=three>x</span> <b name="four">x</b>

            <div id="five">
            </div>
            """);

    assertThat(links.anchors())
        .containsExactly(
            "restore",
            "restore-1",
            "see-the-guide--pg_dump-now",
            "grey-_under_-emphasis",
            "grey-_under_-emphasis-",
            "in-html",
            "one",
            "two",
            "three",
            "five");
  }

  @Test
  void sectionsHaveTheAnchorsThatLinksLeadTo() throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), "# See [this](x.md) &amp; _that_\n");

    assertThat(new RunbookReader().read(file, "a.md").sections())
        .extracting(Section::anchor)
        .containsExactly("see-this--that");
  }

  @Test
  void knowsTheBeginningOfAPageAndTheNearestAnchor() {
    Links links = read("# What happened?\n# Roll back\n");

    assertThat(links.hasAnchor("")).isTrue();
    assertThat(links.hasAnchor("top")).isTrue();
    assertThat(links.hasAnchor("Roll-back")).isFalse();
    assertThat(links.nearestAnchor("What happened?")).contains("what-happened");
    assertThat(links.nearestAnchor("rol-back")).contains("roll-back");
    assertThat(links.nearestAnchor("something-else")).isEmpty();
  }

  private Links read(String text) {
    try {
      return new RunbookReader()
          .read(Files.writeString(folder.resolve("document.md"), text), "document.md")
          .links();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
