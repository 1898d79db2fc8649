package io.github.recoverydocs.drill.configuration;

import java.util.List;

/** The keys of each map in drills.yaml; {@code drills.schema.json} has the same. */
enum Keys {
  FILE(List.of("lab", "fixture", "baseline", "storage"), List.of("matrix", "drills")),
  LAB("kind", "up", "service", "database", "user", "internet"),
  STEP("sql", "bash"),
  STORAGE("server", "image", "buckets"),
  BUCKET("name", "objects"),
  OBJECT("key", "file", "text");

  private final List<String> known;
  private final List<String> later;

  Keys(String... known) {
    this(List.of(known), List.of());
  }

  Keys(List<String> known, List<String> later) {
    this.known = known;
    this.later = later;
  }

  List<String> known() {
    return known;
  }

  /** Keys that the design has and this version does not read. */
  List<String> later() {
    return later;
  }
}
