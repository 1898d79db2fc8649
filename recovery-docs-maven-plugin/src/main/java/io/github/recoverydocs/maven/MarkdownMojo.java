package io.github.recoverydocs.maven;

import io.github.recoverydocs.site.MarkdownSite;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the documents as Markdown for the Maven site, with what was proven of each of their
 * blocks: {@code mvn verify site} shows them.
 *
 * <p>Each has the path of its document: {@code docs/restore.md} becomes {@code docs/restore.html}.
 *
 * @since 0.1.0
 */
@Mojo(name = "markdown", defaultPhase = LifecyclePhase.PRE_SITE, threadSafe = true)
public final class MarkdownMojo extends AbstractDrillMojo {

  /**
   * The folder for the documents. The Maven site takes what is in {@code generated-site/markdown};
   * a folder below it becomes one of the site.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "recoveryDocs.markdownDirectory",
      defaultValue = "${project.build.directory}/generated-site/markdown")
  private File markdownDirectory;

  /**
   * The address where a line of a document's source is changed, with {@code {file}} for its path
   * from the project's folder and {@code {line}}: {@code
   * https://github.com/acme/shop/blob/main/{file}#L{line}}. Links to files of the project that have
   * no page lead there; unless it is given, their text alone stays.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.editUrl")
  private String editUrl;

  /**
   * Skips this goal alone.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.markdown.skip", defaultValue = "false")
  private boolean markdownSkip;

  @Override
  void perform() {
    new MarkdownSite(
            settings(),
            markdownDirectory.toPath(),
            Optional.ofNullable(editUrl).orElse(""),
            console()::warn)
        .write()
        .forEach(file -> console().info("Page: " + file));
  }

  @Override
  boolean skipGoal() {
    return markdownSkip;
  }

  @Override
  String skipProperty() {
    return "recoveryDocs.markdown.skip";
  }
}
