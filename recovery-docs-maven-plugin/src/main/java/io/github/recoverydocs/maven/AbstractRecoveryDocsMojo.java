package io.github.recoverydocs.maven;

import io.github.recoverydocs.drill.SettingsException;
import io.github.recoverydocs.drill.configuration.DrillsFileException;
import io.github.recoverydocs.lab.LabException;
import io.github.recoverydocs.lab.PreparationException;
import io.github.recoverydocs.proof.ProofException;
import io.github.recoverydocs.publish.PublishException;
import io.github.recoverydocs.report.Console;
import io.github.recoverydocs.runbook.RunbookException;
import io.github.recoverydocs.site.SiteException;
import io.github.recoverydocs.template.TemplateException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals share: skipping, and the wording of errors. */
abstract class AbstractRecoveryDocsMojo extends AbstractMojo {

  /**
   * Skips every goal of this plugin, with one line that says so.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skips()) {
      getLog().info("Skipped: " + (skip ? "recoveryDocs.skip" : skipProperty()) + " is set");
      return;
    }
    try {
      perform();
    } catch (SettingsException e) {
      throw failure(e, e.getMessage() + " " + e.nextStep());
    } catch (PublishException e) {
      throw failure(e, e.getMessage() + " " + e.nextStep());
    } catch (LabException e) {
      throw failure(e, e.getMessage() + " " + e.nextStep());
    } catch (ProofException e) {
      throw failure(e, e.getMessage() + ". See that the folder can be written to and run again.");
    } catch (TemplateException e) {
      getLog().debug(e);
      getLog().error(e.getMessage());
      e.excerpt().lines().forEach(line -> getLog().error("    " + line));
      throw new MojoFailureException("The template cannot be rendered: " + e.getMessage());
    } catch (SiteException e) {
      throw failure(e, e.getMessage());
    } catch (RunbookException | PreparationException | DrillsFileException e) {
      getLog().debug(e);
      throw new MojoFailureException(e.getMessage());
    }
  }

  /** Without the cause, whose message Maven would print behind ours; {@code -X} shows it. */
  private MojoExecutionException failure(Exception cause, String message) {
    getLog().debug(cause);
    return new MojoExecutionException(message);
  }

  /** Whether the user skips this goal, or all of them. */
  final boolean skips() {
    return skip || skipGoal();
  }

  /** Does the goal's work: one call into the engine. */
  abstract void perform() throws MojoFailureException;

  abstract boolean skipGoal();

  abstract String skipProperty();

  final Console console() {
    return new MavenConsole(getLog());
  }
}
