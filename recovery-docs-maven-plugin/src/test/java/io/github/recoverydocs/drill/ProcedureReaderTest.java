package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverydocs.drill.configuration.DeclaredDrill;
import io.github.recoverydocs.verdict.Blocks;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcedureReaderTest {
  private static final Document GUIDE =
      Document.written(
          Blocks.runbook(
              "docs/guide.md",
              """
              # Guide

              ## Scratch database
              ```bash
              createdb scratch
              ```
              ## Restore
              ### First
              ```bash
              first
              ```
              ### Second
              ```text
              no command
              ```
              ```bash
              second
              ```
              ## Clean up
              ```bash
              dropdb scratch
              ```
              """));
  private static final Document OTHER =
      Document.written(
          Blocks.runbook("docs/other.md", "# Verify\n```bash\nverify\n```\n# Empty\nnothing\n"));

  @Test
  void performsASectionWithItsSubsections() {
    assertThat(commands(Declared.section("restore"))).containsExactly("first", "second");
  }

  @Test
  void performsStepsBeforeTheSectionThatNeedsThem() {
    assertThat(commands(Declared.drill("", "restore", "scratch-database")))
        .containsExactly("createdb scratch", "first", "second");
  }

  @Test
  void performsTheSectionWhereItStandsAmongTheSteps() {
    assertThat(commands(Declared.drill("", "restore", "scratch-database", "restore", "clean-up")))
        .containsExactly("createdb scratch", "first", "second", "dropdb scratch");
  }

  @Test
  void performsStepsOfAnotherDocument() {
    Procedure procedure = read(Declared.drill("", "restore", "restore", "docs/other.md#verify"));

    assertThat(procedure.parts())
        .extracting(part -> part.document().runbook().name() + ": " + part.block().commands())
        .containsExactly("docs/guide.md: first", "docs/guide.md: second", "docs/other.md: verify");
    assertThat(procedure.documents()).containsExactly(GUIDE, OTHER);
  }

  @Test
  void performsTheWholeDocumentWhereNothingElseIsSaid() {
    assertThat(commands(Declared.drill("docs/guide.md", "")))
        .containsExactly("createdb scratch", "first", "second", "dropdb scratch");
  }

  @Test
  void stepsAloneAreAProcedureUnderTheHeadingOfTheFirst() {
    Procedure procedure = read(Declared.drill("docs/guide.md", "", "clean-up", "restore"));

    assertThat(procedure.section().orElseThrow().anchor()).isEqualTo("clean-up");
    assertThat(procedure.line()).isEqualTo(19);
  }

  @Test
  void saysWhichDocumentOrHeadingWasMeant() {
    refuses(
        Declared.drill("docs/guid.md", "restore"),
        "drills.yaml:7: there is no document docs/guid.md.",
        "Did you mean docs/guide.md? There are: docs/guide.md, docs/other.md.");
    refuses(
        Declared.drill("docs/guide.md", "restoer"),
        "drills.yaml:7: docs/guide.md has no heading with the anchor restoer.",
        "Did you mean restore? Its anchors: guide, scratch-database, restore, first, second, clean-up.");
    refuses(
        Declared.section("nowhere"),
        "drills.yaml:7: it is not clear which document the drill \"Restore\" is about, for none has the section nowhere.",
        "Write document: with one of docs/guide.md, docs/other.md.");
  }

  @Test
  void wantsSomethingToPerform() {
    refuses(
        Declared.section("empty"),
        "drills.yaml:7: the drill \"Restore\" has no block to perform.",
        "Name a section with blocks that are executed: bash, sh, shell, or console with the prompt \"$ \".");
  }

  private static Procedure read(DeclaredDrill drill) {
    return new ProcedureReader(List.of(GUIDE, OTHER)).read(drill);
  }

  private static List<String> commands(DeclaredDrill drill) {
    return read(drill).parts().stream().map(part -> part.block().commands()).toList();
  }

  private static void refuses(DeclaredDrill drill, String message, String nextStep) {
    assertThatThrownBy(() -> read(drill))
        .isInstanceOfSatisfying(
            SettingsException.class,
            e -> {
              assertThat(e.getMessage()).isEqualTo(message);
              assertThat(e.nextStep()).isEqualTo(nextStep);
            });
  }
}
