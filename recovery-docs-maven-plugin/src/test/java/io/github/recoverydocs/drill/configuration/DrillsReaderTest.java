package io.github.recoverydocs.drill.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.recoverydocs.template.Context;
import io.github.recoverydocs.template.GivenContext;
import io.github.recoverydocs.template.TemplateTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the keys about drills and about a backup become. */
class DrillsReaderTest {
  private static final String NAME = "src/recovery-docs/drills.yaml";

  @TempDir Path folder;

  @Test
  void everyKeyOfADrillIsRead() {
    Path sql = DrillsFileExamples.file("good/fixtures/shop.sql");

    DrillsFile read = read(DrillsFileExamples.file("good/drills.yaml"));

    DeclaredDrill drill = read.drills().get(0);
    assertThat(drill.name()).isEqualTo("Accidental deletion, recovered to a point in time");
    assertThat(drill.place()).hasToString(NAME + ":15");
    assertThat(drill.document()).contains("docs/operations/database-recovery.md");
    assertThat(drill.section()).contains("recover-to-a-point-in-time");
    assertThat(drill.steps())
        .containsExactly(
            "create-a-scratch-database", "other.md#copy-the-table", "recover-to-a-point-in-time");
    assertThat(drill.given())
        .containsExactly(
            step(Step.Kind.SQL, "INSERT INTO orders VALUES (3)", 20),
            new Step(
                Step.Kind.SQL,
                "CREATE TABLE orders (id int PRIMARY KEY);\n",
                Optional.of(sql),
                NAME,
                21),
            new DeclaredMark("good", Optional.empty(), new Place(NAME, 22)),
            new DeclaredMark("Better_2", Optional.of("before release"), new Place(NAME, 24)),
            step(Step.Kind.BASH, "rm -rf backups", 26));
    assertThat(drill.inputs())
        .containsExactly(
            entry("TARGET_TIME", input("$MARK_GOOD_TIME", 28)),
            entry("TARGET_LSN", input("after ${MARK_BETTER_2_LSN}, before $HOME", 29)),
            entry("_JOBS", input("4", 30)),
            entry("VERBOSE", input("true", 31)),
            entry("RATIO", input("1.50", 32)),
            entry("NOTHING", input("", 33)));
    assertThat(drill.symptom())
        .contains(step(Step.Kind.BASH, "./scripts/db-restore.sh --backup=\"$BACKUP\"", 34));
    assertThat(drill.then())
        .containsExactly(
            expectation(Expectation.Kind.FINGERPRINT, "good", 36),
            new Expectation(
                Expectation.Kind.FINGERPRINT,
                "Better_2",
                List.of("public.orders", "public.line?"),
                List.of("public.audit_*"),
                new Place(NAME, 38)),
            expectation(Expectation.Kind.SQL, "SELECT NOT pg_is_in_recovery()", 41),
            expectation(Expectation.Kind.BASH, "test -s backups/x", 42),
            expectation(Expectation.Kind.HEALTH, "http://localhost:8000/health", 43),
            expectation(Expectation.Kind.HEALTH, "shop-api", 44),
            expectation(Expectation.Kind.CURED, "", 45));
    assertThat(drill.budget()).contains(Duration.ofMinutes(5));
    assertThat(read.files()).contains(sql);
  }

  @Test
  void whatIsNotSaidOfADrillIsEmpty() throws IOException {
    DrillsFile read = read("drills:\n  - name: All of it\n    document: docs/restore.md\n");

    assertThat(read.drills())
        .containsExactly(
            new DeclaredDrill(
                "All of it",
                new Place(NAME, 2),
                Optional.of("docs/restore.md"),
                Optional.empty(),
                List.of(),
                CellChoice.all(),
                true,
                List.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                Optional.empty()));
  }

  @Test
  void aDrillMayBeOfSomeCombinationsOfTheMatrix() {
    DrillsFile read = read(DrillsFileExamples.file("good/only.yaml"));

    assertThat(read.drills())
        .extracting(DeclaredDrill::only)
        .containsExactly(
            new CellChoice(Map.of("postgres_version", List.of("17"))),
            new CellChoice(Map.of("postgres_version", List.of("15", "9.10"))));
  }

  @Test
  void aBackupAndItsChecksAreRead() {
    DrillsFile read = read(DrillsFileExamples.file("good/drills.yaml"));

    assertThat(read.backup().path()).contains("backups/");
    assertThat(read.backup().checks())
        .containsExactly(
            new BackupCheck.Rows("orders", 1000, new Place(NAME, 8)),
            new BackupCheck.Newest(
                "orders", "created_at", Duration.ofHours(24), new Place(NAME, 10)),
            new BackupCheck.Sql("SELECT count(*) > 0 FROM customers", new Place(NAME, 13)));
  }

  @Test
  void aFileWithoutThoseKeysHasNone() throws IOException {
    DrillsFile read = read("lab: {}\n");

    assertThat(read.drills()).isEmpty();
    assertThat(read.backup()).isEqualTo(DeclaredBackup.none());
    assertThat(read.matrix()).isEqualTo(Matrix.none());
  }

