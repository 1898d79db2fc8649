package io.github.recoverydocs.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTreeTest {
  @TempDir Path temporary;

  @Test
  void aTemplateInAJarIsRendered() throws IOException {
    Path jar = temporary.resolve("templates.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      entry(out, "built-in/cookiecutter.json", "{\"slug\": \"shop\"}");
      entry(out, "built-in/{{cookiecutter.slug}}/docs/recovery.md", "# {{ cookiecutter.slug }}");
      entry(out, "built-in/{{cookiecutter.slug}}/run.sh", "#!/bin/sh\n");
      entry(out, "other/file", "x");
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      TemplateTree tree =
          TemplateTree.fromClasspath(loader, "built-in", temporary.resolve("copies"));
      RenderedTree rendered =
          new TemplateRenderer()
              .render(tree, GivenContext.of(Map.of()), temporary.resolve("output"));

      assertThat(rendered.root().resolve("docs/recovery.md")).hasContent("# shop");
      assertThat(rendered.root().resolve("docs/recovery.md"))
          .matches(file -> !Files.isExecutable(file));
      assertThat(rendered.root().resolve("run.sh")).isExecutable();
      assertThat(tree.name()).isEqualTo("classpath:built-in");
      assertThat(temporary.resolve("copies/file")).doesNotExist();
    }
  }

  @Test
  void aMissingResourceIsAnError() {
    assertThatThrownBy(
            () ->
                TemplateTree.fromClasspath(
                    getClass().getClassLoader(), "nowhere", temporary.resolve("copies")))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("classpath:nowhere");
  }

  @Test
  void hooksAreFoundSoThatTheLogCanSayTheyWereNotRun() {
    TemplateFolder template =
        new TemplateFolder(temporary).file("hooks/post_gen_project.py", "x").document("a", "b");

    assertThat(TemplateTree.open(template.folder()).hooks()).containsExactly("post_gen_project.py");
  }

  private static void entry(JarOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }
}
