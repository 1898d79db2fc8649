package io.github.recoverydocs.maven;

import io.github.recoverydocs.report.Verification;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Reads the proof, prints its findings and fails the build when there is one.
 *
 * <p>It fails too when there is no proof, or when what it was made from has changed since.
 *
 * @since 0.1.0
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyMojo extends AbstractDrillMojo {

  /**
   * Skips this goal alone.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.verify.skip", defaultValue = "false")
  private boolean verifySkip;

  @Override
  void perform() throws MojoFailureException {
    Optional<String> failure = new Verification(settings(), console(), System.getenv()).failure();
    if (failure.isPresent()) {
      throw new MojoFailureException(failure.get());
    }
  }

  @Override
  boolean skipGoal() {
    return verifySkip;
  }

  @Override
  String skipProperty() {
    return "recoveryDocs.verify.skip";
  }
}
