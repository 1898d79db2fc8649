package io.github.recoverydocs.drill;

import io.github.recoverydocs.lab.ImageIdentity;
import io.github.recoverydocs.lab.Images;
import io.github.recoverydocs.lab.ProjectFiles;
import io.github.recoverydocs.proof.Input;
import io.github.recoverydocs.runbook.Runbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers the digests of everything that the result of a run depends on. */
final class Inputs {
  private final DrillSettings settings;
  private final DrillPlan plan;

  Inputs(DrillSettings settings, DrillPlan plan) {
    this.settings = settings;
    this.plan = plan;
  }

  /** Everything but the images, which need a Docker Engine. */
  List<Input> withoutImages() {
    List<Input> inputs = new ArrayList<>();
    inputs.add(new Input("plugin", "recovery-docs-maven-plugin", settings.pluginVersion()));
    plan.runbooks().forEach(r -> inputs.add(new Input("document", r.name(), r.digest())));
    inputs.add(new Input("files", "of the project", projectDigest()));
    return inputs;
  }

  /** The images of the chosen versions, missing ones left out. */
  List<Input> images(Images engine) {
    List<Input> inputs = new ArrayList<>();
    for (String version : settings.postgresVersions()) {
      add(inputs, engine.find(settings.imageOf(version.strip())));
    }
    settings.drillHostImage().ifPresent(image -> add(inputs, engine.find(image)));
    return inputs;
  }

  private static void add(List<Input> inputs, Optional<ImageIdentity> image) {
    image.ifPresent(found -> inputs.add(new Input("image", found.name(), found.id())));
  }

  /** Names, contents and permission to execute; the documents have digests of their own. */
  private String projectDigest() {
    Set<Path> documents =
        plan.runbooks().stream()
            .map(Runbook::file)
            .map(file -> file.toAbsolutePath().normalize())
            .collect(Collectors.toSet());
    Path output = settings.outputDirectory().toAbsolutePath().normalize();
    ProjectFiles project = new ProjectFiles(settings.projectDirectory(), Set.of(output));
    MessageDigest digest = sha256();
    try {
      for (Path file : project.list()) {
        if (documents.contains(file) || Files.isDirectory(file)) {
          continue;
        }
        String kind =
            Files.isSymbolicLink(file) ? "link" : Files.isExecutable(file) ? "program" : "file";
        digest.update((kind + " " + project.name(file) + "\n").getBytes(StandardCharsets.UTF_8));
        byte[] content =
            Files.isSymbolicLink(file)
                ? Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8)
                : Files.readAllBytes(file);
        digest.update((content.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The project's files cannot be read: " + e.getMessage(), e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
