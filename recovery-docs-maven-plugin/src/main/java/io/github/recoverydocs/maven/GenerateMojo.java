package io.github.recoverydocs.maven;

import io.github.recoverydocs.report.Generation;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Renders the project's cookiecutter template, or the built-in one where it has none, to {@code
 * target/recovery-docs/generated/<slug>/}.
 *
 * <p>With {@code documents} there is nothing to render.
 *
 * @since 0.1.0
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractDrillMojo {

  /**
   * Skips this goal alone.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.generate.skip", defaultValue = "false")
  private boolean generateSkip;

  @Override
  void perform() {
    new Generation(settings(), console()).generate();
  }

  @Override
  boolean skipGoal() {
    return generateSkip;
  }

  @Override
  String skipProperty() {
    return "recoveryDocs.generate.skip";
  }
}