  @Test
  void valuesOfDrillsAreRendered() throws IOException {
    DrillsFile read = rendered(Files.readString(DrillsFileExamples.file("template/drills.yaml")));

    DeclaredDrill drill = read.drills().get(0);
    assertThat(drill.name()).isEqualTo("shop lost its orders");
    assertThat(drill.document()).contains("docs/shop.md");
    assertThat(drill.section()).contains("restore-shop");
    assertThat(drill.steps()).containsExactly("shop.md#one");
    assertThat(drill.given())
        .last()
        .isEqualTo(new DeclaredMark("shop", Optional.of("before_shop"), new Place(NAME, 27)));
    assertThat(drill.inputs())
        .extractingByKey("TARGET_TIME")
        .extracting(DeclaredInput::value)
        .isEqualTo("$MARK_SHOP_TIME");
    assertThat(drill.symptom()).map(Step::text).contains("psql shop");
    assertThat(drill.then())
        .extracting(Expectation::text)
        .containsExactly("shop", "SELECT 'shop' <> ''", "http://localhost/shop", "");
    assertThat(drill.budget()).contains(Duration.ofMinutes(4));
    assertThat(read.backup().path()).contains("backups/shop/");
    assertThat(read.backup().checks())
        .containsExactly(new BackupCheck.Rows("shop", 4, new Place(NAME, 18)));
  }

  @Test
  void aRenderedValueIsJudgedAsRendered() {
    assertThatThrownBy(
            () ->
                rendered(
                    """
                    drills:
                      - name: One
                        section: "{{ cookiecutter.slug }}"
                        budget: "{{ cookiecutter.slug }}"
                        then:
                          - fingerprint: "{{ cookiecutter.slug }}"
                    backup: "/{{ cookiecutter.slug }}"
                    backupChecks:
                      - {table: a, rows: "{{ cookiecutter.slug }}"}
                      - {table: a, rows: "{{ cookiecutter.nope }}"}
                    """))
        .isInstanceOf(DrillsFileException.class)
        .hasMessageContaining(":4: drills[0].budget is 'shop', which is no duration.")
        .hasMessageContaining(":6: drills[0].then[0].fingerprint names the mark 'shop', which")
        .hasMessageContaining(":7: backup is '/shop', which is outside of the project.")
        .hasMessageContaining(":9: backupChecks[0].rows is 'shop'. Write a whole number from 1")
        .hasMessageContaining(":10: backupChecks[1].rows cannot be rendered: column 39:");
  }

  @Test
  void aLongNumberOfRowsIsNoOverflow() {
    assertThatThrownBy(() -> read("backupChecks: [{table: a, rows: 12345678901234567890}]"))
        .hasMessageContaining(
            "backupChecks[0].rows is '12345678901234567890'. Write a whole number");
  }

  @Test
  void aBackupIsPutIntoTheProjectAndNowhereElse() throws IOException {
    for (String path : List.of("a.dump", "backups/", "./a/../b.sql.gz", "./", "..a/", "a b/c")) {
      assertThat(read("backup: '" + path + "'\n").backup().path()).contains(path);
    }
    for (String path : List.of("/a", "~/a", "..", "../", "../a", "a/../../b", "./../a", "C:\\a")) {
      assertThatThrownBy(() -> read("backup: '" + path + "'\n"))
          .hasMessageContaining("backup is '" + path + "', which is outside of the project");
    }
    for (String path : List.of(".", "a/.", "a/..")) {
      assertThatThrownBy(() -> read("backup: '" + path + "'\n"))
          .hasMessageContaining("backup is '" + path + "', which is a folder. End it in /.");
    }
  }

  private DrillsFile read(String text) throws IOException {
    return read(Files.writeString(folder.resolve("drills.yaml"), text));
  }

  private static DrillsFile read(Path file) {
    return new DrillsFileReader(Optional.empty()).read(file, NAME);
  }

  private DrillsFile rendered(String text) throws IOException {
    Path template = Files.createDirectories(folder.resolve("template"));
    Files.writeString(
        template.resolve("cookiecutter.json"), "{\"slug\": \"shop\", \"lab\": \"compose\"}");
    Files.createDirectories(folder.resolve("fixtures"));
    Files.writeString(folder.resolve("fixtures/shop.sql"), "SELECT 1;");
    Path file = Files.writeString(folder.resolve("drills.yaml"), text);
    Context context = Context.read(TemplateTree.open(template), GivenContext.of(Map.of()));
    return new DrillsFileReader(Optional.of(context)).read(file, NAME);
  }

  private static Step step(Step.Kind kind, String text, int line) {
    return new Step(kind, text, Optional.empty(), NAME, line);
  }

  private static DeclaredInput input(String value, int line) {
    return new DeclaredInput(value, new Place(NAME, line));
  }

  private static Expectation expectation(Expectation.Kind kind, String text, int line) {
    return new Expectation(kind, text, List.of(), List.of(), new Place(NAME, line));
  }
}
