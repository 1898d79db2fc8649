package io.github.recoverydocs.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures how long the built-in template takes to render, the first time in a JVM and later, in
 * turns with the process {@code cookiecutter} where the machine has one.
 *
 * <p>A program and no test, because a time is no truth. CONTRIBUTING.md says how to run it.
 */
public final class RenderingBenchmark {
  private static final int PAIRS = 15;

  private final TemplateTree tree;
  private final Path folder;

  private RenderingBenchmark(TemplateTree tree, Path folder) {
    this.tree = tree;
    this.folder = folder;
  }

  /** Runs it; an argument is the folder of another template than the built-in one. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("rendering-benchmark");
    TemplateTree tree =
        arguments.length > 0
            ? TemplateTree.open(Path.of(arguments[0]))
            : TemplateTree.fromClasspath(
                RenderingBenchmark.class.getClassLoader(),
                "recovery-docs-template",
                folder.resolve("template"));
    new RenderingBenchmark(tree, folder).run();
  }

  private void run() throws IOException, InterruptedException {
    double first = ours();
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    boolean installed = isInstalled();
    for (int pair = 0; pair < PAIRS; pair++) {
      ours.add(ours());
      if (installed) {
        theirs.add(theirs());
      }
    }
    System.out.printf(
        Locale.ROOT, "Rendering: %.0f ms the first time, then %s%n", first, spread(ours));
    System.out.println(
        installed
            ? "The process cookiecutter: " + spread(theirs)
            : "No cookiecutter to compare with");
  }

  private double ours() {
    long start = System.nanoTime();
    new TemplateRenderer().render(tree, GivenContext.of(Map.of()), folder.resolve("ours"));
    return millisSince(start);
  }

  private double theirs() throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                "cookiecutter",
                "--no-input",
                "--overwrite-if-exists",
                "--output-dir",
                folder.resolve("theirs").toString(),
                tree.folder().toString())
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("cookiecutter failed");
    }
    return millisSince(start);
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      return new ProcessBuilder("cookiecutter", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  private static double millisSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static String spread(List<Double> times) {
    Collections.sort(times);
    return String.format(
        Locale.ROOT,
        "%.1f ms (from %.1f to %.1f, %d times)",
        times.get(times.size() / 2),
        times.get(0),
        times.get(times.size() - 1),
        times.size());
  }
}
