package io.github.recoverydocs.report;

import static io.github.recoverydocs.proof.BlockStatus.PROVEN;
import static io.github.recoverydocs.report.Proofs.block;
import static io.github.recoverydocs.report.Proofs.proof;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverydocs.template.Context;
import io.github.recoverydocs.template.GivenContext;
import io.github.recoverydocs.template.TemplateRenderer;
import io.github.recoverydocs.template.TemplateTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTimesReportTest {
  private static final RecoveryTimes TIMES =
      RecoveryTimes.of(
              proof(
                  Proofs.ofSection(
                      Proofs.drill("restore.md", "17", List.of(block(10, PROVEN))), "restore")))
          .orElseThrow();

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void file() {
    file = folder.resolve("metrics/recovery-times.json");
  }

  @Test
  void isAFileToBeCommitted() throws IOException {
    new RecoveryTimesReport(file).write(TIMES);

    assertThat(Files.readString(file))
        .isEqualTo(
            """
            {
              "schema_version" : 1,
              "date" : "2026-01-02",
              "postgres_versions" : [ "17.6" ],
              "database_bytes" : 46100000,
              "database_size" : "46 MB",
              "processors" : 2,
              "procedures" : {
                "restore" : {
                  "drill" : "restore.md",
                  "document" : "restore.md",
                  "seconds" : 1.234,
                  "text" : "under 10 s",
                  "runs" : 1
                }
              }
            }
            """);
  }

  @Test
  void isWhatATemplateReads() throws IOException {
    new RecoveryTimesReport(file).write(TIMES);
    Path template = Files.createDirectory(folder.resolve("template"));
    Files.writeString(
        template.resolve("cookiecutter.json"), "{\"slug\": \"shop\", \"recovery_times\": {}}");
    GivenContext given =
        new GivenContext(Map.of(), Optional.empty(), Optional.empty(), Optional.of(file));

    assertThat(
            new TemplateRenderer()
                .text(
                    Context.read(TemplateTree.open(template), given),
                    "{{ cookiecutter.recovery_times.procedures['restore'].text }},"
                        + " {{ cookiecutter.recovery_times.database_size }}",
                    "a.md",
                    1))
        .isEqualTo("under 10 s, 46 MB");
  }

  @Test
  void saysWhyItCannotBeWritten() throws IOException {
    Files.writeString(folder.resolve("metrics"), "a file where a folder should be");

    assertThatThrownBy(() -> new RecoveryTimesReport(file).write(TIMES))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("The recovery times cannot be written: ");
  }
}
