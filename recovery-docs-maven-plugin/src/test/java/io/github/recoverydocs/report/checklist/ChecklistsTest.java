package io.github.recoverydocs.report.checklist;

import static io.github.recoverydocs.proof.BlockStatus.FAILED;
import static io.github.recoverydocs.proof.BlockStatus.PROVEN;
import static io.github.recoverydocs.report.Proofs.block;
import static io.github.recoverydocs.report.Proofs.command;
import static io.github.recoverydocs.report.Proofs.drill;
import static io.github.recoverydocs.report.Proofs.finding;
import static io.github.recoverydocs.report.Proofs.proof;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverydocs.drill.DocumentSet;
import io.github.recoverydocs.proof.CheckProof;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Input;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.report.Proofs;
import io.github.recoverydocs.runbook.RunbookReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecklistsTest {
  private static final String NAME = "docs/restore.md";
  private static final String TEXT =
      """
      # Checklist

      | Who recovers | |
      |---|---|

      - [ ] Count the rows:

        ```bash
        ./count.sh
        ```

      - [ ] Nobody is worried.
      """;
  private static final String SUMMARY =
      """

      ## Filled in by a run

      <!-- filled in by recovery-docs -->

      This copy was filled in by a run of the drills on disposable servers. An item is ticked where every block inside it
      was performed and proven; what a person has to do or to see is left open. The next run replaces this file: keep a copy
      elsewhere.
      """;

  @TempDir Path folder;
  private final List<String> warnings = new ArrayList<>();
  private Path copies;

  @BeforeEach
  void folders() {
    copies = folder.resolve("target/checklists");
  }

  @Test
  void hasEverythingThatTheRunKnows() throws IOException {
    DrillProof drill =
        Proofs.with(
            drill("Try | all", "17", List.of(block(8, PROVEN, command(9, "12|12\n", "")))),
            Map.of(),
            new CheckProof("fingerprint", "good", "drills.yaml:3", true, "12 rows in 1 table", 5),
            new CheckProof("sql", "SELECT a | b", "drills.yaml:4", true, "", 5));

    write(TEXT, proof(false, List.of(new Input("plugin", "x", "1.0")), drill));

    assertThat(copy("restore.md"))
        .isEqualTo(
            "# Checklist\n"
                + SUMMARY
                + """

                | | |
                |---|---|
                | Run began (UTC) | 2026-01-02 03:04:05 |
                | Extent | all drills |
                | Commit | abc with changes |
                | Plugin | 1.0 |
                | PostgreSQL | 17.6 |
                | Database before the drills | 46 MB |
                | Drills | 1 performed, 0 with a finding |
                | Blocks | 1 proven, 0 failed, 0 not proven after a fault, 0 skipped |
                | Findings | 0 |
                | Items ticked here | 1 of 2 |

                | Who recovers | |
                |---|---|

                - [x] Count the rows: *(proven in 1.2 s on PostgreSQL 17.6 (drill "Try \\| all"))*

                  ```bash
                  ./count.sh
                  ```

                - [ ] Nobody is worried.

                ## Measured times

                | Procedure | Drill | PostgreSQL | Commands took | Budget | Result |
                |---|---|---|---|---|---|
                | `restore` | Try \\| all | 17.6 | 1.2 s | | no finding |

                ## What was compared

                | Drill | PostgreSQL | Expected | Found | Passed |
                |---|---|---|---|---|
                | Try \\| all | 17.6 | the data as at the mark "good" | 12 rows in 1 table | yes |
                | Try \\| all | 17.6 | true: `SELECT a \\| b` | as expected | yes |

                ## What the commands of this document printed

                Restore, line 8 of docs/restore.md on PostgreSQL 17.6 (drill "Try \\| all"):

                ```text
                12|12
                ```
                """);
    assertThat(warnings).isEmpty();
  }

  @Test
  void aFailedAndPartialRunIsTold() throws IOException {
    write(
        TEXT,
        proof(
            true,
            List.of(),
            drill("Try", "17", List.of(block(8, FAILED)), finding(9, "command exited 2"))));

    assertThat(copy("restore.md"))
        .contains(
            "| Extent | partial: only some of the drills were performed |\n",
            "| Drills | 1 performed, 1 with a finding |\n",
            "| Blocks | 0 proven, 1 failed, 0 not proven after a fault, 0 skipped |\n",
            "| Findings | 1 |\n",
            "- [ ] Count the rows: *(failed: command exited 2 on PostgreSQL 17.6 (drill \"Try\"))*\n",
            "| 1.2 s | | failed: command exited 2 |\n",
            "| `docs/restore.md:9` | command exited 2 | Correct it. |\n");
  }

  @Test
  void anItemThatTheAuthorTickedIsOpenWhereItsBlockIsNotProven() throws IOException {
    write(
        "- [x] Count:\n\n  ```sh\n  a\n  ```\n- [X] Count:\n\n  ```sh\n  b\n  ```\n- [x] Ask.\n",
        proof(drill("Try", "17", List.of(block(3, FAILED), block(8, PROVEN)))));

    assertThat(copy("restore.md"))
        .contains("- [ ] Count: *(failed", "- [X] Count: *(proven", "- [x] Ask.\n");
  }

  @Test
  void allTheRestIsByteForByteAsItWas() throws IOException {
    String text =
        "\uFEFF# Liste\r\nSofort \\\r\n1) [ ] Zählen:\r\n\r\n   ~~~sh\r\n   a\t \r\n   ~~~";

    write(text, proof(drill("Try", "17", List.of(block(5, PROVEN)))));

    String copy = copy("restore.md");
    assertThat(copy).doesNotContainPattern("(?<!\r)\n");
    assertThat(copy)
        .startsWith("\uFEFF# Liste\r\n\r\n## Filled in")
        .contains("\r\n\r\nSofort \\\r\n1) [x] Zählen: *(proven")
        .contains(")*\r\n\r\n   ~~~sh\r\n   a\t \r\n   ~~~\r\n\r\n## Measured times\r\n");
  }

  @Test
  void aDocumentMayBeOneItemAndNothingElse() throws IOException {
    write("- [ ] Look.", proof(drill("Try", "17", List.of(block(5, PROVEN)))));

    assertThat(copy("restore.md"))
        .startsWith("## Filled in by a run\n")
        .contains("| 0 of 1 |\n\n- [ ] Look.\n\n## Measured times\n");
  }

  @Test
  void eachCombinationThatWasPerformedHasACopy() throws IOException {
    Map<String, String> plain = matrix("plain");
    Map<String, String> custom = matrix("custom");
    DrillProof drill = drill("Try", "17", List.of(block(8, PROVEN)));

    new Checklists(copies, warnings::add)
        .write(
            List.of(set(plain, TEXT), set(custom, TEXT), set(matrix("tar"), TEXT)),
            proof(Proofs.with(drill, plain), Proofs.with(drill, custom)),
            "abc");

    assertThat(files())
        .containsExactlyInAnyOrder(
            "restore-postgres_version-17-format-custom.md",
            "restore-postgres_version-17-format-plain.md");
    assertThat(copy("restore-postgres_version-17-format-plain.md"))
        .contains("| Combination | postgres_version=17, format=plain |\n")
        .contains("| Drills | 1 performed,");
  }

  @Test
  void severalVersionsShareACopy() throws IOException {
    write(
        TEXT,
        proof(
            drill("Try", "17", List.of(block(8, PROVEN))),
            drill("Try", "18", List.of(block(8, PROVEN)))));

    assertThat(files()).containsExactly("restore.md");
    assertThat(copy("restore.md")).contains("| PostgreSQL | 17.6, 18.6 |\n");
  }

  @Test
  void theSizeOfTheFixtureIsNotThatOfABackupOfOnesOwn() throws IOException {
    write(
        TEXT,
        proof(
            false,
            List.of(new Input("backup", "prod.dump", "1")),
            drill("Try", "17", List.of(block(8, PROVEN)))));

    assertThat(copy("restore.md"))
        .contains(
            "| Backup of your own | prod.dump |\n| Database before the drills | size not known |\n");
  }

  @Test
  void aDocumentWithoutATaskListHasNone() throws IOException {
    assertThat(write("# Words\n\n- one\n", proof(drill("Try", "17", List.of())))).isEmpty();
    assertThat(copies).doesNotExist();
  }

  @Test
  void thoseOfAFormerRunGoAndWhatSomebodyElsePutThereStays() throws IOException {
    write(TEXT, proof(drill("Try", "17", List.of(block(8, PROVEN)))));
    Files.copy(copies.resolve("restore.md"), copies.resolve("former.md"));
    Files.writeString(copies.resolve("notes.md"), "Mine.\n");

    write(TEXT, proof(drill("Try", "17", List.of(block(8, PROVEN)))));
    assertThat(files()).containsExactlyInAnyOrder("restore.md", "notes.md");

    write("# Words\n", proof(drill("Try", "17", List.of())));
    assertThat(files()).containsExactly("notes.md");
  }

  @Test
  void ofADocumentThatHasChangedSinceThereIsNone() throws IOException {
    Proof proof =
        proof(
            false,
            List.of(new Input("document", NAME, "another digest")),
            drill("Try", "17", List.of(block(8, PROVEN))));

    assertThat(write(TEXT, proof)).isEmpty();
    assertThat(warnings)
        .containsExactly(
            "docs/restore.md has changed since its drills began, so there is no filled-in copy of it."
                + " Perform them again.");
  }

  @Test
  void saysWhyItCannotBeWritten() throws IOException {
    Files.createDirectories(copies.getParent());
    Files.writeString(copies, "a file where a folder should be");

    assertThatThrownBy(() -> write(TEXT, proof(drill("Try", "17", List.of(block(8, PROVEN))))))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("The checklists cannot be written: ");
  }

  private List<Path> write(String text, Proof proof) throws IOException {
    return new Checklists(copies, warnings::add)
        .write(List.of(set(Map.of(), text)), proof, "abc with changes");
  }

  private DocumentSet set(Map<String, String> matrix, String text) throws IOException {
    Path file = Files.createTempFile(folder, "document", ".md");
    return new DocumentSet(
        matrix, List.of(new RunbookReader().read(Files.writeString(file, text), NAME)));
  }

  private static Map<String, String> matrix(String format) {
    Map<String, String> matrix = new LinkedHashMap<>();
    matrix.put("postgres_version", "17");
    matrix.put("format", format);
    return matrix;
  }

  private String copy(String name) throws IOException {
    return Files.readString(copies.resolve(name));
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(copies)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
