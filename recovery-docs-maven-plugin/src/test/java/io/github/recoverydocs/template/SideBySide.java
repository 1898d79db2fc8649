package io.github.recoverydocs.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares what cookiecutter and this renderer make of the same templates: {@code ./dev compare}.
 *
 * <p>A refusal is no difference, if it says why; a tree that differs in one byte is.
 */
public final class SideBySide {
  private final Path folder;
  private int rendered;
  private int identical;
  private int refused;
  private int onlyOurs;
  private int volatileFiles;
  private long files;
  private long sameFiles;
  private long documents;
  private long sameDocuments;

  private SideBySide(Path folder) {
    this.folder = folder;
  }

  /**
   * Runs it.
   *
   * @param arguments the folder with the templates, and one with cookiecutter's trees in {@code
   *     theirs} and, rendered a second time, in {@code again}
   */
  public static void main(String[] arguments) throws IOException {
    SideBySide comparison = new SideBySide(Path.of(arguments[1]));
    try (Stream<Path> templates = Files.list(Path.of(arguments[0]))) {
      templates.filter(Files::isDirectory).sorted().forEach(comparison::compare);
    }
    comparison.report();
    boolean differs = comparison.identical + comparison.refused < comparison.rendered;
    if (differs || comparison.onlyOurs > 0) {
      throw new IllegalStateException("Something was rendered differently");
    }
  }

  private void compare(Path template) {
    String name = template.getFileName().toString();
    Optional<String> refusal = render(template, folder.resolve("ours").resolve(name));
    Path error = folder.resolve("theirs").resolve(name + ".error");
    if (Files.exists(error)) {
      say(name, refusal.isPresent() ? "neither renders it" : "ONLY WE RENDER IT", read(error));
      onlyOurs += refusal.isPresent() ? 0 : 1;
      refusal.ifPresent(reason -> say(name, "we say", reason));
      return;
    }
    rendered++;
    FileTree theirs = FileTree.of(folder.resolve("theirs").resolve(name));
    // A file that cookiecutter itself renders differently each time cannot be compared.
    Set<String> changing =
        theirs.differences(FileTree.of(folder.resolve("again").resolve(name))).keySet();
    changing.forEach(path -> say(name, "not compared, different each time", path));
    volatileFiles += changing.size();
    theirs = theirs.without(changing);
    files += theirs.files();
    documents += documents(theirs);
    if (refusal.isPresent()) {
      refused++;
      say(name, "refused", refusal.get());
      return;
    }
    Map<String, String> differences =
        theirs.differences(FileTree.of(folder.resolve("ours").resolve(name)).without(changing));
    sameFiles += theirs.files() - differences.size();
    sameDocuments +=
        documents(theirs) - differences.keySet().stream().filter(SideBySide::isDocument).count();
    identical += differences.isEmpty() ? 1 : 0;
    differences.forEach((path, difference) -> say(name, "DIFFERENT", path + ": " + difference));
  }

  private static Optional<String> render(Path template, Path into) {
    try {
      new TemplateRenderer().render(TemplateTree.open(template), GivenContext.of(Map.of()), into);
      return Optional.empty();
    } catch (TemplateException e) {
      return Optional.of(e.getMessage());
    }
  }

  private static long documents(FileTree tree) {
    return tree.entries().keySet().stream().filter(SideBySide::isDocument).count();
  }

  private static boolean isDocument(String path) {
    return path.endsWith(".md");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void say(String template, String what, String detail) {
    System.out.println(template + ": " + what + ": " + detail);
  }

  private void report() {
    for (List<Object> line :
        List.<List<Object>>of(
            List.of("templates wholly identical", (long) identical, (long) rendered),
            List.of("files identical", sameFiles, files),
            List.of(".md files identical", sameDocuments, documents))) {
      System.out.printf(Locale.ROOT, "%s: %d of %d%n", line.toArray());
    }
    System.out.println("templates refused with a reason: " + refused);
    System.out.println("files that were not compared: " + volatileFiles);
  }
}
