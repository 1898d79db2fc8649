package io.github.recoverydocs.publish;

import io.github.recoverydocs.drill.DrillInputs;
import io.github.recoverydocs.drill.DrillSettings;
import io.github.recoverydocs.drill.Project;
import io.github.recoverydocs.proof.CoveredBlock;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.proof.ProofFile;
import io.github.recoverydocs.report.Proofs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A project with a template, and a proof of it where one is made. */
record PublishedProject(Path folder) {
  static final String SLUG = "src/recovery-docs/{{cookiecutter.project_slug}}/";

  /** One document with one block, {@code docs/restore.md}. */
  PublishedProject withTemplate() {
    write("src/recovery-docs/cookiecutter.json", "{\"project_slug\": \"shop\", \"db\": \"shop\"}");
    write(
        SLUG + "docs/restore.md",
        "# Restore {{ cookiecutter.db }}\n\nOn a bad day.\n\n```bash\ncreatedb {{ cookiecutter.db }}\n```\n");
    return this;
  }

  Path write(String name, String text) {
    return new Project(folder).write(name, text);
  }

  String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a proof of what is there now, begun at a day's noon, in UTC. */
  void prove(String day, boolean partial, List<CoveredBlock> coverage, DrillProof... drills) {
    Proof made =
        Proofs.proof(
            partial, new DrillInputs(settings()).present(Proofs.proof(), warning -> {}), drills);
    new ProofFile(settings().proofFile())
        .write(
            new Proof(
                made.schemaVersion(),
                day + "T12:00:00Z",
                made.durationMillis(),
                made.processors(),
                partial,
                made.inputs(),
                coverage,
                List.of(),
                List.of(),
                made.drills()));
  }

  DrillSettings settings(String... documents) {
    return settings(List.of(documents), List.of());
  }

  /** No proof here names an image, so no Docker Engine is asked. */
  DrillSettings settings(List<String> documents, List<String> drills) {
    return new Project(folder).settings(documents, drills, List.of("17"));
  }
}
