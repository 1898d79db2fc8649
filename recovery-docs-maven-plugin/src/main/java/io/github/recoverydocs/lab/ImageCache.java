package io.github.recoverydocs.lab;

import io.github.recoverydocs.runbook.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.testcontainers.images.builder.ImageFromDockerfile;

/**
 * Images that labs are started from, each built once and kept on the engine.
 *
 * <p>An image's tag is a digest of its recipe and of the image it is built on, so that a changed
 * recipe or a newer base leads to another image.
 */
final class ImageCache {
  static final String REPOSITORY = "recovery-docs/";

  private final Engine engine;
  private final Consumer<String> progress;

  ImageCache(Engine engine, Consumer<String> progress) {
    this.engine = engine;
    this.progress = progress;
  }

  /**
   * Returns the name of an image, built from texts when it is missing.
   *
   * @param kind what the image is, as a part of its name
   * @param base the image that it is built on
   * @param texts the build's files by name, {@code Dockerfile} among them
   * @param advice what the user can do when building fails, as a sentence
   * @throws LabException when it cannot be built
   */
  String ensure(String kind, String base, Map<String, String> texts, String advice) {
    return ensure(kind, base, texts, Map.of(), advice);
  }

  /**
   * Returns the name of an image, built from texts and files of this machine when it is missing.
   *
   * @param kind what the image is, as a part of its name
   * @param base the image that it is built on
   * @param texts the build's texts by name, {@code Dockerfile} among them
   * @param files the build's other files by name; they may be large
   * @param advice what the user can do when building fails, as a sentence
   * @throws LabException when it cannot be built
   */
  String ensure(
      String kind, String base, Map<String, String> texts, Map<String, Path> files, String advice) {
    String name = REPOSITORY + kind + ":" + tag(engine.identify(base).id(), texts, files);
    if (engine.has(name)) {
      return name;
    }
    progress.accept("Building the " + kind + " image from " + base + " (once, about 10 seconds)");
    ImageFromDockerfile image = new ImageFromDockerfile(name, false);
    texts.forEach(image::withFileFromString);
    files.forEach(image::withFileFromPath);
    try {
      image.get();
    } catch (RuntimeException e) {
      throw new LabException(
          "The " + kind + " image cannot be built from " + base + ": " + Engine.firstLine(e),
          advice,
          e);
    }
    return name;
  }

  /** A digest of everything that an image is made of. */
  static String tag(String baseId, Map<String, String> texts, Map<String, Path> files) {
    Map<String, String> contents = new TreeMap<>(texts);
    files.forEach((name, file) -> contents.put(name, digest(file)));
    String recipe = contents + baseId;
    return Sha256.of(recipe.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  private static String digest(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new LabException(
          "The file " + file + " cannot be read: " + e.getMessage(),
          "See that it is there and may be read, and run again.",
          e);
    }
  }
}
