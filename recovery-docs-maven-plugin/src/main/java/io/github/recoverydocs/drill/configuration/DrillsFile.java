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
 * @param storage the key {@code storage}; empty when it is not there, and no endpoint is wanted
 */
public record DrillsFile(
    Optional<Path> file,
    LabConfiguration lab,
    List<Step> fixture,
    List<Step> baseline,
    Optional<Storage> storage) {

  public DrillsFile {
    fixture = List.copyOf(fixture);
    baseline = List.copyOf(baseline);
  }

  /** What a project without the file says: nothing. */
  public static DrillsFile none() {
    return new DrillsFile(
        Optional.empty(), LabConfiguration.none(), List.of(), List.of(), Optional.empty());
  }

  /** The file and every file that it names, each once, absolute: what a proof depends on. */
  public List<Path> files() {
    Set<Path> files = new LinkedHashSet<>();
    file.ifPresent(files::add);
    Stream.concat(fixture.stream(), baseline.stream())
        .forEach(step -> step.file().ifPresent(files::add));
    storage.stream()
        .flatMap(store -> store.buckets().stream())
        .flatMap(bucket -> bucket.objects().stream())
        .forEach(object -> object.file().ifPresent(files::add));
    return List.copyOf(files);
  }
}
