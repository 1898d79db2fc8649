package io.github.recoverydocs.maven;

import io.github.recoverydocs.publish.ApplySettings;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that know the documents in the repository: where those are. */
abstract class AbstractApplyMojo extends AbstractDrillMojo {

  /**
   * The one folder for all documents: each goes into it under its file name alone, without the
   * folders that it has in the template, and links between the documents are changed so that they
   * lead from there. Two documents with the same file name are refused. Unless given, each document
   * goes to its own path below the project's folder: {@code docs/operations/database-recovery.md}
   * of the template to {@code ${project.basedir}/docs/operations/database-recovery.md}. A link to
   * anything else than a document of the template is left as it is.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.applyDirectory")
  private File applyDirectory;

  /** What the user says about the documents in the repository. */
  final ApplySettings applySettings(boolean force) {
    return new ApplySettings(Optional.ofNullable(applyDirectory).map(File::toPath), force);
  }
}
