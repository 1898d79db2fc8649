package io.github.recoverydocs.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The templates of pages: ours, and those of a team. */
class PageTemplatesTest {
  private static final Map<String, Object> BLOCK =
      Map.of(
          "text",
          List.of(Map.of("text", "$ psql -c \"SELECT 1 < 2\"", "input", "", "kind", "")),
          "anchor",
          "restore",
          "executable",
          true,
          "line",
          7,
          "kind",
          "proven",
          "mark",
          "Proven",
          "drills",
          List.of("Rows & tables"),
          "reasons",
          List.of(),
          "output",
          "</samp><script>alert(1)</script>",
          "commands",
          List.of(Map.of("text", "psql -c \"SELECT 1 < 2\"", "input", "", "kind", "")));

  @TempDir Path overrides;

  @Test
  void whatIsPrintedIsEscaped() {
    assertThat(new PageTemplates(overrides).fill("block.ftl", BLOCK))
        .contains("<code>$ psql -c &quot;SELECT 1 &lt; 2&quot;</code>")
        .contains("<template class=\"commands\">psql -c &quot;SELECT 1 &lt; 2&quot;</template>")
        .contains("Rows &amp; tables")
        .doesNotContain("<script");
  }

  @Test
  void aTeamsOwnTemplateTakesThePlaceOfOurs() throws IOException {
    Files.writeString(overrides.resolve("block.ftl"), "our own: ${mark}");

    assertThat(new PageTemplates(overrides).fill("block.ftl", BLOCK)).isEqualTo("our own: Proven");
  }

  @Test
  void aFaultInItIsToldWithItsPlace() throws IOException {
    Files.writeString(overrides.resolve("block.ftl"), "line 1\n${nothing}\n");

    assertThatThrownBy(() -> new PageTemplates(overrides).fill("block.ftl", BLOCK))
        .isInstanceOf(SiteException.class)
        .hasMessageContaining("block.ftl")
        .hasMessageContaining("line 2");
  }

  @Test
  void aTemplateHasNoWayToAClass() throws IOException {
    Files.writeString(
        overrides.resolve("block.ftl"), "${\"freemarker.template.utility.Execute\"?new()(\"id\")}");

    assertThatThrownBy(() -> new PageTemplates(overrides).fill("block.ftl", BLOCK))
        .isInstanceOf(SiteException.class);
  }
}
