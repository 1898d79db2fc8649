package io.github.recoverydocs.template;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is given for a template's variables instead of what {@code cookiecutter.json} has.
 *
 * @param overrides texts by variable; for a dictionary a JSON object, which is merged into it. They
 *     win over the others
 * @param userConfig a configuration of cookiecutter (YAML), of which {@code default_context} is
 *     used: what it has for variables that the template has
 * @param replay a file that cookiecutter wrote to {@code ~/.cookiecutter_replay} (JSON): the values
 *     of an earlier rendering
 * @param recoveryTimes a file of measured times, whose content takes the place of the variable
 *     {@code recovery_times} in a template that has it; where it is not there, nothing is measured
 */
public record GivenContext(
    Map<String, String> overrides,
    Optional<Path> userConfig,
    Optional<Path> replay,
    Optional<Path> recoveryTimes) {

  /** Keeps the overrides, and the measured times only where they are. */
  public GivenContext {
    overrides = Map.copyOf(overrides);
    recoveryTimes = recoveryTimes.filter(Files::exists);
  }

  /** Everything but measured times. */
  public GivenContext(
      Map<String, String> overrides, Optional<Path> userConfig, Optional<Path> replay) {
    this(overrides, userConfig, replay, Optional.empty());
  }

  /** Overrides and no files. */
  public static GivenContext of(Map<String, String> overrides) {
    return new GivenContext(overrides, Optional.empty(), Optional.empty());
  }

  /** Returns the same with more overrides, which win. */
  public GivenContext with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(overrides);
    all.putAll(more);
    return new GivenContext(all, userConfig, replay, recoveryTimes);
  }

  /** Returns the files that values come from. */
  public List<Path> files() {
    return Stream.of(userConfig, replay, recoveryTimes).flatMap(Optional::stream).toList();
  }
}
