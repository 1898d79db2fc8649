package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.proof.Input;
import io.github.recoverydocs.proof.Staleness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @TempDir Path folder;
  private Project project;
  private Path script;

  @BeforeEach
  void aProject() {
    project = new Project(folder);
    project.write("docs/a.md", "# A\n\n```bash\n./scripts/restore.sh && ls x\n```\n");
    project.write("pom.xml", "<project/>\n");
    script = project.write("scripts/restore.sh", "echo\n");
  }

  @Test
  void areThePluginTheDocumentsAndTheFilesThatTheyName() {
    assertThat(inputs())
        .extracting(input -> input.kind() + " " + input.name())
        .containsExactly(
            "plugin recovery-docs-maven-plugin", "document docs/a.md", "file scripts/restore.sh");
    assertThat(inputs()).extracting(Input::digest).contains("1.0").doesNotContain("");
  }

  @Test
  void tellADocumentFromTheOtherFiles() {
    List<Input> before = inputs();
    project.write("docs/a.md", "# B\n\n```bash\n./scripts/restore.sh && ls x\n```\n");

    assertThat(Staleness.of(before, inputs()))
        .containsExactly("the document docs/a.md has changed");
  }

  @Test
  void noticeAContentANameAndAPermission() throws IOException {
    List<Input> before = inputs();

    Files.writeString(script, "echo 2\n");
    assertThat(Staleness.of(before, inputs())).hasSize(1);
    Files.writeString(script, "echo\n");
    assertThat(Staleness.of(before, inputs())).isEmpty();

    assertThat(script.toFile().setExecutable(true)).isTrue();
    assertThat(Staleness.of(before, inputs())).hasSize(1);
    assertThat(script.toFile().setExecutable(false)).isTrue();

    Files.move(script, script.resolveSibling("other.sh"));
    assertThat(Staleness.of(before, inputs()))
        .containsExactly("the file scripts/restore.sh is no longer there");
  }

  @Test
  void areAllFilesOfAFolderThatIsNamedAndWhatTheseName() {
    project.write("x/load.sh", "psql -f data.sql\n");
    project.write("x/data.sql", "SELECT 1\n");
    List<Input> before = inputs();
    project.write("x/data.sql", "SELECT 2\n");

    assertThat(Staleness.of(before, inputs())).containsExactly("the file x/data.sql has changed");
  }

  @Test
  void passOverWhatTheBuildWrites() {
    List<Input> before = inputs();
    project.write("target/recovery-docs/proof/proof.json", "{}");
    project.write("target/classes/A.class", "");
    project.write(".git/HEAD", "ref");

    assertThat(Staleness.of(before, inputs())).isEmpty();
  }

  private List<Input> inputs() {
    DrillSettings settings = project.settings("docs/a.md");
    return new Inputs(settings, DrillPlan.of(settings)).withoutImages();
  }
}
