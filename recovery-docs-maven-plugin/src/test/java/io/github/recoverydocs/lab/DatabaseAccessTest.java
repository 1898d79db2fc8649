package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatabaseAccessTest {

  @Test
  void isWhatTheVariablesOfTheOfficialImageSay() {
    DatabaseAccess access =
        access(
            Map.of("POSTGRES_USER", "ann", "POSTGRES_PASSWORD", "secret", "POSTGRES_DB", "shop"),
            Map.of(5432, "5433"),
            LabContent.none());

    assertThat(access.environment())
        .containsExactly(
            Map.entry("PGHOST", "localhost"),
            Map.entry("PGPORT", "5433"),
            Map.entry("PGUSER", "ann"),
            Map.entry("PGDATABASE", "shop"),
            Map.entry("PGPASSWORD", "secret"));
  }

  @Test
  void hasTheDefaultsOfTheOfficialImage() {
    assertThat(access(Map.of(), Map.of(5432, "5432"), LabContent.none()).environment())
        .containsEntry("PGUSER", "postgres")
        .containsEntry("PGDATABASE", "postgres")
        .doesNotContainKey("PGPASSWORD");
    assertThat(access(Map.of("POSTGRES_USER", "ann"), Map.of(), LabContent.none()).database())
        .isEqualTo("ann");
  }

  @Test
  void isWhatDrillsYamlSaysBeforeThat() {
    LabContent content = new LabContent(Optional.of("stock"), Optional.of("bob"), List.of());
    DatabaseAccess access =
        access(Map.of("POSTGRES_USER", "ann", "POSTGRES_DB", "shop"), Map.of(), content);

    assertThat(access.user()).isEqualTo("bob");
    assertThat(access.database()).isEqualTo("stock");
  }

  @Test
  void offersNothingToTheClientToolsOfTheDrillHostWhereNoPortIsPublished() {
    assertThat(
            access(Map.of("POSTGRES_PASSWORD", "secret"), Map.of(9187, "9187"), LabContent.none())
                .environment())
        .isEmpty();
  }

  @Test
  void performsSqlInsideTheService() {
    assertThat(access(Map.of(), Map.of(), LabContent.none()).psql("-q"))
        .containsExactly(
            ("docker compose exec -T db psql -X -U postgres -d postgres -q").split(" "));
  }

  private static DatabaseAccess access(
      Map<String, String> environment, Map<Integer, String> ports, LabContent content) {
    return DatabaseAccess.of(
        new ComposeProject.Service(
            "db", "postgres:17", Optional.empty(), false, environment, ports),
        content);
  }
}
