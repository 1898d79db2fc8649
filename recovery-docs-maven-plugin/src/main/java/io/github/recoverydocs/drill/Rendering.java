package io.github.recoverydocs.drill;

import io.github.recoverydocs.template.Context;
import io.github.recoverydocs.template.GivenContext;
import io.github.recoverydocs.template.MeasuredTimes;
import io.github.recoverydocs.template.RenderedTree;
import io.github.recoverydocs.template.TemplateException;
import io.github.recoverydocs.template.TemplateRenderer;
import io.github.recoverydocs.template.TemplateTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Renders a project's template: its own, or the built-in one where it has none. */
public final class Rendering {
  /** Where the module {@code recovery-docs-templates} has the built-in template. */
  private static final String BUILT_IN = "recovery-docs-template";

  /** What a folder without a template may hold for the built-in one: drills, measured times. */
  private static final List<String> FOR_BUILT_IN =
      List.of(ProjectDrillsFile.NAME, MeasuredTimes.FILE);

  private final DrillSettings settings;

  /** Creates it for a project. */
  public Rendering(DrillSettings settings) {
    this.settings = settings;
  }

  /**
   * Renders the template to {@code generated/<slug>/} in the output folder, whole or not at all.
   *
   * @throws TemplateException when the template cannot be rendered; its file is named from the
   *     project's folder
   */
  public RenderedTree render() {
    return placed(
        () ->
            renderer()
                .render(
                    tree(),
                    context(),
                    settings
                        .outputDirectory()
                        .resolve("generated")
                        .resolve(settings.template().place())));
  }

  private TemplateRenderer renderer() {
    TemplateRenderer renderer = new TemplateRenderer();
    return settings.template().runHooks() ? renderer.withHooks() : renderer;
  }

  /** The names of cookiecutter's hooks in the template. */
  public List<String> hooks() {
    return tree().hooks();
  }

  /** Tells whether the project has a template of its own, and not only files for the built-in. */
  boolean isOwn() {
    Path folder = settings.template().folder();
    return Files.isDirectory(folder)
        && (TemplateTree.isOne(folder)
            || FOR_BUILT_IN.stream().noneMatch(name -> Files.exists(folder.resolve(name))));
  }

  /** The template's folder. */
  TemplateTree tree() {
    return isOwn()
        ? TemplateTree.open(settings.template().folder(), name())
        : TemplateTree.fromClasspath(
            Rendering.class.getClassLoader(),
            BUILT_IN,
            settings.outputDirectory().resolve("built-in-template"));
  }

  /** What is given, with what the project tells of itself for the built-in template. */
  GivenContext context() {
    GivenContext given = settings.template().context();
    return isOwn()
        ? given
        : new GivenContext(
                settings.template().inferred(),
                given.userConfig(),
                given.replay(),
                given.recoveryTimes())
            .with(given.overrides());
  }

  /**
   * All variables with their values.
   *
   * @throws TemplateException when they cannot be read; its file is named from the project's folder
   */
  Context values() {
    return placed(() -> Context.read(tree(), context()));
  }

  private <T> T placed(Supplier<T> work) {
    try {
      return work.get();
    } catch (TemplateException e) {
      throw e.in(place(e.file()));
    }
  }

  /** A file of the template as findings print it. */
  String place(String file) {
    if (Path.of(file).isAbsolute()) {
      return settings.nameOf(Path.of(file));
    }
    return file.startsWith(name()) ? file : name() + "/" + file;
  }

  private String name() {
    return isOwn() ? settings.nameOf(settings.template().folder()) : BUILT_IN;
  }
}
