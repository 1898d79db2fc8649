package io.github.recoverydocs.maven;

import io.github.recoverydocs.drill.TemplateSettings;
import io.github.recoverydocs.template.GivenContext;
import io.github.recoverydocs.template.MeasuredTimes;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals share that render a template: where it is, and where its values come from. */
abstract class AbstractTemplateMojo extends AbstractRecoveryDocsMojo {

  /**
   * The folder of the project's own cookiecutter template: {@code cookiecutter.json} and a folder
   * {@code {{cookiecutter.project_slug}}}. Where it does not exist, the built-in template is
   * rendered.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "recoveryDocs.templateDirectory",
      defaultValue = "${project.basedir}/src/recovery-docs")
  private File templateDirectory;

  /**
   * Overrides of variables in {@code cookiecutter.json}: {@code
   * <context><postgres_db>shop</postgres_db></context>}. On the command line each is a property of
   * its own, which wins: {@code -DrecoveryDocs.context.postgres_db=shop}. For a dictionary, write a
   * JSON object with the entries to change.
   *
   * @since 0.1.0
   */
  @Parameter private Map<String, String> context;

  /**
   * A configuration file of cookiecutter, such as {@code ~/.cookiecutterrc}: its {@code
   * default_context} has values for the template's variables. None is read unless it is named here,
   * for a build should not depend on who runs it.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.userConfig")
  private File userConfig;

  /**
   * A file that cookiecutter wrote to {@code ~/.cookiecutter_replay}: the template is rendered with
   * the values of that time.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.replay")
  private File replay;

  /**
   * How long the procedures took in drills, which templates get as the variable {@code
   * recovery_times}: a copy of {@code metrics/recovery-times.json}, which the goal {@code drill}
   * writes to the output folder. Unless given, it is {@code recovery-times.json} in {@code
   * templateDirectory}. Where it is not there, nothing is measured.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.recoveryTimes")
  private File recoveryTimes;

  /**
   * Runs the template's own hooks, {@code pre_gen_project} and {@code post_gen_project}: scripts,
   * on this machine and as its user. Without it a warning names them.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.runHooks", defaultValue = "false")
  private boolean runHooks;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session.userProperties}", readonly = true, required = true)
  private Properties userProperties;

  final TemplateSettings templateSettings() {
    return new TemplateSettings(
        templateDirectory.toPath(),
        new GivenContext(
            new ContextParameters(context, userProperties).overrides(),
            Optional.ofNullable(userConfig).map(File::toPath),
            Optional.ofNullable(replay).map(File::toPath),
            Optional.of(measuredTimes())),
        new ProjectValues(project).inferred(),
        runHooks);
  }

  private Path measuredTimes() {
    return recoveryTimes == null
        ? templateDirectory.toPath().resolve(MeasuredTimes.FILE)
        : recoveryTimes.toPath();
  }
}
