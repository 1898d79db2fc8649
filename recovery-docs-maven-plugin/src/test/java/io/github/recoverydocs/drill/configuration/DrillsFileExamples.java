package io.github.recoverydocs.drill.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of {@code good/} and {@code bad/}, which reader and schema are both asked about. */
final class DrillsFileExamples {
  private DrillsFileExamples() {}

  static List<Path> good() {
    return in("good");
  }

  static List<Path> bad() {
    return in("bad");
  }

  static Path file(String name) {
    try {
      return Path.of(DrillsFileExamples.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is written behind a word in the comments at a file's end. */
  static List<String> comments(Path file, String word) {
    String begin = "# " + word + ": ";
    return text(file)
        .lines()
        .filter(line -> line.startsWith(begin))
        .map(line -> line.substring(begin.length()))
        .toList();
  }

  private static List<Path> in(String folder) {
    try (Stream<Path> files = Files.list(file(folder))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
