package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.recoverydocs.proof.CoveredBlock;
import io.github.recoverydocs.verdict.Finding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {
  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void aDocumentWithFourBlocks() {
    project = new Project(folder);
    project.write(
        "docs/guide.md",
        """
        # Restore
        ```bash
        restore
        ```
        # Verify
        ```bash
        verify
        ```
        # Ask
        <!-- recovery-docs: skip="needs a person" -->
        ```bash
        ask
        ```
        # Forgotten
        ```bash
        forgotten --now
        ```
        """);
    project.write("docs/whole.md", "```bash\nls\n```\n");
    project.write(
        "src/recovery-docs/drills.yaml",
        """
        drills:
          - name: one
            document: docs/guide.md
            section: restore
          - name: two
            document: docs/guide.md
            steps: [restore, verify]
        """);
  }

  @Test
  void tellsWhichDrillPerformsWhichBlock() {
    assertThat(coverage().blocks())
        .extracting(CoveredBlock::line, CoveredBlock::skipped, CoveredBlock::drills)
        .containsExactly(
            tuple(2, "", List.of("one", "two")),
            tuple(6, "", List.of("two")),
            tuple(11, "needs a person", List.of()),
            tuple(15, "", List.of()),
            tuple(1, "", List.of("docs/whole.md")));
  }

  @Test
  void findsTheBlockThatNoDrillPerforms() {
    assertThat(coverage().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.document()).isEqualTo("docs/guide.md");
              assertThat(finding.line()).isEqualTo(15);
              assertThat(finding.command()).isEqualTo("forgotten --now");
              assertThat(finding.reason()).startsWith("no drill performs this block");
              assertThat(finding.nextStep()).contains("section: forgotten");
            });
  }

  @Test
  void isThereWhateverDrillsAreChosen() {
    DrillPlan plan =
        DrillPlan.of(project.settings(List.of("docs/*.md"), List.of("one"), List.of("17")));

    assertThat(plan.partial()).isTrue();
    assertThat(new Coverage(plan).findings()).extracting(Finding::line).containsExactly(15);
  }

  private Coverage coverage() {
    return new Coverage(DrillPlan.of(project.settings("docs/*.md")));
  }
}
