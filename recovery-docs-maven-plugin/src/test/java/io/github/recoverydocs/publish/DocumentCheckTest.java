package io.github.recoverydocs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.report.Lines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentCheckTest {
  private static final String NAME = "docs/restore.md";
  private static final String BODY =
      "# Restore shop\n\nOn a bad day.\n\n```bash\ncreatedb shop\n```\n";
  private static final String STAMP = "---\n\nProven on 2026-01-02.\n";

  @TempDir Path folder;
  private final Lines console = new Lines();
  private PublishedProject project;

  @BeforeEach
  void aProjectWithATemplate() {
    project = new PublishedProject(folder).withTemplate();
  }

  @Test
  void aDocumentAsItIsRenderedIsNoDifferenceWhateverItsStampSays() {
    project.write(NAME, stamped(BODY));

    assertThat(failure()).isEmpty();
    assertThat(console.all()).containsExactly("[INFO] 1 document in the repository, as rendered");
  }

  @Test
  void lineEndsAndAByteOrderMarkAreNoDifference() {
    project.write(NAME, "\uFEFF" + stamped(BODY).replace("\n", "\r\n"));

    assertThat(failure()).isEmpty();
  }

  @Test
  void theFirstLineThatDiffersIsNamed() {
    project.write(NAME, stamped(BODY.replace("createdb shop", "createdb old")));

    assertThat(failure().orElseThrow())
        .startsWith("Not as rendered in the repository: 1 of 1 document (above).")
        .contains("\"mvn recovery-docs:apply\" after \"mvn verify\"");
    assertThat(console.all())
        .containsExactly(
            "[ERROR] docs/restore.md:6",
            "[ERROR]   is not what the template renders",
            "[ERROR]     committed: createdb old",
            "[ERROR]     rendered:  createdb shop");
  }

  @Test
  void aChangeByHandIsCalledOne() {
    project.write(NAME, stamped(BODY).replace("bad", "good"));

    assertThat(failure()).isPresent();
    assertThat(console.all())
        .startsWith(
            "[ERROR] docs/restore.md:3", "[ERROR]   was changed by hand since it was applied");
  }

  @Test
  void aDocumentThatEndsEarlyDiffersBehindItsLastLine() {
    project.write(NAME, "# Restore shop\n\nOn a bad day.\n");

    assertThat(failure()).isPresent();
    assertThat(console.all())
        .startsWith("[ERROR] docs/restore.md:4")
        .contains("[ERROR]     committed: (the end of the document)", "[ERROR]     rendered:  ");
  }

  @Test
  void whatStandsBelowTheStampIsADifferenceToo() {
    project.write(NAME, stamped(BODY) + "\nCall Ada first.\n");

    assertThat(failure()).isPresent();
    assertThat(console.all())
        .containsExactly(
            "[ERROR] docs/restore.md:9",
            "[ERROR]   the stamp, or what stands below it, was changed by hand");
  }

  @Test
  void aMissingDocumentIsNamed() {
    assertThat(failure()).isPresent();
    assertThat(console.all())
        .containsExactly("[ERROR] docs/restore.md", "[ERROR]   is missing in the repository");
  }

  @Test
  void aDocumentThatIsNotUtf8IsADifference() throws Exception {
    Files.createDirectories(folder.resolve("docs"));
    Files.write(folder.resolve(NAME), new byte[] {'#', ' ', (byte) 0xE9, '\n'});

    assertThat(failure()).isPresent();
    assertThat(console.all()).startsWith("[ERROR] docs/restore.md:1");
  }

  @Test
  void documentsThatAreWrittenAsTheyAreAreNotCompared() {
    project.write("own.md", "# Own\n");

    assertThat(
            new DocumentCheck(
                    project.settings("own.md"), new ApplySettings(Optional.empty(), false), console)
                .failure())
        .isEmpty();
    assertThat(console.all())
        .containsExactly(
            "[INFO] Nothing to check: recoveryDocs.documents names documents that are no templates");
  }

  private static String stamped(String body) {
    return body + "\n" + StampMarker.of(body, STAMP).line() + "\n\n" + STAMP;
  }

  private Optional<String> failure() {
    return new DocumentCheck(
            project.settings(), new ApplySettings(Optional.empty(), false), console)
        .failure();
  }
}
