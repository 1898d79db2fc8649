package io.github.recoverydocs.template;

import io.github.recoverydocs.template.jinja.JinjaEngine;
import io.github.recoverydocs.template.jinja.JinjaError;
import io.github.recoverydocs.template.jinja.Position;
import io.github.recoverydocs.template.jinja.Source;
import io.github.recoverydocs.template.python.Budget;
import io.github.recoverydocs.template.python.PythonError;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/** Renders templates into folders. */
public final class TemplateRenderer {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** What hooks may take, which have a limit of their own. */
  private static final Duration HOOKS = Duration.ofMinutes(10);

  private final Duration longest;
  private final boolean withHooks;

  /** Creates a renderer that gives up after 20 seconds and runs no hooks. */
  public TemplateRenderer() {
    this(LONGEST, false);
  }

  /**
   * Creates a renderer that runs no hooks.
   *
   * @param longest after what time it gives up
   */
  public TemplateRenderer(Duration longest) {
    this(longest, false);
  }

  private TemplateRenderer(Duration longest, boolean withHooks) {
    this.longest = longest;
    this.withHooks = withHooks;
  }

  /**
   * Returns a renderer that also runs the template's hooks: its own scripts, on this machine, each
   * for up to five minutes.
   */
  public TemplateRenderer withHooks() {
    return new TemplateRenderer(longest.plus(HOOKS), true);
  }

  /**
   * Renders a template with what is given for its variables.
   *
   * @see #render(TemplateTree, Context, Path)
   */
  public RenderedTree render(TemplateTree tree, GivenContext given, Path outputDirectory) {
    return render(tree, Context.read(tree, given), outputDirectory);
  }

  /**
   * Renders a text that stands in another file, such as a value of {@code drills.yaml}.
   *
   * @param file the file for messages
   * @param line the line on which the text begins there
   * @throws TemplateException when it cannot be rendered
   */
  public String text(Context context, String text, String file, int line) {
    JinjaEngine engine =
        new JinjaEngine(context.syntax(), context.extensions(), NoTemplates.INSTANCE);
    try {
      return engine.render(new Source(file, text), context.variables(), longest).text();
    } catch (JinjaError e) {
      Position at = e.position();
      throw new TemplateException(
          at.file(), at.line() + line - 1, at.column(), e.getMessage(), e.nextStep());
    }
  }

  /**
   * Renders a template to a folder below the output directory, named by the template; what was
   * there before is replaced, and nothing is changed when rendering fails.
   *
   * @throws TemplateException when the template cannot be rendered
   */
  public RenderedTree render(TemplateTree tree, Context context, Path outputDirectory) {
    try {
      Path output = outputDirectory.toAbsolutePath();
      return Budget.within(
          longest, () -> new TreeWalk(tree, context, output, longest, withHooks).render());
    } catch (JinjaError e) {
      throw TemplateException.of(e);
    } catch (PythonError e) {
      throw new TemplateException(tree.name(), 0, 0, e.getMessage(), e.nextStep());
    } catch (UncheckedIOException e) {
      throw new TemplateException(
          outputDirectory.toString(),
          0,
          0,
          "the output cannot be written: " + e.getCause(),
          "Is there room, and may this user write there?");
    }
  }
}
