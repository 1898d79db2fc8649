package io.github.recoverydocs.drill;

import io.github.recoverydocs.lab.ImageIdentity;
import io.github.recoverydocs.lab.Images;
import io.github.recoverydocs.proof.Input;
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
    inputs.addAll(files());
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

  /** The documents' own digests are taken when they are read. */
  private List<Input> files() {
    Set<Path> documents =
        plan.runbooks().stream()
            .map(runbook -> runbook.file().toAbsolutePath().normalize())
            .collect(Collectors.toSet());
    List<Input> inputs = new ArrayList<>();
    try {
      for (var file : new NamedFiles(settings.project(), plan.runbooks()).byName().entrySet()) {
        if (!documents.contains(file.getValue())) {
          inputs.add(new Input("file", file.getKey(), digest(file.getValue())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The project's files cannot be read: " + e.getMessage(), e);
    }
    return inputs;
  }

  /** Of the content and the permission to execute; of a link, of where it leads. */
  private static String digest(Path file) throws IOException {
    MessageDigest digest = sha256();
    if (Files.isSymbolicLink(file)) {
      digest.update(("link " + Files.readSymbolicLink(file)).getBytes(StandardCharsets.UTF_8));
    } else {
      digest.update(Files.isExecutable(file) ? (byte) 1 : 0);
      digest.update(Files.readAllBytes(file));
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
