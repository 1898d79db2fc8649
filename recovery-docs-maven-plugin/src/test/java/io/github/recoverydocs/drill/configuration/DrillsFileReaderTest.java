package io.github.recoverydocs.drill.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverydocs.template.Context;
import io.github.recoverydocs.template.GivenContext;
import io.github.recoverydocs.template.TemplateTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a drills.yaml becomes. */
class DrillsFileReaderTest {
  private static final String NAME = "src/recovery-docs/drills.yaml";

  @TempDir Path folder;

  @Test
  void everyKeyIsRead() {
    Path file = DrillsFileExamples.file("good/everything.yaml");
    Path sql = DrillsFileExamples.file("good/fixtures/shop.sql");

    DrillsFile read = new DrillsFileReader(Optional.empty()).read(file, NAME);

    assertThat(read.lab())
        .isEqualTo(
            new LabConfiguration(
                Optional.of(LabKind.COMPOSE),
                Optional.of(bash("docker compose up -d --wait", 4)),
                Optional.of("postgres"),
                Optional.of("shop"),
                Optional.of("shop_admin"),
                true));
    assertThat(read.fixture())
        .containsExactly(
            new Step(
                Step.Kind.SQL,
                "CREATE TABLE orders (id int PRIMARY KEY);\n",
                Optional.of(sql),
                NAME,
                10),
            sql("INSERT INTO orders VALUES (1);\nINSERT INTO orders VALUES (2);\n", 12),
            bash("./scripts/seed.sh --small", 14));
    assertThat(read.baseline())
        .containsExactly(bash("./scripts/db-backup.sh --type=daily", 16), sql("CHECKPOINT", 17));
    assertThat(read.storage())
        .contains(
            new Storage(
                Storage.Server.MINIO,
                Optional.of("minio/minio:RELEASE.2025-09-07T16-13-09Z"),
                List.of(
                    new Bucket(
                        "shop-backups",
                        List.of(
                            new StoredObject(
                                "daily/shop.sql", Optional.of(sql), Optional.empty(), 24),
                            text("daily/note with blanks.txt", "kept 30 days\n", 26),
                            text("daily/empty.sql.gz", "", 27))),
                    new Bucket("other-bucket", List.of()))));
    assertThat(read.files()).containsExactly(file, sql);
  }

  @Test
  void aFileWithNothingInItSaysNothing() throws IOException {
    for (String text : List.of("", "\n\n", "# a comment\n", "---\n", "\uFEFF", "null\n")) {
      DrillsFile read = read(text);

      assertThat(read.lab()).isEqualTo(LabConfiguration.none());
      assertThat(read.fixture()).isEmpty();
      assertThat(read.baseline()).isEmpty();
      assertThat(read.storage()).isEmpty();
      assertThat(read.files()).containsExactly(folder.resolve("drills.yaml"));
    }
    assertThat(DrillsFile.none().files()).isEmpty();
  }

  @Test
  void theInternetIsOutOfReachAndStorageIsS3Proxy() throws IOException {
    DrillsFile read = read("lab:\n  user: shop\nstorage: {}\n");

    assertThat(read.lab().internet()).isFalse();
    assertThat(read.storage())
        .contains(new Storage(Storage.Server.S3PROXY, Optional.empty(), List.of()));
  }

  @Test
  void bucketsWithoutANameAreLeftOut() throws IOException {
    DrillsFile read =
        rendered(
            """
            storage:
              buckets:
                - "{{ cookiecutter.nothing }}"
                - name: " {{ cookiecutter.nothing }} "
                  objects: [{key: "{{ cookiecutter.nothing }}", text: a}]
                - "{{ cookiecutter.slug }}"
            """);

    assertThat(read.storage().orElseThrow().buckets())
        .containsExactly(new Bucket("shop", List.of()));
  }

  @Test
  void whereNoBucketIsLeftThereIsNoStorage() throws IOException {
    String bucket = "{buckets: ['{{ cookiecutter.nothing }}'], server: minio}";
    assertThat(rendered("storage: " + bucket + "\n").storage()).isEmpty();
    assertThat(rendered("storage: {buckets: []}\n").storage()).isPresent();
  }

