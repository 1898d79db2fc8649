package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where a Compose project does not come up, or what is put into it fails. */
@Tag("container")
class ComposePreparationIT {
  private static final String ASLEEP =
      """
      services:
        app:
          image: debian:trixie-slim
          command: sleep infinity
          init: true
      """;

  @TempDir Path folder;
  private ComposeExample example;

  @AfterEach
  void nothingIsLeft() {
    assertThat(example.containers()).isEmpty();
    example.close();
  }

  @Test
  void composesOwnWordsAboutAFileThatItCannotRead() {
    example = example("servces: {}\n");

    assertThatThrownBy(() -> example.single().next())
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("Docker Compose cannot read the project's Compose file: ")
        .hasMessageContaining("servces");
  }

  @Test
  void theImageThatIsNowhere() {
    example = example("services:\n  app:\n    image: localhost:1/nobody/nothing:1\n");

    assertThatThrownBy(() -> example.single().next())
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith(
            "The image localhost:1/nobody/nothing:1 is not on the Docker Engine and cannot be pulled");
  }

  @Test
  void theImageByItsDigestWhichNoCopyKeeps() {
    String image = "postgres:17@sha256:" + "0".repeat(64);
    example = example("services:\n  app:\n    image: " + image + "\n");

    assertThatThrownBy(() -> example.single().next())
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("The service app has an image by its digest")
        .hasMessageEndingWith(image);
  }

  @Test
  void thePlaceOfTheComposeFileThatDoesNotComeUp() {
    example = example(ASLEEP.replace("sleep infinity", "bash -c 'exit 1'"));

    assertThatThrownBy(() -> example.single().next())
        .isInstanceOf(PreparationException.class)
        .hasMessageStartingWith("compose.yml: this exited 1\n    docker compose up -d --wait\n")
        .hasMessageContaining("app-1 exited (1)");
  }

  @Test
  void theLineOfTheStepThatFails() {
    example = example(ASLEEP);

    assertThatThrownBy(
            () ->
                example
                    .single(
                        PreparationStep.bash("true", "drills.yaml:3"),
                        PreparationStep.bash("echo before | false\necho after", "drills.yaml:4"))
                    .next())
        .isInstanceOf(PreparationException.class)
        .hasMessage("drills.yaml:4: this exited 1\n    echo before | false");
  }

  @Test
  void theLineOfSqlForWhichThereIsNoServer() {
    example = example(ASLEEP);

    assertThatThrownBy(
            () ->
                example
                    .single(
                        new PreparationStep(PreparationStep.Kind.SQL, "SELECT 1", "drills.yaml:4"))
                    .next())
        .isInstanceOf(PreparationException.class)
        .hasMessageStartingWith("drills.yaml:4: ")
        .hasMessageContaining("There is no PostgreSQL service: name it in lab.service.");
  }

  @Test
  void theLineOfTheStepThatDoesNotEnd() {
    example =
        new ComposeExample(folder, "slow", ASLEEP, LabLimits.standard(), Duration.ofSeconds(5));

    assertThatThrownBy(
            () -> example.single(PreparationStep.bash("sleep 60", "drills.yaml:4")).next())
        .isInstanceOf(PreparationException.class)
        .hasMessage("drills.yaml:4: this did not end within 5.0 s\n    sleep 60");
  }

  private ComposeExample example(String compose) {
    return new ComposeExample(folder, "unprepared", compose);
  }
}
