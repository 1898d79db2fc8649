package io.github.recoverydocs.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cookiecutter's hooks, which run only where they are asked for. */
class HooksTest {
  private static final String SHELL = "#!/bin/sh\nset -e\n";

  @TempDir private Path temporary;

  @Test
  void hooksAreNotRunUnlessAskedFor() {
    TemplateFolder template = template().file("hooks/post_gen_project.sh", SHELL + "rm doc.md\n");

    assertThat(template.text("doc.md")).isEqualTo("one\ntwo\n");
    assertThat(TemplateTree.open(template.folder()).hooks()).containsExactly("post_gen_project.sh");
  }

  @Test
  void hooksAreRenderedAndRunInTheRenderedFolder() {
    TemplateFolder template =
        template()
            .file("hooks/pre_gen_project.sh", SHELL + "echo {{ cookiecutter.slug }} > before\n")
            .file(
                "hooks/post_gen_project.py",
                "import os\n"
                    + "open('made.md', 'w').write('by {{ cookiecutter.slug }}\\n')\n"
                    + "open('doc.md', 'a').write('three\\n')\n"
                    + "os.remove('gone.md')\n")
            .document("gone.md", "gone")
            .document("same.md", "same\n");

    RenderedTree tree = render(template);

    assertThat(tree.files())
        .extracting(RenderedFile::path)
        .containsExactly("before", "doc.md", "made.md", "same.md");
    assertThat(tree.root().resolve("before")).hasContent("shop");
    assertThat(tree.root().resolve("made.md")).hasContent("by shop");
    assertThat(tree.root().resolve("doc.md")).hasContent("one\ntwo\nthree");
  }

  @Test
  void noLineOfTheTemplateStandsForALineThatAHookWrote() {
    RenderedTree tree =
        render(
            template()
                .file("hooks/post_gen_project.sh", SHELL + "echo three >> doc.md\n")
                .document("same.md", "same\n"));

    assertThat(tree.file("doc.md").orElseThrow().sourceMap().at(1)).isEmpty();
    assertThat(tree.file("doc.md").orElseThrow().isOfTemplate()).isFalse();
    assertThat(tree.file("same.md").orElseThrow().sourceMap().at(1)).isPresent();
  }

  @Test
  void aHookThatFailsEndsTheRenderingAndLeavesWhatWasThere() {
    TemplateFolder template = template();
    template.render();
    template.file(
        "hooks/post_gen_project.sh", SHELL + "rm doc.md\necho 'no licence' >&2\nexit 3\n");

    assertThatThrownBy(() -> render(template))
        .isInstanceOf(TemplateException.class)
        .hasMessage("hooks/post_gen_project.sh: the hook exited 3. It printed: no licence");
    assertThat(template.output().resolve("shop/doc.md")).hasContent("one\ntwo");
    assertThat(template.output()).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void aHookThatCannotBeRunIsNamed() {
    assertThatThrownBy(
            () -> render(template().file("hooks/pre_gen_project.sh", "#!/none/such\necho\n")))
        .hasMessageContaining("hooks/pre_gen_project.sh: the hook cannot be run")
        .hasMessageContaining("Does its first line begin with #!?");
  }

  @Test
  void aHookWithAnErrorOfJinjaIsNamedWithItsLine() {
    assertThatThrownBy(
            () ->
                render(
                    template()
                        .file("hooks/post_gen_project.sh", SHELL + "{{ cookiecutter.slg }}\n")))
        .hasMessageStartingWith("hooks/post_gen_project.sh:3:")
        .hasMessageContaining("Did you mean slug?");
  }

  @Test
  void aHookThatChangesTheTemplateIsRefused() {
    assertThatThrownBy(() -> render(template().file("hooks/pre_prompt.py", "print()\n")))
        .hasMessageContaining(
            "hooks/pre_prompt.py: the hook pre_prompt changes the template itself");
  }

  private TemplateFolder template() {
    return new TemplateFolder(temporary).document("doc.md", "one\ntwo\n");
  }

  private static RenderedTree render(TemplateFolder template) {
    return new TemplateRenderer()
        .withHooks()
        .render(TemplateTree.open(template.folder()), GivenContext.of(Map.of()), template.output());
  }
}
