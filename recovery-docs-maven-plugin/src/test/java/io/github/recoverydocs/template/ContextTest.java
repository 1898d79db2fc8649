package io.github.recoverydocs.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextTest {
  @TempDir Path temporary;

  @Test
  void valuesAreRenderedInOrderAgainstThoseBefore() {
    assertThat(
            rendered(
                "{\"name\": \"My Shop\", \"slug\": \"{{ cookiecutter.name.lower().replace(' ', '-') }}\","
                    + " \"db\": \"{{ cookiecutter.slug|replace('-', '_') }}\"}",
                "{{ cookiecutter.db }}"))
        .isEqualTo("my_shop");
  }

  @Test
  void numbersBecomeTexts() {
    assertThat(rendered("{\"slug\": \"s\", \"port\": 5432}", "{{ cookiecutter.port ~ 1 }}"))
        .isEqualTo("54321");
  }

  @Test
  void theFirstChoiceIsTheDefault() {
    String json = "{\"slug\": \"s\", \"format\": [\"plain\", \"custom\"]}";
    assertThat(rendered(json, "{{ cookiecutter.format }}")).isEqualTo("plain");
    assertThat(
            template(json, "{{ cookiecutter.format }}").override("format", "custom").text("doc.md"))
        .isEqualTo("custom");
  }

  @Test
  void anOverrideMustBeOneOfTheChoices() {
    TemplateFolder template =
        template("{\"slug\": \"s\",\n \"format\": [\"plain\", \"custom\"]}", "x")
            .override("format", "plian");

    assertThatThrownBy(template::render)
        .isInstanceOf(TemplateException.class)
        .hasMessage(
            "cookiecutter.json:2: 'plian' is no choice of the variable 'format'."
                + " Did you mean plain? Its choices: plain, custom.");
  }

  @Test
  void anOverrideMustNameAVariable() {
    TemplateFolder template =
        template("{\"slug\": \"s\", \"postgres_port\": \"5432\"}", "x")
            .override("postgres_prot", "1");

    assertThatThrownBy(template::render)
        .hasMessageContaining("'postgres_prot', which is no variable of the template")
        .hasMessageContaining("Did you mean postgres_port?");
  }

  @Test
  void anOverrideIsRenderedToo() {
    assertThat(
            template("{\"slug\": \"s\", \"db\": \"x\"}", "{{ cookiecutter.db }}")
                .override("db", "{{ cookiecutter.slug }}_db")
                .text("doc.md"))
        .isEqualTo("s_db");
  }

  @Test
  void booleansStayBooleans() {
    String json = "{\"slug\": \"s\", \"backup\": true}";
    String text = "{% if cookiecutter.backup %}yes{% endif %}{{ cookiecutter.backup }}";
    assertThat(rendered(json, text)).isEqualTo("yesTrue");
    assertThat(template(json, text).override("backup", "no").text("doc.md")).isEqualTo("False");
  }

  @Test
  void dictionariesAreRenderedLast() {
    assertThat(
            rendered(
                "{\"d\": {\"{{ cookiecutter.slug }}\": {\"port\": \"1{{ cookiecutter.slug }}\"}},"
                    + " \"slug\": \"s\"}",
                "{{ cookiecutter.d.s.port }}"))
        .isEqualTo("1s");
  }

  @Test
  void oneUnderscoreKeepsAValueAndTwoRenderIt() {
    assertThat(
            rendered(
                "{\"slug\": \"s\", \"_a\": \"{{ x }}\", \"__b\": \"{{ cookiecutter.slug }}!\"}",
                "{{ cookiecutter._a }} {{ cookiecutter.__b }}"))
        .isEqualTo("{{ x }} s!");
  }

  @Test
  void theSyntaxCanBeSet() {
    String json =
        "{\"slug\": \"s\", \"_jinja2_env_vars\": {\"trim_blocks\": true, \"lstrip_blocks\": true}}";
    assertThat(rendered(json, "a\n  {% if true %}\nb\n  {% endif %}\n")).isEqualTo("a\nb\n");
    assertThatThrownBy(
            () -> rendered("{\"slug\": \"s\", \"_jinja2_env_vars\": {\"autoescape\": true}}", "x"))
        .hasMessageContaining("'autoescape' of _jinja2_env_vars is not supported");
  }

  @Test
  void knownExtensionsWorkAndOthersAreRefused() {
    assertThat(
            rendered(
                "{\"slug\": \"s\", \"_extensions\": [\"jinja2.ext.do\"]}",
                "{% set l = [] %}{% do l.append(1) %}{{ l }}"))
        .isEqualTo("[1]");
    assertThatThrownBy(
            () -> rendered("{\"slug\": \"s\",\n\"_extensions\": [\"local_extension.Own\"]}", "x"))
        .hasMessageStartingWith(
            "cookiecutter.json:2: the extension 'local_extension.Own' is not supported");
  }

  @Test
  void aBrokenFileIsReportedWithItsLine() {
    assertThatThrownBy(() -> rendered("{\"slug\": \"s\",\n \"a\" 1}", "x"))
        .hasMessageStartingWith("cookiecutter.json:2:")
        .hasMessageContaining("not JSON");
    assertThatThrownBy(() -> rendered("[1]", "x")).hasMessageContaining("not a JSON object");
  }

  @Test
  void aVariableThatCannotBeRenderedIsNamed() {
    assertThatThrownBy(
            () -> rendered("{\"slug\": \"s\",\n \"db\": \"{{ cookiecutter.slg }}\"}", "x"))
        .hasMessageStartingWith(
            "cookiecutter.json:2: the variable 'db' cannot be rendered: 'cookiecutter' has no 'slg'")
        .hasMessageContaining("Did you mean slug?");
  }

  @Test
  void aTextOfAnotherFileIsRenderedWithItsLine() {
    Context context =
        Context.read(
            TemplateTree.open(template("{\"slug\": \"s\"}", "x").folder()),
            GivenContext.of(java.util.Map.of()));
    TemplateRenderer renderer = new TemplateRenderer();

    assertThat(renderer.text(context, "{{ cookiecutter.slug }}_db", "drills.yaml", 7))
        .isEqualTo("s_db");
    assertThatThrownBy(() -> renderer.text(context, "a\n{{ x }}", "drills.yaml", 7))
        .hasMessageStartingWith("drills.yaml:8:4: the variable 'x' is not defined");
  }

  @Test
  void nestedTemplatesAreRefused() {
    assertThatThrownBy(() -> rendered("{\"templates\": {}}", "x"))
        .hasMessageContaining("nested templates");
  }

  private String rendered(String json, String text) {
    return template(json, text).text("doc.md");
  }

  private TemplateFolder template(String json, String text) {
    return new TemplateFolder(temporary).context(json).document("doc.md", text);
  }
}
