package io.github.recoverydocs.drill.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors use knows what the reader knows, and refuses what it refuses. */
class DrillsFileSchemaTest {
  /** Where the schema describes the map with those keys. */
  private static final Map<Keys, String> MAPS =
      Map.ofEntries(
          Map.entry(Keys.FILE, ""),
          Map.entry(Keys.LAB, "/$defs/lab"),
          Map.entry(Keys.STEP, "/$defs/step"),
          Map.entry(Keys.STORAGE, "/$defs/storage"),
          Map.entry(Keys.BUCKET, "/$defs/bucket"),
          Map.entry(Keys.OBJECT, "/$defs/object"),
          Map.entry(Keys.MATRIX, "/$defs/matrix"),
          Map.entry(Keys.BACKUP_CHECK, "/$defs/backupCheck"),
          Map.entry(Keys.DRILL, "/$defs/drill"),
          Map.entry(Keys.GIVEN, "/$defs/given"),
          Map.entry(Keys.MARK, "/$defs/mark"),
          Map.entry(Keys.EXPECTATION, "/$defs/expectation"),
          Map.entry(Keys.FINGERPRINT, "/$defs/fingerprint"));

  private final JsonNode document = read();
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(document);

  static List<Path> good() {
    return DrillsFileExamples.good();
  }

  /** Those whose fault can be seen without the files beside them, in YAML that is valid. */
  static Stream<Path> bad() {
    return DrillsFileExamples.bad().stream()
        .filter(file -> DrillsFileExamples.comments(file, "schema").isEmpty());
  }

  /** Those whose fault only the reader sees: a file that is not there, a name that is taken. */
  static Stream<Path> accepted() {
    return DrillsFileExamples.bad().stream()
        .filter(file -> DrillsFileExamples.comments(file, "schema").contains("accepts"));
  }

  @ParameterizedTest
  @MethodSource
  void good(Path file) throws FaultException {
    assertThat(errors(file)).isEmpty();
  }

