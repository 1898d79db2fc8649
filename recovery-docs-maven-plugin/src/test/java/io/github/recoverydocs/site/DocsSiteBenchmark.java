package io.github.recoverydocs.site;

import io.github.recoverydocs.drill.Project;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Measures how long the docs site of many documents takes, in turns with {@code mkdocs build} on
 * the same Markdown where the machine has it. Both are whole processes: a start of Java counts.
 *
 * <p>A program and no test, because a time is no truth. CONTRIBUTING.md says how to run it.
 */
public final class DocsSiteBenchmark {
  private static final List<Integer> SIZES = List.of(250, 500, 1000);
  private static final int PAIRS = 3;
  private static final String ONCE = "once";

  private final Path folder;
  private final boolean installed;

  private DocsSiteBenchmark(Path folder, boolean installed) {
    this.folder = folder;
    this.installed = installed;
  }

  /** Runs it; the arguments {@code once} and a project's folder write the pages of that project. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 2 && arguments[0].equals(ONCE)) {
      writeSite(Path.of(arguments[1]));
      return;
    }
    Path folder = Files.createTempDirectory("docs-site-benchmark");
    new DocsSiteBenchmark(folder, isInstalled()).run();
  }

  private static void writeSite(Path project) {
    Path overview =
        new DocsSite(
                new Project(project).settings("docs/**/*.md"),
                new SiteSettings(
                    project.resolve("site"),
                    new SiteSettings.Look(
                        "Recovery", Optional.empty(), "", "", project.resolve("templates")),
                    "https://example.com/{file}#L{line}",
                    "what-happened"),
                System.err::println)
            .write();
    System.out.println(overview);
  }

  private void run() throws IOException, InterruptedException {
    Map<Integer, Path> projects = new LinkedHashMap<>();
    for (int size : SIZES) {
      Path project = folder.resolve("of-" + size);
      new BenchmarkDocuments(new Project(project)).write(size);
      projects.put(size, project);
    }
    Map<Integer, Measured> measured = new LinkedHashMap<>();
    SIZES.forEach(size -> measured.put(size, new Measured(size)));
    for (int pair = 0; pair < PAIRS; pair++) {
      for (int size : SIZES) {
        measured.get(size).ours().add(ours(projects.get(size)));
        if (installed) {
          measured.get(size).theirs().add(theirs(projects.get(size)));
        }
      }
    }
    System.out.println(
        installed
            ? "The docs site, and mkdocs on the same Markdown, as processes:"
            : "The docs site, as a process; no mkdocs to compare with:");
    measured.values().forEach(each -> System.out.println("  " + each.text()));
    delete(folder);
  }

  private double ours(Path project) throws IOException, InterruptedException {
    delete(project.resolve("site"));
    return millis(
        project,
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        classPath(),
        DocsSiteBenchmark.class.getName(),
        ONCE,
        project.toString());
  }

  private double theirs(Path project) throws IOException, InterruptedException {
    delete(project.resolve("site"));
    return millis(project, "mkdocs", "build", "--quiet");
  }

  private static double millis(Path project, String... command)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(project.resolve("output.txt").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(project.resolve("output.txt")));
    }
    return (System.nanoTime() - start) / 1e6;
  }

  /** Neither of them has to replace what the other wrote. */
  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        files.sorted((one, other) -> other.compareTo(one)).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  /** Maven runs this program in a class loader of its own. */
  private static String classPath() {
    return DocsSiteBenchmark.class.getClassLoader() instanceof URLClassLoader loader
        ? Arrays.stream(loader.getURLs())
            .map(URL::getPath)
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      return new ProcessBuilder("mkdocs", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  /** The times of one number of documents, in milliseconds. */
  private record Measured(int documents, List<Double> ours, List<Double> theirs) {
    Measured(int documents) {
      this(documents, new ArrayList<>(), new ArrayList<>());
    }

    String text() {
      String own = "%4d documents: %s".formatted(documents, spread(ours));
      return theirs.isEmpty()
          ? own
          : own
              + String.format(
                  Locale.ROOT,
                  "; mkdocs %s: %.1f times",
                  spread(theirs),
                  median(theirs) / median(ours));
    }

    private String spread(List<Double> times) {
      List<Double> sorted = times.stream().sorted().toList();
      return String.format(
          Locale.ROOT,
          "%.1f s (from %.1f to %.1f, %.1f ms a document)",
          median(times) / 1000,
          sorted.get(0) / 1000,
          sorted.get(sorted.size() - 1) / 1000,
          median(times) / documents);
    }

    private static double median(List<Double> times) {
      return times.stream().sorted().toList().get(times.size() / 2);
    }
  }
}
