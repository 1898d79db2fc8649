package io.github.recoverydocs.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the PostgreSQL service of a Compose project is reached.
 *
 * @param service its name
 * @param user the role that fixture and baseline are performed as
 * @param superuser its superuser
 * @param password the user's password; empty when it is not told
 * @param database its database
 * @param port its published port; nothing when it publishes none
 */
record DatabaseAccess(
    String service,
    String user,
    String superuser,
    String password,
    String database,
    Optional<String> port) {

  /** The variables of the official image (its documentation, "Environment Variables"). */
  static DatabaseAccess of(ComposeProject.Service service, LabContent content) {
    Map<String, String> environment = service.environment();
    String superuser = environment.getOrDefault("POSTGRES_USER", "postgres");
    String user = content.user().orElse(superuser);
    return new DatabaseAccess(
        service.name(),
        user,
        superuser,
        environment.getOrDefault("POSTGRES_PASSWORD", ""),
        content.database().orElseGet(() -> environment.getOrDefault("POSTGRES_DB", user)),
        Optional.ofNullable(service.ports().get(5432)));
  }

  /** What the client tools on the drill host need (PostgreSQL manual, "Environment Variables"). */
  Map<String, String> environment() {
    Map<String, String> variables = new LinkedHashMap<>();
    port.ifPresent(
        published -> {
          variables.put("PGHOST", "localhost");
          variables.put("PGPORT", published);
          variables.put("PGUSER", user);
          variables.put("PGDATABASE", database);
          if (!password.isEmpty()) {
            variables.put("PGPASSWORD", password);
          }
        });
    return variables;
  }

  /** The command that performs SQL from its standard input, inside the service. */
  List<String> psql(String... arguments) {
    return psql(user, arguments);
  }

  /** The same command for the superuser. */
  List<String> psqlOfSuperuser(String... arguments) {
    return psql(superuser, arguments);
  }

  private List<String> psql(String role, String... arguments) {
    return List.of(
            List.of("docker", "compose", "exec", "-T", service, "psql", "-X", "-U", role),
            List.of("-d", database),
            List.of(arguments))
        .stream()
        .flatMap(List::stream)
        .toList();
  }
}
