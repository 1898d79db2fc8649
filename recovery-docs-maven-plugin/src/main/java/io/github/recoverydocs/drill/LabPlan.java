package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.DrillsFile;
import io.github.recoverydocs.drill.configuration.LabConfiguration;
import io.github.recoverydocs.drill.configuration.LabKind;
import io.github.recoverydocs.drill.configuration.Step;
import io.github.recoverydocs.lab.ComposeFile;
import io.github.recoverydocs.lab.ComposeSetup;
import io.github.recoverydocs.lab.LabContent;
import io.github.recoverydocs.lab.PreparationStep;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which lab the drills of a run are performed in, and what is put into it before.
 *
 * @param kind what it is made of
 * @param postgresVersions the PostgreSQL versions that every drill is performed on; of a Compose
 *     project the one that its Compose file names
 * @param clientImage the image that the drill host's client tools come from, in a Compose project
 * @param composeFile the project's Compose file
 * @param setup how a Compose project is brought up
 */
record LabPlan(
    LabKind kind,
    List<String> postgresVersions,
    String clientImage,
    Optional<ComposeFile> composeFile,
    ComposeSetup setup) {

  /** Plans the lab of a run. */
  static LabPlan of(DrillSettings settings, Sources sources, DockerCalls calls) {
    DrillsFile file = sources.drillsFile();
    Optional<ComposeFile> composeFile = ComposeFile.in(sources.project().root());
    String image =
        composeFile
            .flatMap(ComposeFile::postgresImage)
            .orElseGet(() -> settings.imageOf(settings.postgresVersions().get(0)));
    LabKind kind =
        file.lab()
            .kind()
            .orElse(
                calls.found() || file.storage().isPresent() ? LabKind.COMPOSE : LabKind.POSTGRES);
    return new LabPlan(
        kind,
        kind == LabKind.COMPOSE
            ? List.of(image.substring(image.lastIndexOf(':') + 1))
            : settings.postgresVersions(),
        image,
        composeFile,
        setup(file, composeFile, settings, calls));
  }

  boolean isCompose() {
    return kind == LabKind.COMPOSE;
  }

  /** What is put into a lab of either kind. */
  LabContent content() {
    return setup.content();
  }

  private static ComposeSetup setup(
      DrillsFile file,
      Optional<ComposeFile> composeFile,
      DrillSettings settings,
      DockerCalls calls) {
    LabConfiguration lab = file.lab();
    List<PreparationStep> steps =
        Stream.concat(file.fixture().stream(), file.baseline().stream()).map(LabPlan::step).toList();
    Optional<PreparationStep> standard =
        composeFile.map(
            compose ->
                PreparationStep.bash(
                    "docker compose up -d --wait", settings.nameOf(compose.file())));
    return new ComposeSetup(
        lab.up().map(LabPlan::step).or(() -> standard),
        lab.service(),
        lab.internet(),
        calls.images(),
        new LabContent(lab.database(), lab.user(), steps));
  }

  private static PreparationStep step(Step step) {
    return new PreparationStep(
        step.kind() == Step.Kind.SQL ? PreparationStep.Kind.SQL : PreparationStep.Kind.BASH,
        step.text(),
        step.name() + ":" + step.line());
  }
}
