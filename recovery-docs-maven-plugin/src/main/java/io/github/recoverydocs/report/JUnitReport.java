package io.github.recoverydocs.report;

import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.proof.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes JUnit XML, one file a drill, where continuous integration looks for it. */
public final class JUnitReport {
  private final Path folder;

  /** Names the folder that the reports are written to. */
  public JUnitReport(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes one file a drill, and one for the blocks that no drill performs and one for the broken
   * links where there are any, and removes those of earlier runs.
   *
   * @throws UncheckedIOException when the folder cannot be written to
   */
  public void write(Proof proof) {
    try {
      Files.createDirectories(folder);
      List<Path> written = new ArrayList<>();
      if (!proof.uncovered().isEmpty()) {
        Path file = folder.resolve("TEST-coverage.xml");
        new WholeFile(file).write(JUnitSuite.ofUncovered(proof.uncovered()).xml());
        written.add(file);
      }
      if (!proof.brokenLinks().isEmpty()) {
        Path file = folder.resolve("TEST-links.xml");
        new WholeFile(file).write(JUnitSuite.ofBrokenLinks(proof.brokenLinks()).xml());
        written.add(file);
      }
      for (DrillProof drill : proof.drills()) {
        Path file = unused(fileName(drill), written);
        new WholeFile(file).write(new JUnitSuite(drill).xml());
        written.add(file);
      }
      try (Stream<Path> files = Files.list(folder)) {
        for (Path old : files.filter(f -> isReport(f) && !written.contains(f)).toList()) {
          Files.delete(old);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The reports cannot be written: " + e.getMessage(), e);
    }
  }

  /** Two drills whose names differ only in what a file name cannot hold get two files. */
  private Path unused(String name, List<Path> written) {
    Path file = folder.resolve("TEST-" + name + ".xml");
    for (int i = 2; isUsed(file, written); i++) {
      file = folder.resolve("TEST-" + name + "-" + i + ".xml");
    }
    return file;
  }

  private static boolean isUsed(Path file, List<Path> written) {
    return written.stream().anyMatch(other -> other.toString().equalsIgnoreCase(file.toString()));
  }

  private static boolean isReport(Path file) {
    return file.getFileName().toString().matches("TEST-.*\\.xml");
  }

  private static String fileName(DrillProof drill) {
    String cell = drill.cell().isEmpty() ? "" : "-" + drill.cell();
    return (drill.name() + cell + "-postgres-" + drill.postgresVersion())
        .replaceAll("[^\\w.-]+", "-");
  }
}
