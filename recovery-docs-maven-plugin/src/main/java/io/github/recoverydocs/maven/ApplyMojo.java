package io.github.recoverydocs.maven;

import io.github.recoverydocs.publish.DocumentApplication;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the proven documents into the repository, each with a stamp at its end: what was proven of
 * it, on which PostgreSQL, when, and how long each procedure took.
 *
 * <p>Where {@code drills.yaml} has a matrix, the documents are those of its first combination. It
 * writes nothing when the proof is missing, partial or stale or has a finding, and nothing when a
 * file would be lost that a person wrote or changed. Documents that are no templates ({@code
 * documents}) stay as they are.
 *
 * @since 0.1.0
 */
@Mojo(name = "apply", threadSafe = true)
public final class ApplyMojo extends AbstractApplyMojo {

  /**
   * Overwrites files that this plugin did not write, and those that somebody has changed since.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.applyForce", defaultValue = "false")
  private boolean applyForce;

  /**
   * Skips this goal alone.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.apply.skip", defaultValue = "false")
  private boolean applySkip;

  @Override
  void perform() throws MojoFailureException {
    Optional<String> failure =
        new DocumentApplication(settings(), applySettings(applyForce), console(), System.getenv())
            .apply();
    if (failure.isPresent()) {
      throw new MojoFailureException(failure.get());
    }
  }

  @Override
  boolean skipGoal() {
    return applySkip;
  }

  @Override
  String skipProperty() {
    return "recoveryDocs.apply.skip";
  }
}
