package io.github.recoverydocs.report;

import io.github.recoverydocs.drill.DrillSettings;
import io.github.recoverydocs.drill.Rendering;
import io.github.recoverydocs.template.RenderedTree;

/** Renders a project's template and says where it went. */
public final class Generation {
  private final DrillSettings settings;
  private final Console console;

  /** Creates the generation that these settings ask for. */
  public Generation(DrillSettings settings, Console console) {
    this.settings = settings;
    this.console = console;
  }

  /**
   * Renders the template, whole or not at all.
   *
   * @throws io.github.recoverydocs.template.TemplateException when it cannot be rendered
   */
  public void generate() {
    if (!settings.documents().isEmpty()) {
      console.info(
          "Nothing to render: recoveryDocs.documents names documents that are no templates");
      return;
    }
    Rendering rendering = new Rendering(settings);
    if (!rendering.hooks().isEmpty()) {
      String hooks = String.join(", ", rendering.hooks());
      if (settings.template().runHooks()) {
        console.info("Running the template's hooks: " + hooks);
      } else {
        console.warn(
            "The template's hooks are not run: "
                + hooks
                + " (recoveryDocs.runHooks=true runs them)");
      }
    }
    RenderedTree tree = rendering.render();
    console.info("Rendered " + Counted.of(tree.files().size(), "file") + " to " + tree.root());
  }
}
