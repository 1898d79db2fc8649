package io.github.recoverydocs.drill.configuration;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What {@code drills.yaml} says; nothing is null.
 *
 * @param file the file, absolute; empty for a project that has none
 * @param lab the key {@code lab}
 * @param fixture what is put into the database before any drill, in order
 * @param baseline what is run after the fixture, in order
 * @param storage the key {@code storage}; empty when it is not there or templates leave no bucket
 *     of it, and no endpoint is wanted
 * @param matrix the key {@code matrix}
 * @param drills the key {@code drills}, in order
 * @param backup the keys {@code backup} and {@code backupChecks}
 */
public record DrillsFile(
    Optional<Path> file,
    LabConfiguration lab,
    List<Step> fixture,
    List<Step> baseline,
    Optional<Storage> storage,
    Matrix matrix,
    List<DeclaredDrill> drills,
    DeclaredBackup backup) {

  public DrillsFile {
    fixture = List.copyOf(fixture);
    baseline = List.copyOf(baseline);
    drills = List.copyOf(drills);
  }

  /** What a project without the file says: nothing. */
  public static DrillsFile none() {
    return nothing(Optional.empty());
  }

  /** What an empty file says. */
  static DrillsFile nothing(Optional<Path> file) {
    return new DrillsFile(
        file,
        LabConfiguration.none(),
        List.of(),
        List.of(),
        Optional.empty(),
        Matrix.none(),
        List.of(),
        DeclaredBackup.none());
  }

  /** The file and every file that it names, each once, absolute: what a proof depends on. */
  public List<Path> files() {
    Set<Path> files = new LinkedHashSet<>();
    file.ifPresent(files::add);
    Stream.of(fixture.stream(), baseline.stream(), drills.stream().flatMap(DeclaredDrill::ownSteps))
        .flatMap(steps -> steps)
        .forEach(step -> step.file().ifPresent(files::add));
    storage.stream()
        .flatMap(store -> store.buckets().stream())
        .flatMap(bucket -> bucket.objects().stream())
        .forEach(object -> object.file().ifPresent(files::add));
    return List.copyOf(files);
  }
}
