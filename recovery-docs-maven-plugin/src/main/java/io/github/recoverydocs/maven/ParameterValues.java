package io.github.recoverydocs.maven;

import io.github.recoverydocs.drill.SettingsException;
import io.github.recoverydocs.runbook.Durations;
import io.github.recoverydocs.runbook.Sizes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Reads the values of parameters; each that cannot be used is named, with an example. */
final class ParameterValues {
  /** An engine, a server and a shell need about half of it. */
  private static final int SMALLEST_LAB = 256;

  private ParameterValues() {}

  /** Maven makes a null of what stands behind the last comma. */
  static List<String> given(List<String> values) {
    return values == null ? List.of() : values.stream().filter(Objects::nonNull).toList();
  }

  static Duration duration(String name, String value) {
    return Durations.parse(value)
        .orElseThrow(
            () ->
                new SettingsException(
                    "recoveryDocs." + name + "=" + value + " is no duration.",
                    "Write for example 30s, 5m or 1h."));
  }

  static long size(String name, String value) {
    return Sizes.parse(value)
        .orElseThrow(
            () ->
                new SettingsException(
                    "recoveryDocs." + name + "=" + value + " is no size.",
                    "Write for example 512m or 4g."));
  }

  /** A colour of a page, CSS Color Module, section 5.2; empty where none is given. */
  static String color(String name, String value) {
    if (value == null || value.isBlank()) {
      return "";
    }
    if (!value.strip().matches("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")) {
      throw new SettingsException(
          "recoveryDocs." + name + "=" + value + " is no colour.", "Write for example #0a58ca.");
    }
    return value.strip();
  }

  static long processes(long value) {
    if (value < SMALLEST_LAB) {
      throw new SettingsException(
          "recoveryDocs.labProcesses=" + value + " is too few for a lab.",
          "Write " + SMALLEST_LAB + " or more.");
    }
    return value;
  }
}
