package io.github.recoverydocs.guide;

import io.github.recoverydocs.template.GivenContext;
import io.github.recoverydocs.template.RenderedTree;
import io.github.recoverydocs.template.TemplateRenderer;
import io.github.recoverydocs.template.TemplateTree;
import java.nio.file.Path;
import java.util.Map;

/** Renders the built-in template for tests. */
final class BuiltInTemplate {
  private BuiltInTemplate() {}

  /** Renders it below a folder, with these values for its variables. */
  static RenderedTree render(Path folder, Map<String, String> overrides) {
    TemplateTree tree =
        TemplateTree.fromClasspath(
            BuiltInTemplate.class.getClassLoader(),
            "recovery-docs-template",
            folder.resolve("template"));
    return new TemplateRenderer()
        .render(tree, GivenContext.of(overrides), folder.resolve("output"));
  }
}
