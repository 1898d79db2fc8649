package io.github.recoverydocs.drill.configuration;

import java.util.List;

/** The keys of each map in drills.yaml; {@code drills.schema.json} has the same. */
enum Keys {
  FILE("lab", "fixture", "baseline", "storage", "matrix", "backup", "backupChecks", "drills"),
  LAB("kind", "up", "service", "database", "user", "internet"),
  STEP("sql", "bash"),
  STORAGE("server", "image", "buckets"),
  BUCKET("name", "objects"),
  OBJECT("key", "file", "text"),
  /** Beside the names of variables. */
  MATRIX("only"),
  BACKUP_CHECK("table", "rows", "newest", "age", "sql"),
  DRILL(
      "name",
      "document",
      "section",
      "steps",
      "only",
      "when",
      "given",
      "inputs",
      "symptom",
      "then",
      "budget"),
  GIVEN("sql", "bash", "mark"),
  MARK("name", "restorePoint"),
  EXPECTATION("fingerprint", "sql", "bash", "health"),
  FINGERPRINT("mark", "only", "except");

  private final List<String> known;

  Keys(String... known) {
    this.known = List.of(known);
  }

  List<String> known() {
    return known;
  }
}
