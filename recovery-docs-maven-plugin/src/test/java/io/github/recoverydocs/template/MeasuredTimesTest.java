package io.github.recoverydocs.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a template gets for its variable {@code recovery_times}. */
class MeasuredTimesTest {
  private static final String JSON = "{\"slug\": \"shop\",\n \"recovery_times\": {}}";

  private static final String TIMES =
      """
      {
        "schema_version": 1,
        "date": "2026-01-02",
        "postgres_versions": ["17.6", "18.1"],
        "database_bytes": 46100000,
        "database_size": "46 MB",
        "processors": 2,
        "procedures": {
          "bring-back-rows": {
            "drill": "{{ rows }} deleted",
            "document": "docs/recovery.md",
            "seconds": 12.5,
            "text": "about 20 s",
            "runs": 2
          }
        }
      }
      """;

  /** As templates are told to use it. */
  private static final String MACRO =
      """
      {%- macro estimated(anchor) -%}
      {%- set times = cookiecutter.recovery_times -%}
      {%- if times and anchor in times.procedures -%}
      {{ times.procedures[anchor].text }} for {{ times.database_size }}, PostgreSQL {{ times.postgres_versions | join(', ') }}
      {%- else -%}
      not measured
      {%- endif -%}
      {%- endmacro -%}
      {{ estimated('bring-back-rows') }}; {{ estimated('other') }}
      """;

  @TempDir private Path temporary;

  @Test
  void takeThePlaceOfTheVariable() {
    assertThat(text(JSON, MACRO, given(TIMES)))
        .isEqualTo("about 20 s for 46 MB, PostgreSQL 17.6, 18.1; not measured\n");
  }

  @Test
  void areAnEmptyDictionaryWhereNothingIsMeasured() {
    assertThat(text(JSON, MACRO, GivenContext.of(Map.of())))
        .isEqualTo("not measured; not measured\n");
    assertThat(text(JSON, MACRO, of(Map.of(), temporary.resolve("none.json"))))
        .isEqualTo("not measured; not measured\n");
    assertThat(text(JSON, "{{ cookiecutter.recovery_times }}", given("{}"))).isEqualTo("{}");
  }

  @Test
  void stayAsTheyAre() {
    assertThat(
            text(
                JSON,
                "{% set it = cookiecutter.recovery_times.procedures['bring-back-rows'] %}"
                    + "{{ it.drill }} {{ it.seconds + it.runs }}",
                given(TIMES)))
        .isEqualTo("{{ rows }} deleted 14.5");
  }

  @Test
  void areSeenByFreeMarkerToo() {
    TemplateFolder template =
        new TemplateFolder(temporary)
            .context(JSON)
            .document(
                "a.md.ftl",
                "${(cookiecutter.recovery_times.procedures['bring-back-rows'].text)!'none'}"
                    + " ${(cookiecutter.recovery_times.procedures['other'].text)!'none'}");

    assertThat(text(template, "a.md", given(TIMES))).isEqualTo("about 20 s none");
    assertThat(text(template, "a.md", GivenContext.of(Map.of()))).isEqualTo("none none");
  }

  @Test
  void areNothingToATemplateWithoutTheVariable() {
    assertThat(text("{\"slug\": \"shop\"}", "{{ cookiecutter.slug }}", given("no JSON")))
        .isEqualTo("shop");
  }

  @Test
  void winOverAReplayAndGiveWayToAnOverride() {
    Path replay =
        write(
            "replay.json",
            "{\"cookiecutter\": {\"slug\": \"old\", \"recovery_times\": {\"date\": \"1\"}}}");
    Path times = write("times.json", TIMES);
    String text = "{{ cookiecutter.slug }} {{ cookiecutter.recovery_times.date }}";

    assertThat(
            text(
                JSON,
                text,
                new GivenContext(
                    Map.of(), Optional.empty(), Optional.of(replay), Optional.of(times))))
        .isEqualTo("old 2026-01-02");
    assertThat(
            text(
                JSON,
                text + " {{ cookiecutter.recovery_times.database_size }}",
                of(Map.of("recovery_times", "{\"date\": \"today\"}"), times)))
        .isEqualTo("shop today 46 MB");
  }

  @Test
  void takeThePlaceOfADictionaryOnly() {
    assertThatThrownBy(
            () -> text("{\"slug\": \"shop\",\n \"recovery_times\": \"\"}", "x", given(TIMES)))
        .isInstanceOf(TemplateException.class)
        .hasMessage(
            "cookiecutter.json:2: the variable 'recovery_times' is no dictionary, and recovery times"
                + " are to take its place. Write \"recovery_times\": {}, or remove times.json.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"schema_version\": 1 | \"schema_version\": 2 | :2: it has the form 2, and this plugin reads 1",
        "\"schema_version\": 1 | \"a\": 1 | it is no file of recovery times: 'schema_version' has to be a number",
        "\"2026-01-02\" | 2026 | :3: it is no file of recovery times: 'date' has to be a text",
        "\"18.1\"] | 18] | :4: it is no file of recovery times: 'postgres_versions' has to be a list of texts",
        "46100000 | null | :5: it is no file of recovery times: 'database_bytes' has to be a number",
        "\"about 20 s\" | 20 | :9: it is no file of recovery times: 'text' of 'bring-back-rows' has to be a text",
        "12.5 | \"12\" | :9: it is no file of recovery times: 'seconds' of 'bring-back-rows' has to be a number",
        "\"runs\": 2 | \"a\": 2 | :9: it is no file of recovery times: 'runs' of 'bring-back-rows' has to be a number",
        "\"processors\": 2, | \"processors\": 2 | :8:",
      })
  void areRefusedWhereTemplatesCouldNotRelyOnThem(String part, String other, String reason) {
    assertThatThrownBy(() -> text(JSON, "x", given(TIMES.replace(part, other))))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("times.json")
        .hasMessageContaining(reason)
        .hasMessageEndingWith(
            "Copy it anew from metrics/recovery-times.json in the output folder, which the goal"
                + " drill writes.");
  }

  @Test
  void areAnObjectOfObjects() {
    assertThatThrownBy(() -> text(JSON, "x", given("[]")))
        .hasMessageContaining("times.json: it is not a JSON object. Copy it anew");
    String number = TIMES.replace("\"bring-back", "\"other\": 3, \"bring-back");
    assertThatThrownBy(() -> text(JSON, "x", given(number)))
        .hasMessageContaining(":9: it is no file of recovery times: 'other' has to be an object");
    assertThatThrownBy(() -> text(JSON, "x", of(Map.of(), temporary)))
        .hasMessageContaining("the file cannot be read");
  }

  private GivenContext given(String times) {
    return of(Map.of(), write("times.json", times));
  }

  private static GivenContext of(Map<String, String> overrides, Path times) {
    return new GivenContext(overrides, Optional.empty(), Optional.empty(), Optional.of(times));
  }

  private String text(String json, String text, GivenContext given) {
    return text(
        new TemplateFolder(temporary).context(json).document("doc.md", text), "doc.md", given);
  }

  private static String text(TemplateFolder template, String path, GivenContext given) {
    RenderedTree tree =
        new TemplateRenderer()
            .render(TemplateTree.open(template.folder()), given, template.output());
    try {
      return Files.readString(tree.file(path).orElseThrow().file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(temporary.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
