package io.github.recoverydocs.template;

import io.github.recoverydocs.template.jinja.JinjaEngine;
import io.github.recoverydocs.template.jinja.Source;
import io.github.recoverydocs.template.python.PythonError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds included templates where cookiecutter looks: in the folder that is rendered, then in {@code
 * templates} beside it; never outside of these.
 */
final class TemplateLoader implements JinjaEngine.Loader {
  private static final long LARGEST = 16L * 1024 * 1024;

  private final Path folder;
  private final List<Path> roots;

  TemplateLoader(Path folder, Path project) {
    this.folder = folder;
    this.roots = List.of(project, folder.resolve("templates"));
  }

  @Override
  public Optional<Source> load(String name) {
    Path relative = Path.of("");
    for (String part : name.split("/")) {
      if (part.equals("..") || part.contains("\\") || part.indexOf('\0') >= 0) {
        throw new PythonError(
            "the template name '" + name + "' leads out of the template",
            "Name a file in " + searched() + ".");
      }
      relative = part.isEmpty() || part.equals(".") ? relative : relative.resolve(part);
    }
    for (Path root : roots) {
      Path file = root.resolve(relative);
      if (Files.isRegularFile(file)) {
        return Optional.of(read(file));
      }
    }
    return Optional.empty();
  }

  /**
   * Finds a file by its path below the template's folder, as far as it lies in one of the roots.
   */
  Optional<Source> loadFromFolder(String path) {
    Path file = folder.resolve(path).normalize();
    boolean inside = roots.stream().anyMatch(file::startsWith);
    return inside && Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
  }

  @Override
  public String searched() {
    return String.join(" and ", roots.stream().map(this::name).toList());
  }

  /** Returns the file's name in messages: below the template's folder, with forward slashes. */
  String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** Reads a template as UTF-8. */
  Source read(Path file) {
    try {
      requireInside(file);
      if (Files.size(file) > LARGEST) {
        throw new TemplateException(
            name(file), 0, 0, "the template is larger than " + LARGEST + " bytes", "Split it.");
      }
      return new Source(name(file), text(file, Files.readAllBytes(file)));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  String text(Path file, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new TemplateException(
          name(file),
          0,
          0,
          "the file is neither UTF-8 nor clearly binary",
          "Save it as UTF-8, or add it to _copy_without_render in cookiecutter.json.");
    }
  }

  /** Refuses a symbolic link that leads out of the template's folder. */
  void requireInside(Path file) {
    try {
      if (!file.toRealPath().startsWith(folder.toRealPath())) {
        throw new TemplateException(
            name(file), 0, 0, "the symbolic link leads out of the template", "Copy the file.");
      }
    } catch (IOException e) {
      throw new TemplateException(
          name(file), 0, 0, "the file cannot be read: " + e.getMessage(), "Is it a broken link?");
    }
  }

  TemplateException unreadable(Path file, IOException e) {
    return new TemplateException(
        name(file), 0, 0, "the file cannot be read: " + e.getMessage(), "");
  }
}
