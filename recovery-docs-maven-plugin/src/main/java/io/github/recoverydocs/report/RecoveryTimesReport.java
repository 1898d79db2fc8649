package io.github.recoverydocs.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.recoverydocs.proof.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes how long the procedures of a run took, for templates that tell their readers.
 *
 * <p>The file is meant to be committed: its names are those of variables in templates, and its line
 * ends are the same on every machine.
 */
final class RecoveryTimesReport {
  private static final ObjectWriter JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build()
          .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  private final Path file;

  RecoveryTimesReport(Path file) {
    this.file = file;
  }

  /**
   * Writes the file, whole or not at all.
   *
   * @throws UncheckedIOException when the folder cannot be written to
   */
  void write(RecoveryTimes times) {
    try {
      new WholeFile(file)
          .write((JSON.writeValueAsString(times) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The recovery times cannot be written: " + e.getMessage(), e);
    }
  }
}
