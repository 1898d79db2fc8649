package io.github.recoverydocs.maven;

import io.github.recoverydocs.publish.DocumentCheck;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Fails the build when the documents in the repository are not those that {@code apply} would write
 * now, and names the first line of each that differs.
 *
 * <p>It renders the template and needs no proof and no container. Stamps are not compared, for each
 * run changes them; nor are line ends.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractApplyMojo {

  /**
   * Skips this goal alone.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.check.skip", defaultValue = "false")
  private boolean checkSkip;

  @Override
  void perform() throws MojoFailureException {
    Optional<String> failure =
        new DocumentCheck(settings(), applySettings(false), console()).failure();
    if (failure.isPresent()) {
      throw new MojoFailureException(failure.get());
    }
  }

  @Override
  boolean skipGoal() {
    return checkSkip;
  }

  @Override
  String skipProperty() {
    return "recoveryDocs.check.skip";
  }
}
