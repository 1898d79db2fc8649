package io.github.recoverydocs.maven;

import io.github.recoverydocs.site.DocsSite;
import io.github.recoverydocs.site.SiteSettings;
import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the docs site: a page for each document, with what was proven of each of its blocks, and
 * an overview. Each page is one file that needs no server and no network.
 *
 * <p>It runs before {@code verify} fails the build, so that it is there after a failed run too.
 *
 * @since 0.1.0
 */
@Mojo(name = "html", defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST, threadSafe = true)
public final class HtmlMojo extends AbstractDrillMojo {

  /**
   * What stands on every page.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.siteTitle", defaultValue = "Recovery of ${project.name}")
  private String siteTitle;

  /**
   * The folder of page templates of your own: a file with the name of one of the plugin's takes its
   * place ({@code page.ftl}, {@code index.ftl}, {@code layout.ftl}, {@code style.ftl}).
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "recoveryDocs.siteTemplates",
      defaultValue = "${project.basedir}/src/recovery-docs-site")
  private File siteTemplates;

  /**
   * Skips this goal alone.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.html.skip", defaultValue = "false")
  private boolean htmlSkip;

  @Override
  void perform() {
    console()
        .info(
            "Pages: "
                + new DocsSite(
                        settings(),
                        new SiteSettings(
                            settings().outputDirectory().resolve("html"),
                            siteTitle,
                            siteTemplates.toPath()))
                    .write());
  }

  @Override
  boolean skipGoal() {
    return htmlSkip;
  }

  @Override
  String skipProperty() {
    return "recoveryDocs.html.skip";
  }
}
