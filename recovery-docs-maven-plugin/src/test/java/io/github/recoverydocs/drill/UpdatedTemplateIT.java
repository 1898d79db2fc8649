package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.lab.LabLimits;
import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Input;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.runbook.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Performs a rendered document whose shown output is wrong, and has it rewritten. */
@Tag("container")
class UpdatedTemplateIT {
  private static final String DOCUMENT =
      """
      {# Of the platform team:
         ask before you change it. #}
      # Count in {{ cookiecutter.db }}

      <!-- recovery-docs: id=count -->
      ```bash
      createdb {{ cookiecutter.db }}
      psql -XAt -d {{ cookiecutter.db }} -c 'SELECT current_database()' -c 'SELECT 6 * 7' -c 'SELECT 43'
      ```

      <!-- recovery-docs: output-of=count match=exact -->
      ```text
      {{ cookiecutter.db }}
      {{ 40 + 1 }}
      ```

      Done in {{ cookiecutter.db }}.
      """;

  @TempDir Path folder;
  private final List<String> told = new ArrayList<>();

  @Test
  void writesTheRealOutputIntoTheTemplateAndProvesThat() throws IOException {
    Project project = new Project(folder);
    project.write(
        "src/recovery-docs/cookiecutter.json", "{\"project_slug\": \"shop\", \"db\": \"orders\"}");
    Path template =
        project.write("src/recovery-docs/{{cookiecutter.project_slug}}/count.md", DOCUMENT);

    Proof proof = new DrillRun(updating(project.settings()), new Told()).perform();

    assertThat(template).hasContent(DOCUMENT.replace("{{ 40 + 1 }}", "42\n43"));
    assertThat(folder.resolve("target/recovery-docs/generated/shop/count.md"))
        .content()
        .contains("```text\norders\n42\n43\n```");
    assertThat(proof.drills())
        .singleElement()
        .satisfies(drill -> assertThat(drill.findings()).isEmpty());
    assertThat(proof.inputs())
        .contains(
            new Input(
                "document",
                "count.md",
                Sha256.of(
                    Files.readAllBytes(
                        folder.resolve("target/recovery-docs/generated/shop/count.md")))));
    assertThat(told)
        .contains(
            "Wrote the real output into"
                + " src/recovery-docs/{{cookiecutter.project_slug}}/count.md (1 block);"
                + " performing it anew");
  }

  private static DrillSettings updating(DrillSettings plain) {
    return new DrillSettings(
        plain.projectDirectory(),
        plain.outputDirectory(),
        plain.documents(),
        plain.template(),
        plain.drills(),
        plain.postgresVersions(),
        plain.postgresImage(),
        new DrillSettings.Timeouts(
            Duration.ofSeconds(20), Duration.ofMinutes(5), Duration.ofHours(1)),
        false,
        true,
        List.of(),
        Optional.empty(),
        false,
        Optional.empty(),
        LabLimits.standard(),
        () -> plain.projectDirectory().resolve("none.jar"),
        "test");
  }

  private final class Told implements Progress {
    @Override
    public void working(String what) {
      told.add(what);
    }

    @Override
    public void drillBegins(String name, String serverVersion) {}

    @Override
    public void blockEnded(BlockProof block) {}

    @Override
    public void drillEnded(DrillProof drill) {}

    @Override
    public void labKept(String hint) {}
  }
}
