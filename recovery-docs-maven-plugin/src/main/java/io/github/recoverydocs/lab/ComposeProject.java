package io.github.recoverydocs.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Compose project as Docker Compose itself reads it: {@code docker compose config}.
 *
 * @param name the project's name, by which its containers, volumes and networks are called
 * @param services its services, those of all profiles
 * @param volumes the names of its volumes in the engine, by those in the file
 */
record ComposeProject(String name, List<Service> services, Map<String, String> volumes) {

  ComposeProject {
    services = List.copyOf(services);
    volumes = Map.copyOf(volumes);
  }

  /** A project of which nothing but its name is known. */
  static ComposeProject unknown(String name) {
    return new ComposeProject(name, List.of(), Map.of());
  }

  /**
   * One service.
   *
   * @param image the image that it is started from; the name that a built one gets
   * @param build where it is built, when it is
   * @param onDemand whether it starts only when its profile is asked for
   * @param environment its variables
   * @param ports published ports by the container's
   */
  record Service(
      String name,
      String image,
      Optional<Build> build,
      boolean onDemand,
      Map<String, String> environment,
      Map<Integer, String> ports) {

    /** Tells whether it looks like a PostgreSQL server. */
    boolean isPostgres() {
      return ComposeFile.isPostgres(image)
          || environment.containsKey("POSTGRES_PASSWORD")
              && (environment.containsKey("PGDATA") || ports.containsKey(5432));
    }
  }

  /**
   * How a service is built.
   *
   * @param context its folder on the drill host
   * @param dockerfile the Dockerfile, from there
   */
  record Build(String context, String dockerfile) {

    String path() {
      return dockerfile.startsWith("/") ? dockerfile : context + "/" + dockerfile;
    }
  }

  /** Reads what {@code docker compose config --format json} prints. */
  static ComposeProject read(String json) {
    try {
      JsonNode root = new ObjectMapper().readTree(json);
      String name = root.path("name").asText();
      List<Service> services = new ArrayList<>();
      root.path("services")
          .properties()
          .forEach(entry -> services.add(service(name, entry.getKey(), entry.getValue())));
      Map<String, String> volumes = new LinkedHashMap<>();
      root.path("volumes")
          .properties()
          .forEach(entry -> volumes.put(entry.getKey(), entry.getValue().path("name").asText("")));
      return new ComposeProject(name, services, volumes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("docker compose config printed no JSON: " + json, e);
    }
  }

  private static Service service(String project, String name, JsonNode node) {
    Map<String, String> environment = new LinkedHashMap<>();
    node.path("environment")
        .properties()
        .forEach(entry -> environment.put(entry.getKey(), entry.getValue().asText("")));
    Map<Integer, String> ports = new LinkedHashMap<>();
    for (JsonNode port : node.path("ports")) {
      if (port.hasNonNull("published")) {
        ports.putIfAbsent(port.path("target").asInt(), port.path("published").asText());
      }
    }
    JsonNode build = node.path("build");
    Optional<Build> built =
        build.isObject()
            ? Optional.of(
                new Build(
                    build.path("context").asText(), build.path("dockerfile").asText("Dockerfile")))
            : Optional.empty();
    String image = node.path("image").asText(project + "-" + name);
    return new Service(name, image, built, node.path("profiles").size() > 0, environment, ports);
  }

  /** The service of that name, or the first that looks like a PostgreSQL server. */
  Optional<Service> database(Optional<String> named) {
    return services.stream()
        .filter(service -> named.map(service.name()::equals).orElseGet(service::isPostgres))
        .findFirst();
  }

  /** How the services that are built are built. */
  List<Build> builds() {
    return services.stream().flatMap(service -> service.build().stream()).distinct().toList();
  }
}
