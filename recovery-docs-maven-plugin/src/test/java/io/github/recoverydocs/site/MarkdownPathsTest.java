package io.github.recoverydocs.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where documents go below the Markdown of a Maven site. */
class MarkdownPathsTest {

  @Test
  void aDocumentKeepsItsPath() {
    MarkdownPaths paths = new MarkdownPaths(List.of("docs/restore.md", "restore.md"));

    assertThat(paths.of("docs/restore.md")).contains("docs/restore.md");
    assertThat(paths.of("restore.md")).contains("restore.md");
    assertThat(paths.of("other.md")).isEmpty();
  }

  @Test
  void twoDocumentsNeverBecomeOnePage() {
    MarkdownPaths paths = new MarkdownPaths(List.of("a.md", "a.markdown", "A.md", "a.txt"));

    assertThat(List.of("A.md", "a.markdown", "a.md", "a.txt"))
        .extracting(name -> paths.of(name).orElseThrow())
        .containsExactly("A.md", "a-2.md", "a-3.md", "a.txt.md");
  }

  @Test
  void noPageIsOutsideOfTheSite() {
    MarkdownPaths paths = new MarkdownPaths(List.of("/etc/a.md", "../../b.md"));

    assertThat(paths.of("/etc/a.md")).contains("etc/a.md");
    assertThat(paths.of("../../b.md")).contains("b.md");
  }
}