  @Test
  void aNameThatIsWrittenAsNothingIsAFault() {
    assertThatThrownBy(() -> rendered("storage: {buckets: [' ']}\n"))
        .hasMessageContaining(":1: storage.buckets[0] is an empty text.");
    assertThatThrownBy(() -> rendered("storage: {buckets: ['{{ cookiecutter.nothing }}', '']}\n"))
        .hasMessageContaining(":1: storage.buckets[1] is an empty text.");
  }

  @Test
  void valuesAreRendered() throws IOException {
    DrillsFile read =
        new DrillsFileReader(Optional.of(context()))
            .read(DrillsFileExamples.file("template/drills.yaml"), NAME);

    assertThat(read.lab().kind()).contains(LabKind.COMPOSE);
    assertThat(read.lab().database()).contains("shop_db");
    assertThat(read.lab().internet()).isTrue();
    assertThat(read.fixture().get(0).text()).isEqualTo("SELECT '{{ left alone }}';\n");
    assertThat(read.fixture().get(1).text()).isEqualTo("createdb a\ncreatedb b\n\n");
    assertThat(read.storage().orElseThrow().server()).isEqualTo(Storage.Server.MINIO);
    assertThat(read.storage().orElseThrow().buckets())
        .extracting(Bucket::name)
        .containsExactly("shop-backups", "shop-logs");
  }

  @Test
  void withoutATemplateNothingIsRendered() throws IOException {
    DrillsFile read = read("baseline:\n  - docker inspect -f '{{.State.Status}}' shop\n");

    assertThat(read.baseline().get(0).text())
        .isEqualTo("docker inspect -f '{{.State.Status}}' shop");
  }

  @Test
  void aStepsLineIsThatOfItsText() throws IOException {
    DrillsFile read =
        read(
            """
            baseline:
              - echo one

              -
                echo three
              - |  # with a comment
                echo four
              - >-

                echo five
              - bash:
                  |
                    echo six
            """);

    assertThat(read.baseline()).extracting(Step::line).containsExactly(2, 5, 7, 9, 13);
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkAreNoMatter() throws IOException {
    DrillsFile read = read("\uFEFFbaseline:\r\n  - |\r\n    echo one\r\n    echo two\r\n");

    assertThat(read.baseline().get(0).text()).isEqualTo("echo one\necho two\n");
    assertThat(read.baseline().get(0).line()).isEqualTo(3);
  }

  @Test
  void anSqlTextIsAFileOnlyWhenItIsOneLineThatEndsSo() throws IOException {
    DrillsFile read =
        read(
            """
            fixture:
              - sql: |
                  -- as in
                  -- shop.sql
            """);

    assertThat(read.fixture().get(0).file()).isEmpty();
  }

  @Test
  void aFileThatIsNamedTwiceIsListedOnce() throws IOException {
    Files.writeString(folder.resolve("a.sql"), "SELECT 1;");

    DrillsFile read = read("fixture:\n  - sql: a.sql\n  - sql: ./a.sql\n");

    assertThat(read.files())
        .containsExactly(folder.resolve("drills.yaml"), folder.resolve("a.sql"));
  }

  private DrillsFile read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("drills.yaml"), text);
    return new DrillsFileReader(Optional.empty()).read(file, NAME);
  }

  private DrillsFile rendered(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("drills.yaml"), text);
    return new DrillsFileReader(Optional.of(context())).read(file, NAME);
  }

  private Context context() throws IOException {
    Files.writeString(
        folder.resolve("cookiecutter.json"),
        "{\"slug\": \"shop\", \"lab\": \"compose\", \"nothing\": \"\"}");
    return Context.read(TemplateTree.open(folder), GivenContext.of(Map.of()));
  }

  private static Step bash(String text, int line) {
    return new Step(Step.Kind.BASH, text, Optional.empty(), NAME, line);
  }

  private static Step sql(String text, int line) {
    return new Step(Step.Kind.SQL, text, Optional.empty(), NAME, line);
  }

  private static StoredObject text(String key, String text, int line) {
    return new StoredObject(key, Optional.empty(), Optional.of(text), line);
  }
}
