package io.github.recoverydocs.site;

import static io.github.recoverydocs.report.Proofs.drill;
import static io.github.recoverydocs.report.Proofs.proof;

import io.github.recoverydocs.drill.DocumentSet;
import io.github.recoverydocs.drill.DrillInputs;
import io.github.recoverydocs.drill.DrillSettings;
import io.github.recoverydocs.drill.Project;
import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.CommandProof;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.ProofFile;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.RunbookReader;
import io.github.recoverydocs.runbook.Section;
import io.github.recoverydocs.template.GivenContext;
import io.github.recoverydocs.template.TemplateRenderer;
import io.github.recoverydocs.template.TemplateTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A project of many documents: parts of the built-in runbook, of the length that runbooks have,
 * with links from one to the next, and a proof of all their blocks.
 */
final class BenchmarkDocuments {
  private static final String RUNBOOK = "docs/operations/database-recovery.md";
  private static final int LINES = 200;
  private static final int IN_A_FOLDER = 25;

  private final Project project;

  BenchmarkDocuments(Project project) {
    this.project = project;
  }

  /** Writes so many documents, their proof, and what mkdocs needs. */
  void write(int number) throws IOException {
    List<String> parts = parts();
    for (int i = 0; i < number; i++) {
      project.write("docs/" + name(i), document(i, parts) + links(i, number));
    }
    project.write("mkdocs.yml", "site_name: Recovery\n");
    prove(project.settings("docs/**/*.md"));
  }

  private static String name(int i) {
    return "team-%02d/service-%03d.md".formatted(i / IN_A_FOLDER, i);
  }

  /** Another part of the runbook for each, for none is like the other. */
  private static String document(int i, List<String> parts) {
    StringBuilder text = new StringBuilder("# Recovery of service " + i + "\n\n");
    for (int part = i; text.chars().filter(c -> c == '\n').count() < LINES; part++) {
      text.append(parts.get(part % parts.size()).strip()).append("\n\n");
    }
    return text.toString();
  }

  private static String links(int i, int number) {
    StringBuilder text = new StringBuilder("## See also\n\n");
    for (int step = 1; step <= 5; step++) {
      int to = (i + step * step) % number;
      text.append("- [Recovery of service %d](../%s#see-also)%n".formatted(to, name(to)));
    }
    return text.toString();
  }

  /** The sections of the built-in runbook, each of which can stand by itself. */
  private List<String> parts() throws IOException {
    Path rendered = Files.createTempDirectory("rendered");
    TemplateTree tree =
        TemplateTree.fromClasspath(
            BenchmarkDocuments.class.getClassLoader(),
            "recovery-docs-template",
            rendered.resolve("template"));
    Path root =
        new TemplateRenderer()
            .render(tree, GivenContext.of(Map.of()), rendered.resolve("tree"))
            .root();
    Path file = root.resolve(RUNBOOK);
    List<String> lines = Files.readAllLines(file);
    List<Integer> starts =
        new ArrayList<>(
            new RunbookReader()
                .read(file, RUNBOOK).sections().stream()
                    .filter(section -> section.level() == 2)
                    .map(Section::line)
                    .toList());
    starts.add(lines.size() + 1);
    List<String> parts = new ArrayList<>();
    for (int i = 1; i < starts.size(); i++) {
      parts.add(String.join("\n", lines.subList(starts.get(i - 1) - 1, starts.get(i) - 1)));
    }
    return parts;
  }

  private static void prove(DrillSettings settings) {
    DrillProof[] drills =
        DocumentSet.of(settings).get(0).runbooks().stream()
            .map(BenchmarkDocuments::proven)
            .toArray(DrillProof[]::new);
    new ProofFile(settings.proofFile())
        .write(proof(false, new DrillInputs(settings).present(proof(), warning -> {}), drills));
  }

  private static DrillProof proven(Runbook runbook) {
    List<BlockProof> blocks =
        runbook.executableBlocks().stream().map(block -> proven(runbook, block)).toList();
    return drill(runbook.name(), "17", blocks);
  }

  private static BlockProof proven(Runbook runbook, Block block) {
    String output = "a line that a command printed\n".repeat(5);
    return new BlockProof(
        runbook.name(),
        block.number(),
        block.line(),
        block.lastLine(),
        block.section().title(),
        block.section().anchor(),
        BlockStatus.PROVEN,
        "",
        List.of(),
        1234,
        List.of(
            new CommandProof(
                block.firstLine(),
                block.commands(),
                0,
                List.of(0),
                1234,
                output,
                output.length(),
                "",
                0)));
  }
}
