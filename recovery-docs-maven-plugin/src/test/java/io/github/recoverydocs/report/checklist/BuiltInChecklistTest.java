package io.github.recoverydocs.report.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.drill.DocumentSet;
import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.report.Proofs;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.RunbookReader;
import io.github.recoverydocs.template.GivenContext;
import io.github.recoverydocs.template.RenderedTree;
import io.github.recoverydocs.template.TemplateRenderer;
import io.github.recoverydocs.template.TemplateTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checklist of the built-in template, filled in. */
class BuiltInChecklistTest {
  private static final String NAME = "docs/operations/recovery-testing-checklist.md";

  @TempDir Path folder;
  private Path document;
  private Runbook runbook;

  @BeforeEach
  void render() {
    TemplateTree template =
        TemplateTree.fromClasspath(
            getClass().getClassLoader(), "recovery-docs-template", folder.resolve("template"));
    RenderedTree tree =
        new TemplateRenderer()
            .render(template, GivenContext.of(Map.of()), folder.resolve("output"));
    document = tree.root().resolve(NAME);
    runbook = new RunbookReader().read(document, NAME);
  }

  @Test
  void everyItemWithABlockIsTickedAndTheOthersAreLeftToPeople() throws IOException {
    List<String> copy = fill(runbook.executableBlocks());

    assertThat(copy.stream().filter(line -> line.startsWith("- [x] ")))
        .hasSize(10)
        .allMatch(
            line -> line.endsWith(" *(proven in 1.0 s on PostgreSQL 17.6 (drill \"Rehearse\"))*"));
    assertThat(copy)
        .contains("- [ ] The procedure was found by its symptom.", "| Who recovers | |")
        .contains("| Items ticked here | 10 of 16 |");
  }

  @Test
  void whatIsFilledInIsAddedAndNothingIsLost() throws IOException {
    List<String> copy =
        fill(runbook.executableBlocks()).stream()
            .map(line -> line.replaceFirst("^- \\[x] (.*) \\*\\(proven in .*\\)\\*$", "- [ ] $1"))
            .toList();

    assertThat(copy).containsSubsequence(Files.readAllLines(document));
  }

  @Test
  void whatWasNotPerformedIsToldSo() throws IOException {
    List<Block> some = runbook.executableBlocks().subList(0, 1);

    assertThat(fill(some).stream().filter(line -> line.endsWith("*(not performed in this run)*")))
        .hasSize(9)
        .allMatch(line -> line.startsWith("- [ ] "));
  }

  private List<String> fill(List<Block> proven) throws IOException {
    List<BlockProof> blocks =
        proven.stream()
            .map(
                block ->
                    new BlockProof(
                        NAME,
                        block.number(),
                        block.line(),
                        block.lastLine(),
                        block.section().title(),
                        block.section().anchor(),
                        BlockStatus.PROVEN,
                        "",
                        List.of(),
                        1000,
                        List.of()))
            .toList();
    List<Path> files =
        new Checklists(folder.resolve("checklists"), warning -> {})
            .write(
                List.of(new DocumentSet(Map.of(), List.of(runbook))),
                Proofs.proof(Proofs.drill("Rehearse", "17", blocks)),
                "abc");
    assertThat(files).extracting(Path::getFileName).hasToString("[recovery-testing-checklist.md]");
    return Files.readAllLines(files.get(0));
  }
}
