package io.github.recoverydocs.maven;

import io.github.recoverydocs.site.ProofSummary;
import java.io.File;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;

/**
 * Shows the proof as a report of the Maven site: what was performed, on which PostgreSQL, how long
 * each procedure took, and what does not work. Without a proof it says so.
 *
 * <p>It belongs below {@code <reporting>}, and {@code mvn site} makes it.
 *
 * @since 0.1.0
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public final class ReportMojo extends AbstractDrillMojo implements MavenReport {
  /**
   * Skips this goal alone.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.report.skip", defaultValue = "false")
  private boolean reportSkip;

  private File reportOutputDirectory;

  /** A report is a part of a site: alone there is nothing to show it in. */
  @Override
  void perform() {
    console().info("This goal is a report: name it below <reporting> and run \"mvn site\".");
  }

  @Override
  public void generate(Sink sink, Locale locale) {
    new SummaryPage(sink).write(ProofSummary.of(settings(), console()::warn));
  }

  /** The older name of the path of its page, which every version of the API asks for. */
  @Override
  @SuppressWarnings("deprecation")
  public String getOutputName() {
    return "recovery-docs";
  }

  @Override
  public String getCategoryName() {
    return CATEGORY_PROJECT_REPORTS;
  }

  @Override
  public String getName(Locale locale) {
    return "Recovery Docs";
  }

  @Override
  public String getDescription(Locale locale) {
    return "What was proven of the recovery documents, and what does not work.";
  }

  @Override
  public void setReportOutputDirectory(File folder) {
    reportOutputDirectory = folder;
  }

  @Override
  public File getReportOutputDirectory() {
    return reportOutputDirectory;
  }

  @Override
  public boolean isExternalReport() {
    return false;
  }

  @Override
  public boolean canGenerateReport() {
    return !skips();
  }

  @Override
  boolean skipGoal() {
    return reportSkip;
  }

  @Override
  String skipProperty() {
    return "recoveryDocs.report.skip";
  }
}
