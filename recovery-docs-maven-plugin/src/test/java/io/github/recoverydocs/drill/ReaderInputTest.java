package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader edits is known before anything is performed. */
class ReaderInputTest {
  private static final String DOCUMENT =
      """
      # Restore

      ## Go back

      ```bash
      TABLE=orders
      TARGET=yesterday
      ```

      <!-- recovery-docs: skip="needs a person" -->
      ```bash
      TABLE=orders
      ```

      ## Elsewhere

      ```bash
      TABLE=orders
      ```
      """;

  @TempDir Path folder;

  @Test
  void theInputsOfADrillStandInTheBlocksOfItsProcedure() {
    assertThat(inputs("TABLE: customers"))
        .containsExactly(
            new ReaderInput("a.md", 5, "TABLE", 6), new ReaderInput("a.md", 11, "TABLE", 12));
  }

  @Test
  void anInputNeedsNoMark() {
    assertThat(inputs("TARGET: $MARK_GOOD_TIME"))
        .containsExactly(new ReaderInput("a.md", 5, "TARGET", 7));
  }

  @Test
  void whatNoBlockAssignsIsNone() {
    assertThat(inputs("OTHER: 1")).isEmpty();
  }

  private List<ReaderInput> inputs(String input) {
    Project project = new Project(folder);
    project.write("a.md", DOCUMENT);
    project.write(
        "src/recovery-docs/drills.yaml",
        """
        drills:
          - name: Rows
            document: a.md
            section: go-back
            given:
              - mark: good
            inputs:
              %s
        """
            .formatted(input));
    return DocumentSet.of(project.settings(List.of("a.md"), List.of(), List.of("15", "17")))
        .get(0)
        .inputs();
  }
}
