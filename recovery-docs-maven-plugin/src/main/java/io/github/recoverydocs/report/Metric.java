package io.github.recoverydocs.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A gauge in the text format of Prometheus ("Exposition formats", version 0.0.4).
 *
 * @param name its name
 * @param help what it is, on one line
 * @param samples its values; no two have the same labels
 */
record Metric(String name, String help, List<Sample> samples) {

  Metric {
    samples = List.copyOf(samples);
  }

  /**
   * A value.
   *
   * @param labels what tells it from the others, by their names
   * @param value a number
   */
  record Sample(Map<String, String> labels, String value) {

    Sample {
      labels = new LinkedHashMap<>(labels);
    }
  }

  /** One that has a single value. */
  static Metric of(String name, String help, long value) {
    return new Metric(name, help, List.of(new Sample(Map.of(), String.valueOf(value))));
  }

  /** Its lines, each with its end; nothing without a value. */
  String text() {
    if (samples.isEmpty()) {
      return "";
    }
    return samples.stream()
        .map(sample -> name + labels(sample) + " " + sample.value() + "\n")
        .collect(
            Collectors.joining(
                "", "# HELP " + name + " " + help + "\n# TYPE " + name + " gauge\n", ""));
  }

  private static String labels(Sample sample) {
    return sample.labels().isEmpty()
        ? ""
        : sample.labels().entrySet().stream()
            .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
            .collect(Collectors.joining(",", "{", "}"));
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"");
  }
}
