package io.github.recoverydocs.maven;

import io.github.recoverydocs.site.DocsSite;
import io.github.recoverydocs.site.SiteSettings;
import java.io.File;
import java.util.Optional;
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
   * An image for every page: an SVG, PNG, JPEG, WebP or GIF file. It becomes a part of the pages.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.siteLogo")
  private File siteLogo;

  /**
   * The colour of links and of the line below the header, as {@code #0a58ca}, on light and dark
   * pages alike. Unless given, each has one of its own that is easy to read.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.siteColor")
  private String siteColor;

  /**
   * A text below every page, such as whom to call.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.siteFooter")
  private String siteFooter;

  /**
   * The address where a line of a document's source is changed, with {@code {file}} for its path
   * from the project's folder and {@code {line}}: {@code
   * https://github.com/acme/shop/blob/main/{file}#L{line}}. Unless given, pages have no such links;
   * nor has a page that is rendered from the built-in template.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.editUrl")
  private String editUrl;

  /**
   * The anchor of the section whose numbered questions, each with a list of answers, the overview
   * shows as the way to the right procedure.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.decisions", defaultValue = "what-happened")
  private String decisions;

  /**
   * Skips this goal alone.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.html.skip", defaultValue = "false")
  private boolean htmlSkip;

  @Override
  void perform() {
    console().info("Pages: " + new DocsSite(settings(), site(), console()::warn).write());
  }

  private SiteSettings site() {
    return new SiteSettings(
        settings().outputDirectory().resolve("html"),
        new SiteSettings.Look(
            siteTitle,
            Optional.ofNullable(siteLogo).map(File::toPath),
            ParameterValues.color("siteColor", siteColor),
            Optional.ofNullable(siteFooter).orElse(""),
            siteTemplates.toPath()),
        Optional.ofNullable(editUrl).orElse(""),
        decisions);
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
