package io.github.recoverydocs.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes small templates for tests and renders them. */
final class TemplateFolder {
  static final String PROJECT = "{{cookiecutter.slug}}/";

  private final Path folder;
  private final Path output;
  private final Map<String, String> overrides = new LinkedHashMap<>();

  TemplateFolder(Path temporary) {
    this.folder = temporary.resolve("template");
    this.output = temporary.resolve("output");
    context("{\"slug\": \"shop\", \"port\": 5432, \"tables\": \"orders,items\"}");
  }

  TemplateFolder context(String json) {
    return file("cookiecutter.json", json);
  }

  /** Adds a file below the template's folder. */
  TemplateFolder file(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a file below the folder that is rendered. */
  TemplateFolder document(String path, String text) {
    return file(PROJECT + path, text);
  }

  TemplateFolder override(String name, String value) {
    overrides.put(name, value);
    return this;
  }

  Path folder() {
    return folder;
  }

  Path output() {
    return output;
  }

  RenderedTree render() {
    return new TemplateRenderer()
        .render(TemplateTree.open(folder), GivenContext.of(overrides), output);
  }

  String text(String path) {
    RenderedTree tree = render();
    try {
      return Files.readString(tree.file(path).orElseThrow().file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
