package io.github.recoverydocs.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The Docker Engine of a drill host, asked by its own command line. */
final class NestedEngine {
  private final ContainerHost host;

  NestedEngine(ContainerHost host) {
    this.host = host;
  }

  /**
   * Reads the Compose project in the working folder.
   *
   * @throws LabException with Compose's own words when it cannot be read
   */
  ComposeProject composeProject() {
    HostResult config =
        host.run("docker", "compose", "--profile", "*", "config", "--format", "json");
    if (config.status() != 0) {
      throw new LabException(
          "Docker Compose cannot read the project's Compose file: " + config.errors().strip(),
          config.errors().contains("no configuration file provided")
              ? "Where it has a name of its own, write COMPOSE_FILE=docker-compose.local.yml into the project's .env, which Compose reads."
              : "Run \"docker compose config\" in the project and see what it says.",
          null);
    }
    return ComposeProject.read(config.output());
  }

  /** Every image that is here, dangling ones included. */
  List<StoredImage> images() {
    HostResult listed =
        host.run(
            "bash",
            "-c",
            "ids=$(docker images --quiet --no-trunc | sort -u); [ -z \"$ids\" ] || docker image inspect $ids");
    require(listed, "Its images cannot be listed");
    List<StoredImage> images = new ArrayList<>();
    if (listed.output().isBlank()) {
      return images;
    }
    try {
      for (JsonNode image : new ObjectMapper().readTree(listed.output())) {
        images.add(
            new StoredImage(
                image.path("Id").asText(),
                image.path("Created").asText(),
                texts(image.path("RepoTags")),
                texts(image.path("RootFS").path("Layers"))));
      }
      return images;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("docker image inspect printed no JSON", e);
    }
  }

  /** Loads images from what {@code docker save} gives. */
  void load(InputStream archive) {
    require(
        host.run(
            new FramedStream(archive),
            List.of("bash", "-c", FramedStream.UNFRAME + " | docker load --quiet")),
        "Images cannot be copied into it");
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static void require(HostResult result, String what) {
    if (result.status() != 0) {
      throw new LabException(
          "The lab's own Docker Engine: " + what + ": " + result.errors().strip(),
          "See that the outer engine has space left (\"docker system df\"), free the cache with \"mvn recovery-docs:clean-cache\" and run again.",
          null);
    }
  }
}
