package io.github.recoverydocs.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateRendererTest {
  @TempDir Path temporary;

  @Test
  void rendersNamesAndContentsBelowTheSlug() {
    RenderedTree tree =
        template()
            .document("docs/{{ cookiecutter.slug }}-recovery.md", "Port {{ cookiecutter.port }}\n")
            .render();

    assertThat(tree.root()).isEqualTo(temporary.resolve("output/shop"));
    assertThat(tree.files())
        .extracting(RenderedFile::path)
        .containsExactly("docs/shop-recovery.md");
    assertThat(tree.files())
        .extracting(RenderedFile::template)
        .containsExactly("{{cookiecutter.slug}}/docs/{{ cookiecutter.slug }}-recovery.md");
    assertThat(tree.root().resolve("docs/shop-recovery.md")).hasContent("Port 5432\n");
  }

  @Test
  void aSecondRunReplacesTheFirst() {
    TemplateFolder template = template().document("old.md", "old");
    Path root = template.render().root();
    assertThat(template.file("{{cookiecutter.slug}}/old.md", "new").text("old.md"))
        .isEqualTo("new");
    assertThat(children(root.getParent())).containsExactly("shop");
  }

  @Test
  void nothingChangesWhenRenderingFails() {
    TemplateFolder template = template().document("doc.md", "first");
    Path root = template.render().root();
    template.document("another.md", "written").document("doc.md", "{{ cookiecutter.prt }}");

    assertThatThrownBy(template::render).isInstanceOf(TemplateException.class);
    assertThat(root.resolve("doc.md")).hasContent("first");
    assertThat(children(root)).containsExactly("doc.md");
    assertThat(children(root.getParent())).containsExactly("shop");
  }

  @Test
  void aFileWithAnEmptyNameIsLeftOut() {
    RenderedTree tree =
        template()
            .document("a.md", "")
            .document("{% if cookiecutter.port == '1' %}b.md{% endif %}", "b")
            .render();

    assertThat(tree.files()).extracting(RenderedFile::path).containsExactly("a.md");
  }

  @ParameterizedTest
  @CsvSource({
    "../x, would leave its folder",
    "/tmp/x, absolute",
    "'', name of a folder is empty",
    "., name of a folder is empty",
    "a/../../b, would leave its folder",
    "C:/x, absolute",
    "..\\x, would leave its folder"
  })
  void namesThatLeaveTheOutputAreRefused(String name, String reason) {
    TemplateFolder template =
        template()
            .context("{\"slug\": \"shop\", \"name\": \"\"}")
            .override("name", name)
            .document("{{cookiecutter.name}}/doc.md", "x");

    assertThatThrownBy(template::render)
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("{{cookiecutter.name}}")
        .hasMessageContaining(name.isEmpty() ? "empty" : reason);
    assertThat(temporary.resolve("x")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "..", ".", "a/b", "../x", "/tmp/x"})
  void aSlugMustBeOneName(String slug) {
    TemplateFolder template = template().override("slug", slug).document("doc.md", "x");

    assertThatThrownBy(template::render)
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("{{cookiecutter.slug}}");
  }

  @Test
  void aLinkOutOfTheTemplateIsRefused() throws IOException {
    Files.writeString(temporary.resolve("secret"), "secret");
    TemplateFolder template = template().document("doc.md", "x");
    Files.createSymbolicLink(
        template.folder().resolve("{{cookiecutter.slug}}/link.md"), temporary.resolve("secret"));

    assertThatThrownBy(template::render).hasMessageContaining("leads out of the template");
  }

  @Test
  void aLinkWithinTheTemplateIsFollowed() throws IOException {
    TemplateFolder template = template().file("common/a.md", "{{ cookiecutter.slug }}");
    template.document("doc.md", "x");
    Files.createSymbolicLink(
        template.folder().resolve("{{cookiecutter.slug}}/link.md"),
        template.folder().resolve("common/a.md"));

    assertThat(template.text("link.md")).isEqualTo("shop");
  }

  @Test
  void binaryFilesAndEmptyFoldersAreCopied() throws IOException {
    byte[] bytes = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, '{', '{', ' ', '}', '}'};
    TemplateFolder template = template().document("doc.md", "x");
    Path project = template.folder().resolve("{{cookiecutter.slug}}");
    Files.write(project.resolve("logo.png"), bytes);
    Files.createDirectory(project.resolve("empty"));

    RenderedTree tree = template.render();

    assertThat(tree.root().resolve("logo.png")).hasBinaryContent(bytes);
    assertThat(tree.file("logo.png").orElseThrow().sourceMap().lines()).isEmpty();
    assertThat(tree.root().resolve("empty")).isEmptyDirectory();
  }

  @Test
  void permissionsAreKept() throws IOException {
    TemplateFolder template = template().document("restore.sh", "#!/bin/sh\n");
    Path script = template.folder().resolve("{{cookiecutter.slug}}/restore.sh");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-x---"));

    Path rendered = template.render().root().resolve("restore.sh");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rendered)))
        .isEqualTo("rwxr-x---");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a\\r\\nb\\r\\n | a\\r\\nb\\r\\n",
        "a\\nb\\r\\n | a\\nb\\n",
        "a\\rb | a\\rb",
        "a | a"
      })
  void lineEndsAreThoseOfTheTemplatesFirstLines(String template, String expected) {
    assertThat(template().document("doc.md", lines(template)).text("doc.md"))
        .isEqualTo(lines(expected));
  }

  @Test
  void aLineEndAcrossThePartsThatPythonReadsIsOne() {
    String text = "a\r\n".repeat(3000) + "b\n";
    assertThat(template().document("doc.md", text).text("doc.md"))
        .isEqualTo("a\r\n".repeat(3000) + "b\r\n");
  }

  @Test
  void theLineEndOfAllFilesCanBeSet() {
    assertThat(
            template()
                .context("{\"slug\": \"shop\", \"_new_lines\": \"\\r\\n\"}")
                .document("doc.md", "a\nb\n")
                .text("doc.md"))
        .isEqualTo("a\r\nb\r\n");
  }

  @Test
  void filesCanBeCopiedWithoutRendering() {
    RenderedTree tree =
        template()
            .context("{\"slug\": \"shop\", \"_copy_without_render\": [\"*.j2\", \"raw\"]}")
            .document("a/{{cookiecutter.slug}}.j2", "{{ x }}")
            .document("raw/{{name}}", "{{ y }}")
            .render();

    assertThat(tree.root().resolve("a/shop.j2")).hasContent("{{ x }}");
    assertThat(tree.root().resolve("raw/{{name}}")).hasContent("{{ y }}");
  }

  @Test
  void twoFilesCannotHaveTheSameName() {
    TemplateFolder template =
        template().document("shop.md", "1").document("{{cookiecutter.slug}}.md", "2");

    assertThatThrownBy(template::render).hasMessageContaining("as that of");
  }

  @Test
  void aTemplateNeedsItsTwoParts() {
    TemplateFolder template = template();
    assertThatThrownBy(template::render).hasMessageContaining("no folder with a name such as");
    assertThatThrownBy(() -> TemplateTree.open(temporary.resolve("nowhere")))
        .hasMessageContaining("does not exist");
    assertThatThrownBy(() -> TemplateTree.open(temporary))
        .hasMessageContaining("cookiecutter.json");
  }

  private TemplateFolder template() {
    return new TemplateFolder(temporary);
  }

  private static String lines(String text) {
    return text.strip().replace("\\r", "\r").replace("\\n", "\n");
  }

  private static List<String> children(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
