package io.github.recoverydocs.template.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds the engine to what the real Jinja2 made of the same templates ({@code record.py} recorded
 * it): the same text, or an error of both. What only Jinja2 renders is listed in {@code
 * refused.txt}, what only this engine renders in {@code accepted.txt}; nothing is rendered
 * differently.
 */
class JinjaFidelityTest {
  private static final Set<String> DIFFERENT = new TreeSet<>();
  private static final Set<String> REFUSED = new TreeSet<>();
  private static final Set<String> ACCEPTED = new TreeSet<>();
  private static JsonNode recorded;

  @BeforeAll
  static void renderAll() throws IOException {
    try (InputStream in = JinjaFidelityTest.class.getResourceAsStream("/jinja/snippets.json")) {
      recorded = new ObjectMapper().readTree(in);
    }
    recorded.get("cases").forEach(JinjaFidelityTest::compare);
  }

  @Test
  void nothingIsRenderedDifferently() {
    assertThat(DIFFERENT).isEmpty();
  }

  @Test
  void whatIsRefusedIsKnown() throws IOException {
    assertThat(REFUSED).isEqualTo(known("refused.txt"));
  }

  @Test
  void whatIsRenderedThoughJinjaRefusesIsKnown() throws IOException {
    assertThat(ACCEPTED).isEqualTo(known("accepted.txt"));
  }

  private static Set<String> known(String name) throws IOException {
    try (InputStream in = JinjaFidelityTest.class.getResourceAsStream("/jinja/" + name)) {
      return new TreeSet<>(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }
  }

  private static void compare(JsonNode example) {
    String shown = example.get("template").toString();
    String expected = example.has("output") ? example.get("output").textValue() : null;
    try {
      String actual = render(example);
      if (expected == null) {
        ACCEPTED.add(shown);
      } else if (!actual.equals(expected)) {
        DIFFERENT.add(shown + " -> " + example.get("output") + " but was " + actual);
      }
    } catch (JinjaError e) {
      if (expected != null) {
        REFUSED.add(shown + " -> " + e.getMessage());
      }
    }
  }

  private static String render(JsonNode example) {
    JsonNode files = example.path("files");
    JinjaEngine engine =
        new JinjaEngine(
            syntax(example.path("environment")),
            new Extensions(true, true),
            new JinjaEngine.Loader() {
              @Override
              public Optional<Source> load(String name) {
                return files.has(name)
                    ? Optional.of(new Source(name, files.get(name).textValue()))
                    : Optional.empty();
              }

              @Override
              public String searched() {
                return "the case";
              }
            });
    Map<String, Object> variables = new HashMap<>();
    recorded
        .get("variables")
        .properties()
        .forEach(entry -> variables.put(entry.getKey(), python(entry.getValue())));
    Source source = new Source("case", example.get("template").textValue());
    return engine.render(source, variables, Duration.ofSeconds(10)).text();
  }

  private static Syntax syntax(JsonNode environment) {
    Syntax standard = Syntax.DEFAULT;
    return new Syntax(
        environment.path("block_start_string").asText(standard.blockStart()),
        environment.path("block_end_string").asText(standard.blockEnd()),
        environment.path("variable_start_string").asText(standard.variableStart()),
        environment.path("variable_end_string").asText(standard.variableEnd()),
        environment.path("comment_start_string").asText(standard.commentStart()),
        environment.path("comment_end_string").asText(standard.commentEnd()),
        environment.path("trim_blocks").asBoolean(),
        environment.path("lstrip_blocks").asBoolean());
  }

  private static Object python(JsonNode node) {
    if (node.isObject()) {
      Map<Object, Object> dict = new LinkedHashMap<>();
      node.properties().forEach(entry -> dict.put(entry.getKey(), python(entry.getValue())));
      return dict;
    }
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      node.forEach(item -> list.add(python(item)));
      return list;
    }
    if (node.isIntegralNumber()) {
      return node.longValue();
    }
    return node.isNull()
        ? null
        : node.isBoolean()
            ? (Object) node.booleanValue()
            : node.isNumber() ? (Object) node.doubleValue() : node.textValue();
  }
}
