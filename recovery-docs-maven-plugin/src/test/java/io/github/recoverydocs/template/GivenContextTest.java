package io.github.recoverydocs.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is given for a template's variables, where {@code TreeFidelityTest} has no example. */
class GivenContextTest {
  private static final String JSON =
      "{\"slug\": \"shop\", \"format\": [\"plain\", \"custom\"],\n"
          + " \"limits\": {\"memory\": \"1g\", \"cpu\": {\"max\": 2, \"min\": 1}}}";

  @TempDir private Path temporary;

  @Test
  void anOverrideOfADictionaryIsMergedIntoIt() {
    assertThat(
            text(
                "{{ cookiecutter.limits }}",
                GivenContext.of(
                    Map.of("limits", "{\"memory\": \"2g\", \"cpu\": {\"max\": 4}, \"disk\": 1}"))))
        .isEqualTo("{'memory': '2g', 'cpu': {'max': '4', 'min': '1'}, 'disk': '1'}");
  }

  @Test
  void anOverrideOfADictionaryIsAJsonObject() {
    assertThatThrownBy(() -> text("x", GivenContext.of(Map.of("limits", "2g"))))
        .isInstanceOf(TemplateException.class)
        .hasMessage(
            "cookiecutter.json:2: the variable 'limits' is a dictionary, and '2g' is no JSON object."
                + " Write the entries to change, for example {\"key\": \"value\"}.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "default_context: {format: tar}   | :1: 'tar' is no choice of the template's variable 'format'",
        "default_context: {slug: 2026-01-01} | :1: the value 2026-01-01 is not supported as it stands",
        "default_context: {slug: 0x1F}    | :1: the value 0x1F is not supported as it stands",
        "default_context: [slug]          | :1: a mapping is expected here",
        "- slug                           | :1: a mapping is expected here",
        "default_context: {slug: [a       | it is no YAML",
      })
  void aConfigurationThatCannotBeUsedIsRefused(String yaml, String reason) {
    Path config = write("config.yaml", yaml);
    GivenContext given = new GivenContext(Map.of(), Optional.of(config), Optional.empty());

    assertThatThrownBy(() -> text("x", given))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("config.yaml")
        .hasMessageContaining(reason);
  }

  @Test
  void aConfigurationCanBeEmptyOrOfOtherThings() {
    for (String yaml : new String[] {"", "# nothing\n", "abbreviations: {a: b}\n"}) {
      Path config = write("config.yaml", yaml);
      GivenContext given = new GivenContext(Map.of(), Optional.of(config), Optional.empty());
      assertThat(text("{{ cookiecutter.slug }}", given)).isEqualTo("shop");
    }
  }

  @Test
  void aReplayIsAFileOfCookiecutter() {
    Path replay = write("replay.json", "{\"slug\": \"shop\"}");
    GivenContext given = new GivenContext(Map.of(), Optional.empty(), Optional.of(replay));

    assertThatThrownBy(() -> text("x", given))
        .hasMessageContaining(
            "replay.json: it is no replay file: it has no object \"cookiecutter\"");
    GivenContext missing =
        new GivenContext(Map.of(), Optional.empty(), Optional.of(temporary.resolve("none")));
    assertThatThrownBy(() -> text("x", missing))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("none: the file cannot be read");
  }

  /** Cookiecutter asks for the new ones, or takes no overrides with a replay at all. */
  @Test
  void whatAReplayLacksIsRenderedAndOverridesWin() {
    Path replay = write("replay.json", "{\"cookiecutter\": {\"slug\": \"old\"}}");
    GivenContext given =
        new GivenContext(Map.of("format", "custom"), Optional.empty(), Optional.of(replay));

    assertThat(
            text(
                "{{ cookiecutter.slug }} {{ cookiecutter.format }} {{ cookiecutter.limits.memory }}",
                given))
        .isEqualTo("old custom 1g");
  }

  private String text(String text, GivenContext given) {
    TemplateFolder template = new TemplateFolder(temporary).context(JSON).document("doc.md", text);
    RenderedTree tree =
        new TemplateRenderer()
            .render(TemplateTree.open(template.folder()), given, template.output());
    try {
      return Files.readString(tree.file("doc.md").orElseThrow().file());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(temporary.resolve(name), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
