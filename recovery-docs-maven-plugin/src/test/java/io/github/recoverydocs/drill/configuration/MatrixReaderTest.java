package io.github.recoverydocs.drill.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.recoverydocs.template.Context;
import io.github.recoverydocs.template.GivenContext;
import io.github.recoverydocs.template.TemplateTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The matrix, which is read before anything can be rendered, and again with all the rest. */
class MatrixReaderTest {
  private static final Optional<Set<String>> VARIABLES =
      Optional.of(Set.of("postgres_version", "backup_format", "_private"));

  @TempDir Path folder;

  @Test
  void everyCombinationIsACell() throws IOException {
    Matrix matrix =
        matrix(
            """
            matrix:
              postgres_version: ["15", "17"]
              backup_format: [plain, custom]
            """);

    assertThat(matrix.cells())
        .containsExactly(
            Map.of("postgres_version", "15", "backup_format", "plain"),
            Map.of("postgres_version", "15", "backup_format", "custom"),
            Map.of("postgres_version", "17", "backup_format", "plain"),
            Map.of("postgres_version", "17", "backup_format", "custom"));
    assertThat(matrix.cells().get(0).keySet()).containsExactly("postgres_version", "backup_format");
  }

  @Test
  void orThoseThatAreListed() throws IOException {
    Matrix matrix =
        matrix(
            """
            matrix:
              only:
                - { backup_format: custom, postgres_version: 17 }
                - { postgres_version: "15", backup_format: plain }
              postgres_version: ["15", "17"]
              backup_format: [plain, custom]
            """);

    assertThat(matrix.cells())
        .containsExactly(
            Map.of("postgres_version", "17", "backup_format", "custom"),
            Map.of("postgres_version", "15", "backup_format", "plain"));
    assertThat(matrix.cells().get(0).keySet()).containsExactly("postgres_version", "backup_format");
  }

  @Test
  void valuesAreWhatIsWritten() throws IOException {
    Matrix matrix =
        matrix(
            "matrix:\n  backup_format: [\"15\", 16, 9.10, 1e3, 0x1F, true, False, no, '{{ x }}']");

    assertThat(matrix.cells())
        .extracting(cell -> cell.get("backup_format"))
        .containsExactly("15", "16", "9.10", "1e3", "0x1F", "true", "False", "no", "{{ x }}");
  }

  @Test
  void withoutTheKeyEverythingIsDoneOnce() throws IOException {
    assertThat(matrix("").cells()).containsExactly(Map.of());
    assertThat(matrix("lab: {}").cells()).containsExactly(Map.of());
    assertThat(matrix("matrix: {}").cells()).containsExactly(Map.of());
  }

  @Test
  void nothingButTheMatrixIsLookedAt() throws IOException {
    Matrix matrix =
        matrix(
            """
            lab: {database: "{{ cookiecutter.nope }}"}
            drils: []
            drills: 5
            matrix: {postgres_version: ["17"]}
            """);

    assertThat(matrix.cells()).containsExactly(Map.of("postgres_version", "17"));
    assertThat(matrix("- a list\n").cells()).containsExactly(Map.of());
  }

  @Test
  void aFaultOfTheYamlOrOfTheMatrixEndsIt() throws IOException {
    assertThat(fails("lab: [\nmatrix: {}\n"))
        .isEqualTo(
            "drills.yaml:1: what { or [ opens on this line is not closed, or a comma is missing."
                + " Close it, and put commas between the parts.");
    assertThat(fails("matrix:\n"))
        .isEqualTo("drills.yaml:1: matrix has no value. Write a map, or delete it.");
    assertThat(fails("lab: 5\nmatrix:\n  postgres_version: [1, 1]\n  backup_format: []\n").lines())
        .containsExactly(
            "drills.yaml:3: matrix.postgres_version[1] is '1', as another value is. Delete one of"
                + " them.",
            "drills.yaml:4: matrix.backup_format is an empty list. Write what is in it, or delete"
                + " the key.");
  }

