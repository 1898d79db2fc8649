package io.github.recoverydocs.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverydocs.verdict.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofFileTest {
  private static final Proof PROOF =
      new Proof(
          Proof.SCHEMA_VERSION,
          "2026-01-02T03:04:05Z",
          99,
          2,
          true,
          List.of(new Input("document", "docs/Übung.md", "abc")),
          List.of(new CoveredBlock("docs/Übung.md", 2, "Restore", "", List.of("a"))),
          List.of(),
          List.of(new Finding("docs/Übung.md", 9, "[a](b.md)", "b", List.of(), "d")),
          List.of(
              new DrillProof(
                  "a",
                  "docs/Übung.md",
                  "restore",
                  Map.of("backup_format", "plain"),
                  "17",
                  "17.6",
                  List.of(new ImageProof("postgres:17", "sha256:1", "built")),
                  1,
                  2,
                  3,
                  4,
                  5,
                  List.of(
                      new BlockProof(
                          "docs/Übung.md",
                          1,
                          2,
                          3,
                          "Restore",
                          "restore",
                          BlockStatus.FAILED,
                          "",
                          List.of(new InputProof("DB", 3, "shop", "other")),
                          4,
                          List.of(
                              new CommandProof(
                                  3, "a | b", 1, List.of(0, 1), 5, "é\u0000", 6, "\uFFFD", 7)))),
                  List.of(new CheckProof("sql", "SELECT true", "drills.yaml:3", true, "", 5)),
                  List.of(new Finding("docs/Übung.md", 3, "a", "b", List.of("c"), "d")))));

  @TempDir Path folder;
  private ProofFile file;

  @BeforeEach
  void file() {
    file = new ProofFile(folder.resolve("proof/proof.json"));
  }

  @Test
  void readsWhatItWrote() {
    file.write(PROOF);

    assertThat(file.read()).contains(PROOF);
    assertThat(PROOF.findings()).hasSize(2);
  }

  @Test
  void replacesAnEarlierProofAndLeavesNothingBeside() throws IOException {
    file.write(PROOF);
    file.write(
        new Proof(
            Proof.SCHEMA_VERSION,
            "",
            0,
            0,
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()));

    assertThat(file.read().orElseThrow().drills()).isEmpty();
    try (Stream<Path> files = Files.list(file.path().getParent())) {
      assertThat(files).containsExactly(file.path());
    }
  }

  @Test
  void readsNothingWhereThereIsNoProof() {
    assertThat(file.read()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "null",
        "{\"schemaVersion\": 4",
        "{\"schemaVersion\": 4}",
        "{\"schemaVersion\": \"one\"}",
        "{\"schemaVersion\": 4, \"unknown\": 2}",
      })
  void saysThatAProofIsDamaged(String text) throws IOException {
    Files.createDirectories(file.path().getParent());
    Files.writeString(file.path(), text);

    assertThatThrownBy(file::read)
        .isInstanceOf(ProofException.class)
        .hasMessageStartingWith("The proof " + file.path() + " is damaged: ");
  }

  @Test
  void refusesAProofOfAnotherForm() throws IOException {
    Files.createDirectories(file.path().getParent());
    Files.writeString(file.path(), "{\"schemaVersion\": 3}");

    assertThatThrownBy(file::read)
        .isInstanceOf(ProofException.class)
        .hasMessageEndingWith("has the form 3, this plugin reads 4");
  }

  @Test
  void saysWhyItCannotBeWrittenOrRead() throws IOException {
    Files.writeString(folder.resolve("proof"), "a file where a folder should be");
    assertThatThrownBy(() -> file.write(PROOF))
        .isInstanceOf(ProofException.class)
        .hasMessageContaining("cannot be written");

    ProofFile none = new ProofFile(Files.createDirectory(folder.resolve("proof.json")));
    assertThatThrownBy(none::read)
        .isInstanceOf(ProofException.class)
        .hasMessageContaining("cannot be read");
  }
}
