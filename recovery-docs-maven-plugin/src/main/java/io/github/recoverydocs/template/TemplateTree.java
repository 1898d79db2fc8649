package io.github.recoverydocs.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with {@code cookiecutter.json} and one folder whose name is a template.
 *
 * @param folder the template's folder
 * @param name as messages name the folder
 */
public record TemplateTree(Path folder, String name) {
  static final String CONTEXT_FILE = "cookiecutter.json";

  /** Tells whether a folder is meant as a template: it has one of a template's two parts. */
  public static boolean isOne(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .map(child -> child.getFileName().toString())
          .anyMatch(child -> child.equals(CONTEXT_FILE) || child.contains("cookiecutter."));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Opens a template.
   *
   * @throws TemplateException when the folder holds none
   */
  public static TemplateTree open(Path folder) {
    return open(folder, folder.toString());
  }

  /**
   * Opens a template.
   *
   * @param name as messages name the folder
   * @throws TemplateException when the folder holds none
   */
  public static TemplateTree open(Path folder, String name) {
    TemplateTree tree = new TemplateTree(folder.toAbsolutePath().normalize(), name);
    if (!Files.isDirectory(folder)) {
      throw new TemplateException(
          name, 0, 0, "the template's folder does not exist", "Create it, or name another one.");
    }
    if (!Files.isRegularFile(folder.resolve(CONTEXT_FILE))) {
      throw new TemplateException(
          name,
          0,
          0,
          "the template has no " + CONTEXT_FILE,
          "Create it beside the folder {{cookiecutter.project_slug}}.");
    }
    return tree;
  }

  /**
   * Opens a template that is packed in a jar.
   *
   * @param loader finds it
   * @param resource its folder there, without a slash at its ends
   * @param copies the folder to copy it to; a template that is not in a jar is used where it is
   * @throws TemplateException when the class path holds none
   */
  public static TemplateTree fromClasspath(ClassLoader loader, String resource, Path copies) {
    return new ClasspathTemplate(resource, copies.toAbsolutePath().normalize()).open(loader);
  }

  /** Returns the names of cookiecutter's hooks in the template, which are never run. */
  public List<String> hooks() {
    Path hooks = folder.resolve("hooks");
    if (!Files.isDirectory(hooks)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(hooks)) {
      return children
          .map(child -> child.getFileName().toString())
          .filter(
              child -> child.matches("(pre_prompt|pre_gen_project|post_gen_project)(\\..*[^~])?"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new TemplateException(name, 0, 0, "the hooks cannot be read: " + e.getMessage(), "");
    }
  }

  Path contextFile() {
    return folder.resolve(CONTEXT_FILE);
  }

  /** Finds the folder to render, which has "cookiecutter" and the delimiters in its name. */
  Path project(String variableStart, String variableEnd) {
    List<Path> found;
    try (Stream<Path> children = Files.list(folder)) {
      found =
          children
              .filter(Files::isDirectory)
              .filter(
                  child -> isTemplate(child.getFileName().toString(), variableStart, variableEnd))
              .sorted()
              .toList();
    } catch (IOException e) {
      throw new TemplateException(name, 0, 0, "the folder cannot be read: " + e.getMessage(), "");
    }
    if (found.size() != 1) {
      throw new TemplateException(
          name,
          0,
          0,
          found.isEmpty()
              ? "the template has no folder with a name such as "
                  + variableStart
                  + "cookiecutter.project_slug"
                  + variableEnd
              : "the template has more than one folder to render: "
                  + String.join(", ", found.stream().map(p -> p.getFileName().toString()).toList()),
          found.isEmpty() ? "Create it beside " + CONTEXT_FILE + "." : "Keep one.");
    }
    return found.get(0);
  }

  private static boolean isTemplate(String child, String start, String end) {
    return child.contains("cookiecutter") && child.contains(start) && child.contains(end);
  }
}