  @Test
  void templatesMayStandForEveryText() throws FaultException {
    assertThat(errors(DrillsFileExamples.file("template/drills.yaml"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void bad(Path file) throws FaultException {
    assertThat(errors(file)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void accepted(Path file) throws FaultException {
    assertThat(errors(file)).isEmpty();
  }

  /** One fault each: a file of many would be refused for any of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "backup: /tmp/",
        "backup: ../a",
        "backup: ~/a",
        "backup: a/..",
        "backup: 'C:\\a'",
        "backupChecks: [{table: a}]",
        "backupChecks: [{table: a, rows: 0}]",
        "backupChecks: [{table: a, rows: 1.5}]",
        "backupChecks: [{table: a, rows: '1'}]",
        "backupChecks: [{table: a, rows: 1, sql: SELECT true}]",
        "backupChecks: [{table: a, newest: b}]",
        "backupChecks: [{table: a, newest: b, age: 0h}]",
        "backupChecks: [{sql: a.sql}]",
        "matrix: {only: [{postgres_version: '1'}]}",
        "matrix: {postgres_version: []}",
        "matrix: {postgres_version: ['1', '1']}",
        "matrix: {postgres_version: ['1'], only: []}",
        "matrix: {postgres_version: ['1'], only: [{}]}",
        "matrix: {postgres_version: [null]}",
        "matrix: {postgres version: ['1']}",
        "drills: [{section: a}]",
        "drills: [{name: a}]",
        "drills: [{name: '', section: a}]",
        "drills: [{name: a, document: 'a.md#a'}]",
        "drills: [{name: a, section: a b}]",
        "drills: [{name: a, section: 'a.md#b'}]",
        "drills: [{name: a, steps: []}]",
        "drills: [{name: a, steps: ['a.md#']}]",
        "drills: [{name: a, steps: ['a.md#a b']}]",
        "{matrix: {postgres_version: ['1']}, drills: [{name: a, section: a, only: {}}]}",
        "{matrix: {postgres_version: ['1']}, drills: [{name: a, section: a, only: {postgres_version: []}}]}",
        "{matrix: {postgres_version: ['1']}, drills: [{name: a, section: a, only: {postgres_version: '1'}}]}",
        "{matrix: {postgres_version: ['1']}, drills: [{name: a, section: a, only: {postgres_version: ['1', '1']}}]}",
        "{matrix: {postgres_version: ['1']}, drills: [{name: a, section: a, only: [{postgres_version: '1'}]}]}",
        "drills: [{name: a, section: a, when: }]",
        "drills: [{name: a, section: a, when: [a]}]",
        "drills: [{name: a, section: a, budget: 5}]",
        "drills: [{name: a, section: a, budget: 5 min}]",
        "drills: [{name: a, section: a, given: [{}]}]",
        "drills: [{name: a, section: a, given: [{mark: 1a}]}]",
        "drills: [{name: a, section: a, given: [{mark: a, sql: SELECT 1}]}]",
        "drills: [{name: a, section: a, given: [{mark: {restorePoint: a}}]}]",
        "drills: [{name: a, section: a, inputs: {A-B: a}}]",
        "drills: [{name: a, section: a, inputs: {A: null}}]",
        "drills: [{name: a, section: a, symptom: 'false'}]",
        "drills: [{name: a, section: a, symptom: 'false', then: [{bash: 'true'}]}]",
        "drills: [{name: a, section: a, then: [cured]}]",
        "drills: [{name: a, section: a, then: [cure]}]",
        "drills: [{name: a, section: a, then: [{cured: true}]}]",
        "drills: [{name: a, section: a, then: [{sql: a.sql}]}]",
        "drills: [{name: a, section: a, then: [{health: 'a:80'}]}]",
        "drills: [{name: a, section: a, given: [mark: a], then: [{fingerprint: {only: [a]}}]}]",
        "drills: [{name: a, section: a, given: [mark: a], then: [{fingerprint: {mark: a, only: []}}]}]"
      })
  void readerAndSchemaRefuse(String yaml, @TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("drills.yaml"), yaml);

    assertThat(errors(file)).isNotEmpty();
    assertThatThrownBy(() -> new DrillsFileReader(Optional.empty()).read(file, "drills.yaml"))
        .isInstanceOfSatisfying(
            DrillsFileException.class, e -> assertThat(e.problems()).hasSize(1));
  }

  @ParameterizedTest
  @EnumSource
  void readerAndSchemaKnowTheSameKeys(Keys keys) {
    JsonNode map = document.at(MAPS.get(keys));

    assertThat(map.get("properties").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(keys.known());
    assertThat(map.get("additionalProperties").booleanValue()).isFalse();
  }

  @Test
  void noMapOfTheSchemaIsUnknownToTheReader() {
    assertThat(document.findParents("properties")).hasSize(Keys.values().length);
  }

  @Test
  void everyKeyIsDescribedForEditors() {
    for (JsonNode properties : document.findValues("properties")) {
      properties.forEach(
          property -> {
            JsonNode described =
                property.has("description")
                    ? property
                    : document.at(property.get("$ref").asText().substring(1));
            assertThat(described.path("title").asText()).as("title of %s", property).isNotBlank();
            assertThat(described.path("description").asText()).endsWith(".");
          });
    }
  }

  @Test
  void expectationsAreThoseOfTheEnum() {
    assertThat(Keys.EXPECTATION.known())
        .hasSize(Expectation.Kind.values().length - 1) // cured is a bare word
        .allSatisfy(key -> Expectation.Kind.valueOf(key.toUpperCase(Locale.ROOT)));
    assertThat(document.at("/$defs/cured/anyOf/0/pattern").asText()).contains("cured");
  }

  /** Indented by four blanks, as Markdown wants it. */
  @Test
  void theExamplesOfTheDocumentationAreValid() throws IOException, FaultException {
    List<String> examples =
        Pattern.compile("(?m)^    (?:#.*\\n    lab|drills|matrix|backup):.*\\n(?:    .*\\n)+")
            .matcher(Files.readString(Path.of("../docs/drills-yaml.md")))
            .results()
            .map(found -> found.group().indent(-4))
            .toList();

    assertThat(examples).hasSize(7);
    for (String example : examples) {
      assertThat(schema.validate(YamlAsJson.of(example))).as(example).isEmpty();
    }
  }

  @Test
  void bucketNamesHaveOneRule() {
    assertThat(document.at("/$defs/bucketName/anyOf/0/pattern").asText()).isEqualTo(Bucket.NAME);
  }

  @Test
  void wordsAreThoseOfTheEnums() {
    assertThat(document.at("/$defs/lab/properties/kind/anyOf/0/enum"))
        .map(JsonNode::asText)
        .containsExactly("postgres", "compose")
        .hasSameSizeAs(LabKind.values());
    assertThat(document.at("/$defs/storage/properties/server/anyOf/0/enum"))
        .map(JsonNode::asText)
        .containsExactly("s3proxy", "minio")
        .hasSameSizeAs(Storage.Server.values());
  }

  @Test
  void itIsWhatItsAddressSays() {
    assertThat(document.get("$id").asText())
        .isEqualTo("https://recoverydocs.github.io/schema/drills.schema.json");
    Schema ofSchemas =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(document.get("$schema").asText()));
    assertThat(ofSchemas.validate(document)).isEmpty();
  }

  private List<Error> errors(Path file) throws FaultException {
    return schema.validate(YamlAsJson.of(DrillsFileExamples.text(file)));
  }

  private static JsonNode read() {
    try (InputStream in = DrillsFileReader.class.getResourceAsStream("drills.schema.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