  @Test
  void aVariableHasToBeOneOfTheTemplate() throws IOException {
    assertThat(fails("matrix:\n  backup_fromat:\n    - plain\n"))
        .isEqualTo(
            "drills.yaml:2: matrix.backup_fromat is no variable of the template."
                + " Did you mean backup_format? Defined there: backup_format, postgres_version.");
  }

  @Test
  void aCombinationNamesEveryVariable() throws IOException {
    assertThat(
            fails(
                    """
                matrix:
                  postgres_version: ["17"]
                  backup_format: [plain, custom]
                  only:
                    - backup_format: plain
                    - {postgres_version: "17", backup_format: plan}
                """)
                .lines())
        .containsExactly(
            "drills.yaml:5: matrix.only[0] says nothing of postgres_version."
                + " Name every variable of the matrix with one of its values.",
            "drills.yaml:6: matrix.only[1].backup_format is 'plan', which is none of the"
                + " variable's values. Did you mean plain? Its values: plain, custom.");
  }

  @Test
  void keysOfTheMatrixAreNames() throws IOException {
    assertThat(
            fails(
                    """
                matrix:
                  [a]: [b]
                  <<: {}
                  postgres version: ["17"]
                  backup_format: ["a\\nb"]
                  backup_format: [b]
                """)
                .lines())
        .containsExactly(
            "drills.yaml:2: matrix.a list or a map is no key. Write a name.",
            "drills.yaml:3: matrix.<< merges maps, which is not read here. Write the keys out.",
            "drills.yaml:4: matrix.postgres version is no key; YAML sees one because of the colon"
                + " behind it. Put the whole text in quotes.",
            "drills.yaml:5: matrix.backup_format[0] has more than one line. Write it on one.",
            "drills.yaml:6: matrix.backup_format stands here twice. Delete one of them.");
  }

  @Test
  void thereAreAtMostAHundredCombinations() throws IOException {
    String ten = IntStream.range(0, 10).mapToObj(String::valueOf).collect(Collectors.joining(","));
    String hundred = "matrix: {postgres_version: [%s], backup_format: [%s]}\n";

    assertThat(matrix(String.format(hundred, ten, ten)).cells()).hasSize(100);
    assertThat(fails(String.format(hundred, ten, ten + ",10")))
        .isEqualTo(
            "drills.yaml:1: matrix makes more than 100 combinations."
                + " Delete values, or list the combinations that are wanted under only.");
  }

  @Test
  void theRestIsReadWithTheSameMatrix() throws IOException {
    Files.writeString(folder.resolve("cookiecutter.json"), "{\"backup_format\": \"plain\"}");
    Context context =
        Context.read(TemplateTree.open(folder), GivenContext.of(Map.of("backup_format", "custom")));
    Path file =
        write(
            "matrix: {backup_format: [plain, custom]}\nbackup: '{{ cookiecutter.backup_format }}'");

    DrillsFile read = new DrillsFileReader(Optional.of(context)).read(file, "drills.yaml");

    assertThat(read.matrix()).isEqualTo(matrix(Files.readString(file)));
    assertThat(read.backup().path()).contains("custom");
  }

  @Test
  void readingAllTellsAFaultOfTheMatrixOnceAmongTheOthers() throws IOException {
    Path file = write("lab: 5\nmatrix: {postgres_version: []}\n");

    DrillsFileException e =
        catchThrowableOfType(
            DrillsFileException.class,
            () -> new DrillsFileReader(Optional.empty()).read(file, "drills.yaml"));

    assertThat(e.problems()).extracting(DrillsFileProblem::line).containsExactly(1, 2);
  }

  private Matrix matrix(String text) throws IOException {
    return new DrillsFileReader(Optional.empty()).readMatrix(write(text), "drills.yaml", VARIABLES);
  }

  private String fails(String text) throws IOException {
    Path file = write(text);
    return catchThrowableOfType(
            DrillsFileException.class,
            () -> new DrillsFileReader(Optional.empty()).readMatrix(file, "drills.yaml", VARIABLES))
        .getMessage();
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("drills.yaml"), text);
  }
}
