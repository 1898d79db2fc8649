package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.DrillsFile;
import io.github.recoverydocs.drill.configuration.LabConfiguration;
import io.github.recoverydocs.drill.configuration.LabKind;
import io.github.recoverydocs.drill.configuration.Step;
import io.github.recoverydocs.drill.configuration.Storage;
import io.github.recoverydocs.drill.configuration.StoredObject;
import io.github.recoverydocs.lab.ComposeFile;
import io.github.recoverydocs.lab.ComposeSetup;
import io.github.recoverydocs.lab.LabContent;
import io.github.recoverydocs.lab.LabFile;
import io.github.recoverydocs.lab.PreparationStep;
import io.github.recoverydocs.lab.StorageBucket;
import io.github.recoverydocs.lab.StorageObject;
import io.github.recoverydocs.lab.StorageSetup;
import io.github.recoverydocs.runbook.Runbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
  static LabPlan of(DrillSettings settings, Sources sources) {
    DrillsFile file = sources.drillsFile();
    List<Runbook> runbooks = sources.documents().stream().map(Document::runbook).toList();
    DockerCalls calls = calls(sources);
    Optional<ComposeFile> composeFile = ComposeFile.in(sources.project().root());
    String image =
        composeFile
            .flatMap(ComposeFile::postgresImage)
            .orElseGet(() -> settings.imageOf(settings.postgresVersions().get(0)));
    LabKind kind =
        file.lab()
            .kind()
            .orElseGet(
                () -> {
                  // Without a Compose file there is no server in that lab, which others need.
                  boolean project = composeFile.isPresent() || file.lab().up().isPresent();
                  return file.storage().isPresent() || project && calls.in(runbooks)
                      ? LabKind.COMPOSE
                      : LabKind.POSTGRES;
                });
    return new LabPlan(
        kind,
        kind == LabKind.COMPOSE ? List.of(version(image)) : settings.postgresVersions(),
        image,
        composeFile,
        setup(
            file,
            composeFile,
            settings,
            kind == LabKind.COMPOSE ? images(calls, composeFile, runbooks) : Set.of()));
  }

  /**
   * The images that the documents need beside those of the Compose file: what they have docker run,
   * and what they put in the place of one of its images, {@code sed -i s/postgres:17/postgres:18/}
   * or an example of the new file.
   */
  private static Set<String> images(
      DockerCalls calls, Optional<ComposeFile> composeFile, List<Runbook> runbooks) {
    Set<String> images = new LinkedHashSet<>(calls.images(runbooks));
    for (String image : composeFile.map(ComposeFile::images).orElse(List.of())) {
      String repository = repository(image);
      Pattern other = Pattern.compile("(?<![\\w.-])" + Pattern.quote(repository) + ":\\w[\\w.-]*");
      runbooks.stream()
          .flatMap(runbook -> runbook.blocks().stream())
          .flatMap(block -> other.matcher(block.text()).results())
          .map(MatchResult::group)
          .filter(found -> !found.equals(image))
          .forEach(images::add);
    }
    return images;
  }

  private static String repository(String image) {
    String name = image.replaceFirst("@.*", "");
    int tag = name.lastIndexOf(':');
    return tag > name.lastIndexOf('/') ? name.substring(0, tag) : name;
  }

  /** The tag of an image; without one its digest, or what Docker takes then. */
  private static String version(String image) {
    int digest = image.indexOf('@');
    String name = digest < 0 ? image : image.substring(0, digest);
    int tag = name.lastIndexOf(':');
    if (tag > name.lastIndexOf('/')) {
      return name.substring(tag + 1);
    }
    return digest < 0 ? "latest" : image.substring(digest + 1);
  }

  boolean isCompose() {
    return kind == LabKind.COMPOSE;
  }

  /** The images that the drills depend on, as far as they are known without a lab. */
  List<String> images(DrillSettings settings) {
    return isCompose()
        ? composeFile.map(ComposeFile::images).orElse(List.of(clientImage))
        : postgresVersions.stream().map(String::strip).map(settings::imageOf).toList();
  }

  /** The files that Compose reads without being told (Compose specification, "Merge"). */
  List<String> files() {
    return isCompose() ? composeFile.map(ComposeFile::files).orElse(List.of()) : List.of();
  }

  /** What is put into a lab of either kind. */
  LabContent content() {
    return setup.content();
  }

  private static ComposeSetup setup(
      DrillsFile file,
      Optional<ComposeFile> composeFile,
      DrillSettings settings,
      Set<String> images) {
    LabConfiguration lab = file.lab();
    List<PreparationStep> steps =
        Stream.concat(
                file.fixture().stream(),
                settings.backup().isPresent() ? Stream.empty() : file.baseline().stream())
            .map(LabPlan::step)
            .toList();
    List<LabFile> files =
        UserBackup.of(settings).map(backup -> backup.file(file.backup())).stream().toList();
    Optional<PreparationStep> standard =
        composeFile.map(
            compose ->
                PreparationStep.bash(
                    "docker compose up -d --wait", settings.nameOf(compose.file())));
    return new ComposeSetup(
        lab.up().map(LabPlan::step).or(() -> standard),
        lab.service(),
        List.copyOf(images),
        file.storage().map(LabPlan::storage),
        new LabContent(lab.database(), lab.user(), steps, files));
  }

  private static DockerCalls calls(Sources sources) {
    try {
      return DockerCalls.of(sources.project());
    } catch (IOException e) {
      throw new UncheckedIOException("The project's files cannot be read: " + e.getMessage(), e);
    }
  }

  private static StorageSetup storage(Storage storage) {
    return new StorageSetup(
        storage.server() == Storage.Server.MINIO
            ? StorageSetup.Server.MINIO
            : StorageSetup.Server.S3PROXY,
        storage.image(),
        storage.buckets().stream()
            .map(
                bucket ->
                    new StorageBucket(
                        bucket.name(), bucket.objects().stream().map(LabPlan::object).toList()))
            .toList());
  }

  private static StorageObject object(StoredObject object) {
    return object
        .file()
        .map(file -> StorageObject.file(object.key(), file))
        .orElseGet(() -> StorageObject.text(object.key(), object.text().orElse("")));
  }

  private static PreparationStep step(Step step) {
    return new PreparationStep(
        step.kind() == Step.Kind.SQL ? PreparationStep.Kind.SQL : PreparationStep.Kind.BASH,
        step.text(),
        step.name() + ":" + step.line());
  }
}
