package io.github.recoverydocs.report;

import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.proof.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes the metrics of a run for the textfile collector of Prometheus's node_exporter. */
final class MetricsReport {
  private final Path file;

  MetricsReport(Path file) {
    this.file = file;
  }

  /**
   * Writes the file, whole or not at all, for it may be read at any moment.
   *
   * @throws UncheckedIOException when the folder cannot be written to
   */
  void write(Proof proof) {
    try {
      new WholeFile(file).write(new Metrics(proof).text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The metrics cannot be written: " + e.getMessage(), e);
    }
  }
}
