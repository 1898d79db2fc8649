package io.github.recoverydocs.drill.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that editors use knows what the reader knows, and refuses what it refuses. */
class DrillsFileSchemaTest {
  /** Where the schema describes the map with those keys. */
  private static final Map<Keys, String> MAPS =
      Map.of(
          Keys.FILE, "",
          Keys.LAB, "/$defs/lab",
          Keys.STEP, "/$defs/step",
          Keys.STORAGE, "/$defs/storage",
          Keys.BUCKET, "/$defs/bucket",
          Keys.OBJECT, "/$defs/object");

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
