package io.github.recoverydocs.drill.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the key {@code when} of a drill becomes, and what is read of one that is not there. */
class WhenReaderTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "false",
        "False",
        "'FALSE'",
        "0",
        "no",
        "No",
        "n",
        "off",
        "OFF",
        "f",
        "none",
        "''",
        "' '",
        "\"{{ '' }}\"",
        "\"{{ none }}\"",
        "\"{{ false }}\"",
        "\" {{ cookiecutter.off }}\\n\"",
        "\"{{ cookiecutter.on and cookiecutter.no_bucket }}\"",
        "\"{{ cookiecutter.nothing }}\"",
      })
  void isNo(String written) throws IOException {
    assertThat(when(written)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "1",
        "yes",
        "on",
        "42",
        "0.5",
        "nothing",
        "no-bucket",
        "\"{{ cookiecutter.on }}\"",
        "\"{{ cookiecutter.bucket }}\"",
        "\"{{ cookiecutter.on and cookiecutter.bucket }}\"",
      })
  void isYes(String written) throws IOException {
    assertThat(when(written)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "when: | 1: drills[0].when has no value. Write a text, or delete it.",
        "when: [a] | 1: drills[0].when is a list where a text is wanted. Write one text.",
        "when: '{{ cookiecutter.nope }}' | 1: drills[0].when cannot be rendered: column 63: …",
      })
  void isAText(String key, String problem) {
    assertThatThrownBy(() -> read("drills: [{name: One, section: restore, " + key + "}]"))
        .hasMessageStartingWith("drills.yaml:" + problem.replace("…", ""));
  }

  @Test
  void nothingIsHeldAgainstWhatTemplatesMakeOfTheOtherValues() throws IOException {
    List<DeclaredDrill> drills =
        read("""
                drills:
                  - name: From the bucket
                    when: "{{ cookiecutter.no_bucket }}"
                    document: docs/{{ cookiecutter.on }}.md
                    section: "{{ cookiecutter.no_bucket }}"
                    steps: ["{{ cookiecutter.nope }}", "a b{{ '' }}"]
                    given:
                      - mark: "{{ cookiecutter.no_bucket }}"
                      - bash: "{{ cookiecutter.nope.nope }}"
                    inputs: {BUCKET: "{{ cookiecutter.nope }}"}
                    then: [fingerprint: good]
                    budget: "{{ cookiecutter.no_bucket }}"
                """)
            .drills();

    assertThat(drills)
        .extracting(DeclaredDrill::when, DeclaredDrill::document, DeclaredDrill::section)
        .containsExactly(tuple(false, Optional.of("docs/True.md"), Optional.empty()));
  }

  @Test
  void whatIsWrongInAnyCaseIsTold() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    drills:
                      - name: One
                        when: false
                        section: a b
                        secton: "{{ cookiecutter.nope }}"
                        given: "{{ cookiecutter.nope }}"
                        then: [fingerprint: good]
                      - name: One
                        section: restore
                    """))
        .hasMessageContaining(":4: drills[0].section is 'a b', which is no anchor.")
        .hasMessageContaining(":5: drills[0].secton is no known key. Did you mean section?")
        .hasMessageContaining(":8: drills[1].name is 'One', as that of the drill on line 2 is.");
  }

  @Test
  void whereTheDocumentsAreNoTemplatesItIsTakenAsItStands() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("drills.yaml"),
            "drills: [{name: A, section: a, when: no}, {name: B, section: b, when: '{{ false }}'}]");

    assertThat(new DrillsFileReader(Optional.empty()).read(file, "drills.yaml").drills())
        .extracting(DeclaredDrill::when)
        .containsExactly(false, true);
  }

  private boolean when(String written) throws IOException {
    return read("drills: [{name: One, section: restore, when: " + written + "}]")
        .drills()
        .get(0)
        .when();
  }

  private DrillsFile read(String text) throws IOException {
    Path template = Files.createDirectories(folder.resolve("template"));
    Files.writeString(
        template.resolve("cookiecutter.json"),
        """
        {"on": true, "off": false, "nothing": null, "bucket": "shop-backups", "no_bucket": ""}
        """);
    Path file = Files.writeString(folder.resolve("drills.yaml"), text);
    Context context = Context.read(TemplateTree.open(template), GivenContext.of(Map.of()));
    return new DrillsFileReader(Optional.of(context)).read(file, "drills.yaml");
  }
}
