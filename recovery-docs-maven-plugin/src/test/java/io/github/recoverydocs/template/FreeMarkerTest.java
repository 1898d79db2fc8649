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

/** FreeMarker templates stand beside Jinja ones and see the same variables. */
class FreeMarkerTest {
  @TempDir Path temporary;

  @Test
  void rendersWithTheSameVariablesAndDropsTheSuffix() {
    RenderedTree tree =
        new TemplateFolder(temporary)
            .document("{{cookiecutter.slug}}.md.ftl", "psql -p ${cookiecutter.port}\r\n")
            .render();

    assertThat(tree.files()).extracting(RenderedFile::path).containsExactly("shop.md");
    assertThat(tree.root().resolve("shop.md")).hasContent("psql -p 5432\r\n");
  }

  @Test
  void everyLineKnowsItsTemplate() {
    RenderedFile file =
        new TemplateFolder(temporary)
            .document("part.ftl", "included\n")
            .document(
                "doc.md.ftl",
                """
                <#macro m>
                in a macro
                </#macro>
                one
                <#list cookiecutter.tables?split(",") as t>
                pg_dump -t ${t}
                </#list>
                <#if true>
                two
                </#if>
                <@m/>
                <#include "part.ftl">
                end
                """)
            .render()
            .file("doc.md")
            .orElseThrow();

    String doc = "{{cookiecutter.slug}}/doc.md.ftl:";
    assertThat(file.file())
        .hasContent("one\npg_dump -t orders\npg_dump -t items\ntwo\nin a macro\nincluded\nend\n");
    assertThat(file.sourceMap().lines())
        .extracting(SourceMap.Place::toString)
        .containsExactly(
            doc + 4,
            doc + 6,
            doc + 6,
            doc + 9,
            doc + 2,
            "{{cookiecutter.slug}}/part.ftl:1",
            doc + 13);
  }

  @Test
  void anUndefinedVariableHasFileLineAndColumn() {
    TemplateException e = error("a\n  ${cookiecutter.prt}");

    assertThat(e.getMessage())
        .startsWith("{{cookiecutter.slug}}/doc.md.ftl:2:5: 'cookiecutter.prt' is not defined.")
        .contains("Did you mean cookiecutter.port?");
  }

  @Test
  void aSyntaxErrorHasFileAndLine() {
    TemplateException e = error("a\n<#if true>\nb\n");

    assertThat(e.file()).isEqualTo("{{cookiecutter.slug}}/doc.md.ftl");
    assertThat(e.line()).isEqualTo(3);
    assertThat(e.reason()).contains("unclosed");
  }

  @ParameterizedTest
  @Timeout(10)
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${cookiecutter?api.class}",
        "${cookiecutter.class.name}",
        "<#include \"/etc/passwd\">",
        "<#include \"../../../etc/passwd\">",
        "<#include \"/cookiecutter.json\">",
        "<#include \"file:///etc/passwd\">",
        "<#list 1..2000000000 as x><#list 1..2000000000 as y></#list></#list>",
        "<#list 1..2000000000 as x>text</#list>",
        "<#macro m><@m/></#macro><@m/>",
        "<#assign x = \"a\"><#list 1..99 as i><#assign x = x + x></#list>"
      })
  void hostileTemplatesEndInAnError(String template) {
    assertThat(error(template).getMessage()).contains("doc.md.ftl");
  }

  private TemplateException error(String text) {
    TemplateFolder template = new TemplateFolder(temporary).document("doc.md.ftl", text);
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
