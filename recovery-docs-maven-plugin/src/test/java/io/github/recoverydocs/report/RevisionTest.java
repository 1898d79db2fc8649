package io.github.recoverydocs.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionTest {
  @TempDir Path project;

  @Test
  void aCommitIsKnownByItsFirstDigits() throws Exception {
    Files.writeString(project.resolve("runbook.md"), "# Restore\n");
    commitAll();

    Revision revision = Revision.of(project).orElseThrow();

    assertThat(revision.commit()).isEqualTo(git("rev-parse", "HEAD"));
    assertThat(revision.text()).isEqualTo(revision.commit().substring(0, 12));
  }

  @Test
  void aChangeThatIsNotCommittedIsTold() throws Exception {
    Files.writeString(project.resolve("runbook.md"), "# Restore\n");
    commitAll();
    Files.writeString(project.resolve("runbook.md"), "# Restore it\n");

    assertThat(Revision.of(project).orElseThrow().text()).endsWith(" with changes");
  }

  @Test
  void whatAModuleBesideHasChangedIsNotItsOwn() throws Exception {
    Path module = Files.createDirectories(project.resolve("shop"));
    Files.writeString(module.resolve("runbook.md"), "# Restore\n");
    Files.writeString(project.resolve("other.md"), "# Other\n");
    commitAll();
    Files.writeString(project.resolve("other.md"), "# Another\n");

    assertThat(Revision.of(module).orElseThrow().changed()).isFalse();
  }

  @Test
  void aFileThatGitDoesNotKnowIsNoChange() throws Exception {
    Files.writeString(project.resolve("runbook.md"), "# Restore\n");
    commitAll();
    Files.createDirectories(project.resolve("target"));
    Files.writeString(project.resolve("target/proof.json"), "{}");

    assertThat(Revision.of(project).orElseThrow().changed()).isFalse();
  }

  @Test
  void aFileThatWeWriteOurselvesIsNoChange() throws Exception {
    Files.writeString(project.resolve("runbook[1].md"), "# Restore\n");
    commitAll();
    Files.writeString(project.resolve("runbook[1].md"), "# Restore it\n");

    assertThat(Revision.of(project, List.of("runbook[1].md")).orElseThrow().changed()).isFalse();
    assertThat(Revision.of(project, List.of("runbook1.md")).orElseThrow().changed()).isTrue();
  }

  @Test
  void aRepositoryWithoutACommitHasNone() throws Exception {
    git("init", "-q");

    assertThat(Revision.of(project)).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereHasNone() {
    assertThat(Revision.of(project.resolve("gone"))).isEmpty();
  }

  private void commitAll() throws IOException, InterruptedException {
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-q", "-m", "First");
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    List<String> command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
    Process process =
        new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes()).strip();
    assertThat(process.waitFor()).as(answer).isZero();
    return answer;
  }
}
