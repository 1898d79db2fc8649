package io.github.recoverydocs.maven;

import io.github.recoverydocs.report.Drills;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Performs every document in a lab of its own and writes the proof, the reports, the filled-in
 * checklists and how long each procedure took.
 *
 * <p>A finding does not fail the build here; the goal {@code verify} does that.
 *
 * @since 0.1.0
 */
@Mojo(name = "drill", defaultPhase = LifecyclePhase.INTEGRATION_TEST, threadSafe = true)
public final class DrillMojo extends AbstractDrillMojo {

  /**
   * Skips this goal alone; {@code verify} then judges the proof of an earlier run.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.drill.skip", defaultValue = "false")
  private boolean drillSkip;

  @Override
  void perform() {
    new Drills(settings(), console()).perform();
  }

  @Override
  boolean skipGoal() {
    return drillSkip;
  }

  @Override
  String skipProperty() {
    return "recoveryDocs.drill.skip";
  }
}
