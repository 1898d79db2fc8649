package io.github.recoverydocs.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An error names the template's file, line and column, and what to do. */
class TemplateErrorsTest {
  @TempDir Path temporary;

  @Test
  void anUndefinedVariableIsNamedWithItsNearestNeighbour() {
    TemplateException e = error("one\n\nport {{ cookiecutter.prt }}\n");

    assertThat(e.getMessage())
        .isEqualTo(
            "{{cookiecutter.slug}}/doc.md:3:22: 'cookiecutter' has no 'prt'."
                + " Did you mean port? Defined here: port, slug, tables.");
  }

  @Test
  void theLineIsShownWithAMarkBelowTheFault() {
    assertThat(error("one\n  {% if cookiecutter.slg %}x{% endif %}").excerpt())
        .isEqualTo("{% if cookiecutter.slg %}x{% endif %}\n                   ^");
    assertThat(error("{{ cookiecutter.slug | uppr }}").excerpt())
        .isEqualTo("{{ cookiecutter.slug | uppr }}\n                       ^");
    assertThat(error("x".repeat(200) + "{{ y }}").excerpt()).isEmpty();
  }

  @Test
  void anUndefinedNameIsFoundWhereItIsWrittenNotWhereItFails() {
    TemplateException e = error("{% for t in\n   tabels | sort %}{% endfor %}");

    assertThat(e.line()).isEqualTo(2);
    assertThat(e.column()).isEqualTo(4);
    assertThat(e.reason()).isEqualTo("the variable 'tabels' is not defined");
  }

  @Test
  void anErrorInALoopAfterTrimmedTagsHasItsTrueLine() {
    TemplateException e =
        error("{% for i in [1] -%}\n\n\n{%- if true %}\n  {{ nope }}\n{% endif %}{% endfor %}");

    assertThat(e.line()).isEqualTo(5);
  }

  @Test
  void anErrorInAnIncludedFileNamesThatFile() {
    TemplateException e =
        catchThrowableOfType(
            TemplateException.class,
            () ->
                new TemplateFolder(temporary)
                    .file("templates/part.md", "a\n{{ 1 + 'x' }}")
                    .document("doc.md", "{% include 'part.md' %}")
                    .render());

    assertThat(e.file()).isEqualTo("templates/part.md");
    assertThat(e.line()).isEqualTo(2);
    assertThat(e.reason()).isEqualTo("unsupported operand type(s) for +: 'int' and 'str'");
  }

  @Test
  void anUnclosedTagIsReportedWhereItOpens() {
    assertThat(error("a\n{% if true %}\nb\n").getMessage())
        .contains("doc.md:2:4: the tag 'if' is never closed. Add {% endif %}.");
    assertThat(error("a\n\n{{ x\n\nb").getMessage())
        .contains("doc.md:3:1: the expression is never closed. Add }}.");
    assertThat(error("{{ f(1, }}\n").getMessage()).contains("doc.md:1:9: unexpected '}'");
    assertThat(error("\n{# x").getMessage()).contains("doc.md:2:1: the comment is never closed");
    assertThat(error("{% raw %}").getMessage()).contains("raw block is never closed");
    assertThat(error("x\n{{ 'a }}").getMessage())
        .contains("doc.md:2:4: the string is never closed");
  }

  @Test
  void anUnknownTagFilterOrTestIsNamed() {
    assertThat(error("{% inclde 'x' %}").getMessage()).contains("Did you mean include?");
    assertThat(error("{{ 1|uper }}").getMessage())
        .contains("the filter 'uper' is not known or not supported. Did you mean upper?");
    assertThat(error("{{ 1 is defind }}").getMessage()).contains("Did you mean defined?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% include '../cookiecutter.json' %}",
        "{% include '/etc/passwd' %}",
        "{% include 'file:///etc/passwd' %}",
        "{% include 'classpath:META-INF/MANIFEST.MF' %}",
        "{{ ''.getClass() }}",
        "{{ ''.class }}",
        "{{ cookiecutter.getClass().forName('java.lang.Runtime') }}",
        "{{ ____int3rpr3t3r____ }}",
        "{{ 'a'.matches('a') }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ '{0.__class__}'.format(1) }}",
        "{{ range.__globals__ }}",
        "{{ cookiecutter|attr('__class__') }}"
      })
  void nothingOutsideOfTheTemplateIsReached(String template) {
    assertThat(error(template).line()).isEqualTo(1);
  }

  @ParameterizedTest
  @Timeout(10)
  @ValueSource(
      strings = {
        "{% for i in range(2000000000) %}{% for j in range(2000000000) %}{% endfor %}{% endfor %}",
        "{% for i in range(2000000000) %}text{% endfor %}",
        "{{ range(2000000000)|list }}",
        "{{ range(2000000000)|join }}",
        "{{ 'a' * 10**9 }}",
        "{{ [1] * 10**9 }}",
        "{{ 'a'.center(10**9) }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ '{:1000000000}'.format(1) }}",
        "{{ 9**99999999 }}",
        "{% set ns = namespace(x='a') %}{% for i in range(99) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}",
        "{% set ns = namespace(x=[1]) %}{% for i in range(99) %}{% set ns.x = [ns.x, ns.x] %}{% endfor %}{{ ns.x }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(99) }}",
        "{% include 'doc.md' %}",
        "{% extends 'doc.md' %}",
        "{% set l = [] %}{% set _ = l.append(l) %}{{ l }}",
        "{% set l = [1] %}{% for i in l %}{% set _ = l.append(i) %}{% endfor %}",
        "{{ 'a'|indent(10**9, true) }}",
        "{{ random_ascii_string(10**9) }}",
        "{{ [1]|batch(10**9, 1)|list }}",
        "{{ [1]|slice(10**9)|list }}",
        "{{ 1|round(10**9) }}",
        "{{ 'a'.replace('', 'a' * 9999999) }}",
        "{{ ('a' * 999999).replace('a', 'a' * 999999) }}",
        "{{ ['a' * 9999999]|map('replace', 'a', 'aaa')|list }}"
      })
  void hostileTemplatesEndInAnError(String template) {
    long start = System.nanoTime();
    assertThat(error(template).getMessage()).contains("doc.md");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
  }

  @Test
  void deepNestingEndsInAnError() {
    assertThat(error("{{ " + "(".repeat(5000) + ")".repeat(5000) + " }}").getMessage())
        .contains("nested more than");
    assertThat(error("{{ " + "not ".repeat(9000) + "1 }}").getMessage()).contains("nested");
    assertThat(error("{{ " + "-".repeat(9000) + "1 }}").getMessage()).contains("nested");
    assertThat(error("{% if 1 %}".repeat(5000)).getMessage()).contains("nested");
  }

  @Test
  void aManyPartedExpressionIsFine() {
    new TemplateFolder(temporary).document("doc.md", "{{ 1" + " + 1".repeat(50) + " }}").render();
  }

  private TemplateException error(String text) {
    TemplateFolder template = new TemplateFolder(temporary).document("doc.md", text);
    return catchThrowableOfType(
        TemplateException.class,
        () ->
            new TemplateRenderer(Duration.ofSeconds(2))
                .render(
                    TemplateTree.open(template.folder()),
                    GivenContext.of(Map.of()),
                    template.output()));
  }
}
