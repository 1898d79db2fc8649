package io.github.recoverydocs.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A project's Compose file, looked at before there is a lab.
 *
 * <p>It only tells which PostgreSQL image the client tools are to be taken from; what Compose
 * itself makes of the file is asked inside the lab ({@link ComposeProject}).
 *
 * @param file the file
 */
public record ComposeFile(Path file) {
  /** In the order in which Compose looks for them (Compose specification, "The Compose file"). */
  private static final List<String> NAMES =
      List.of("compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml");

  /** On a line of its own or in braces; in quotes or not. */
  private static final Pattern IMAGE =
      Pattern.compile(
          "(?m)(?:^\\h+|^[^#\\n]*[{,]\\h*)image:\\h*[\"']?((?:\\$\\{[^}\\n]*}|[^\\s\"'#,{}])+)");

  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{?(\\w+)(?:(:?)-([^}]*))?(?::?[?+][^}]*)?}?");
  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "(?m)^\\h*(?:export\\h+)?(\\w+)=(?:\"([^\"\\n]*)\"|'([^'\\n]*)'|(.*?)(?:\\h+#.*)?$)");

  /** Not what is made for a server: {@code postgres-exporter}, {@code postgres-backup-s3}. */
  private static final Pattern POSTGRES =
      Pattern.compile(
          "(?:postgres|postgresql|postgis|pgvector|timescaledb)(?:-(?:\\d[\\w.]*|ha|repmgr|postgis|pgvector))?(?:[:@].*)?");

  /** Finds the file that Compose reads in a folder when no other is named. */
  public static Optional<ComposeFile> in(Path folder) {
    return NAMES.stream()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .map(ComposeFile::new);
  }

  /** Its name, that of the file that overrides it, and that of the file with its variables. */
  public List<String> files() {
    String name = file.getFileName().toString();
    return List.of(name, name.replaceFirst("\\.(ya?ml)$", ".override.$1"), ".env");
  }

  /** All images that it names, with defaults and {@code .env} filled in. */
  public List<String> images() {
    Map<String, String> variables = variables();
    return IMAGE
        .matcher(read(file))
        .results()
        .map(match -> fill(match.group(1), variables))
        .distinct()
        .toList();
  }

  /** The first of its images that looks like a PostgreSQL server. */
  public Optional<String> postgresImage() {
    return images().stream().filter(ComposeFile::isPostgres).findFirst();
  }

  private Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>();
    Path environment = file.resolveSibling(".env");
    if (Files.isRegularFile(environment)) {
      ASSIGNMENT
          .matcher(read(environment))
          .results()
          .forEach(match -> variables.put(match.group(1), assigned(match)));
    }
    return variables;
  }

  /** Tells by its name whether an image is a PostgreSQL server. */
  static boolean isPostgres(String image) {
    String name = image.substring(image.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return POSTGRES.matcher(name).matches();
  }

  private static String fill(String image, Map<String, String> variables) {
    return VARIABLE.matcher(image).replaceAll(match -> value(match, variables));
  }

  /** After {@code :-} for an empty value too, after {@code -} only for none. */
  private static String value(MatchResult match, Map<String, String> variables) {
    String value = variables.get(match.group(1));
    boolean none = value == null || value.isEmpty() && ":".equals(match.group(2));
    String other = match.group(3) == null ? "" : match.group(3);
    return Matcher.quoteReplacement(none ? other : value);
  }

  private static String assigned(MatchResult match) {
    return Stream.of(match.group(2), match.group(3), match.group(4))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("")
        .strip();
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
