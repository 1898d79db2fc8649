package io.github.recoverydocs.lab;

import io.github.recoverydocs.runbook.Sha256;
import java.nio.charset.StandardCharsets;
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
   * Returns the name of an image, built when it is missing.
   *
   * @param kind what the image is, as a part of its name
   * @param base the image that it is built on
   * @param files the build's files by name, {@code Dockerfile} among them
   * @param advice what the user can do when building fails, as a sentence
   * @throws LabException when it cannot be built
   */
  String ensure(String kind, String base, Map<String, String> files, String advice) {
    String recipe = new TreeMap<>(files) + engine.identify(base).id();
    String name = REPOSITORY + kind + ":" + tag(recipe);
    if (engine.has(name)) {
      return name;
    }
    progress.accept("Building the " + kind + " image from " + base + " (once, about 10 seconds)");
    ImageFromDockerfile image = new ImageFromDockerfile(name, false);
    files.forEach(image::withFileFromString);
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

  private static String tag(String content) {
    return Sha256.of(content.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }
}
