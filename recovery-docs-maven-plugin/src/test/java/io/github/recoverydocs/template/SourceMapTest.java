package io.github.recoverydocs.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rendered line knows the line of the template that printed it. */
class SourceMapTest {
  @TempDir Path temporary;

  @Test
  void aLineOfTextComesFromItsOwnLine() {
    assertThat(map("one\ntwo {{ cookiecutter.port }}\nthree\n")).containsExactly(1, 2, 3);
  }

  @Test
  void everyRoundOfALoopComesFromTheSameLines() {
    assertThat(
            map(
                """
                before
                {% for t in cookiecutter.tables.split(",") %}
                pg_dump -t {{ t }}
                {% endfor %}
                after
                """))
        .containsExactly(1, 2, 3, 2, 3, 4, 5);
  }

  @Test
  void trimmedTagsShiftNothing() {
    assertThat(
            map(
                """
                before
                {%- for t in cookiecutter.tables.split(",") %}
                pg_dump -t {{ t }}
                {%- endfor %}
                {% if true -%}


                after
                {%- endif %}
                """))
        .containsExactly(1, 3, 3, 8);
  }

  @Test
  void aConditionDropsLinesAndKeepsTheOthersTrue() {
    assertThat(
            map(
                """
                {% if cookiecutter.port == "1" -%}
                no
                {%- else -%}
                yes
                {%- endif %}
                {# a comment
                   of two lines #}
                end
                """))
        .containsExactly(4, 7, 8);
  }

  @Test
  void aMacroKeepsItsOwnLines() {
    assertThat(
            map(
                """
                {% macro dump(t) -%}
                pg_dump {{ t }}
                gzip {{ t }}
                {%- endmacro -%}
                {{ dump("a") }}
                and
                {{ dump("b") | indent(2) }}
                """))
        .containsExactly(2, 3, 6, 2, 3);
  }

  @Test
  void aMacroWithACallerKeepsBoth() {
    assertThat(
            map(
                """
                {% macro fence() -%}
                ```bash
                {{ caller() }}
                ```
                {%- endmacro -%}
                {% call fence() -%}
                psql -c 'SELECT 1'
                {%- endcall %}
                """))
        .containsExactly(2, 7, 4);
  }

  @Test
  void aSetBlockKeepsItsLines() {
    assertThat(map("{% set b %}\none\ntwo{% endset %}x\n{{ b }}\n")).containsExactly(3, 1, 2, 3);
  }

  @Test
  void anIncludedLineComesFromTheIncludedFile() {
    RenderedFile file =
        new TemplateFolder(temporary)
            .document("parts/restore.md", "restore\nverify\n")
            .document("doc.md", "one\n{% include 'parts/restore.md' %}\ntwo\n")
            .render()
            .file("doc.md")
            .orElseThrow();

    assertThat(file.sourceMap().lines())
        .extracting(SourceMap.Place::toString)
        .containsExactly(
            "{{cookiecutter.slug}}/doc.md:1",
            "{{cookiecutter.slug}}/parts/restore.md:1",
            "{{cookiecutter.slug}}/parts/restore.md:2",
            "{{cookiecutter.slug}}/doc.md:2",
            "{{cookiecutter.slug}}/doc.md:3");
  }

  @Test
  void aMacroOfAnImportedFileNamesThatFile() {
    RenderedFile file =
        new TemplateFolder(temporary)
            .file("templates/macros.j2", "\n{% macro m() %}line{% endmacro %}")
            .document("doc.md", "{% import 'macros.j2' as m %}\n{{ m.m() }}\n")
            .render()
            .file("doc.md")
            .orElseThrow();

    assertThat(file.sourceMap().at(2)).contains(new SourceMap.Place("templates/macros.j2", 2));
  }

  @Test
  void blocksOfTheChildAndTextOfTheParentKeepTheirFiles() {
    RenderedFile file =
        new TemplateFolder(temporary)
            .file("templates/base.md", "head\n{% block body %}{% endblock %}\nfoot\n")
            .document("doc.md", "{% extends 'base.md' %}\n{% block body %}own{% endblock %}\n")
            .render()
            .file("doc.md")
            .orElseThrow();

    assertThat(file.sourceMap().lines())
        .extracting(SourceMap.Place::toString)
        .containsExactly(
            "templates/base.md:1", "{{cookiecutter.slug}}/doc.md:2", "templates/base.md:3");
  }

  @Test
  void windowsLineEndsCountOnce() {
    assertThat(map("one\r\n{% if true %}\r\ntwo\r\n{% endif %}\r\n")).containsExactly(1, 2, 3, 4);
  }

  private List<Integer> map(String text) {
    RenderedTree tree = new TemplateFolder(temporary).document("doc.md", text).render();
    return tree.file("doc.md").orElseThrow().sourceMap().lines().stream()
        .map(SourceMap.Place::line)
        .toList();
  }
}
