package io.github.recoverydocs.maven;

import io.github.recoverydocs.drill.DrillSettings;
import io.github.recoverydocs.lab.LabLimits;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;

/** What the goals share that need to know a run: the parameters that describe it. */
abstract class AbstractDrillMojo extends AbstractTemplateMojo {

  /**
   * The Markdown documents to perform, when they are no templates: paths or globs relative to the
   * project's folder, for example {@code docs/restore.md} or {@code docs/**&#47;*.md}; several are
   * separated by commas on the command line. Where none is named, the template is rendered and its
   * documents are performed.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.documents")
  private List<String> documents;

  /**
   * The drills to perform: names or globs; all of them when it is empty. A plain document is one
   * drill, and its path is the drill's name. Where there is a matrix, a name stands for all of its
   * combinations; {@code **(postgres_version=18*)} chooses by what is printed behind a name. A
   * subset is no full proof: its proof is marked as partial.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.drills")
  private List<String> drills;

  /**
   * The PostgreSQL versions that every drill is performed on, as tags of the image: {@code 17}, or
   * {@code 17,18}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.postgresVersions", defaultValue = "17")
  private List<String> postgresVersions;

  /**
   * The PostgreSQL image without its tag. It has to keep the contract of the official image: the
   * variables {@code POSTGRES_USER}, {@code POSTGRES_PASSWORD} and {@code POSTGRES_DB}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.postgresImage", defaultValue = "postgres")
  private String postgresImage;

  /**
   * The image of the drill host, on which the documents' commands run. It needs bash, shfmt and the
   * PostgreSQL client tools. Unless given, one is built from the PostgreSQL image with bash, curl,
   * gzip, jq, shfmt and zstd. For a Compose project it also needs Docker, Docker Compose, rsync,
   * jq, curl and iproute2; the client tools are added to it from the project's own PostgreSQL
   * image.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.drillHostImage")
  private String drillHostImage;

  /**
   * The longest that one command may take, such as {@code 30s}, {@code 5m} or {@code 1h}. A
   * document sets another one for a block with {@code <!-- recovery-docs: timeout=10m -->}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.timeout", defaultValue = "2m")
  private String timeout;

  /**
   * The longest that one drill may take, the start of its lab not counted.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.drillTimeout", defaultValue = "30m")
  private String drillTimeout;

  /**
   * The longest that all drills together may take, such as {@code 90m}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.runTimeout", defaultValue = "4h")
  private String runTimeout;

  /**
   * Ends the run at the first drill with a finding. What was not performed makes the proof partial.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.failFast", defaultValue = "false")
  private boolean failFast;

  /**
   * Overwrites the output that a document shows ({@code output-of=…}) with the real one where they
   * differ, and performs the document anew. A block with {@code match=regex} is left as it is.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.updateOutput", defaultValue = "false")
  private boolean updateOutput;

  /**
   * Leaves the lab's containers running after each drill and prints how to look into them and how
   * to remove them.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.keepLab", defaultValue = "false")
  private boolean keepLab;

  /**
   * A backup of your own that the procedures restore: a file, relative to the project's folder, or
   * {@code s3://bucket/key}, which the command {@code aws} fetches with your credentials. It is put
   * where the key {@code backup} of {@code drills.yaml} says, the baseline is not performed, and
   * the {@code backupChecks} take the place of what the drills expect of the fixture's data.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.backup")
  private String backup;

  /**
   * The memory that a lab may take, its services included: {@code 512m}, {@code 4g}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.labMemory", defaultValue = "4g")
  private String labMemory;

  /**
   * The number of processes and threads that a lab may have, its services included.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.labProcesses", defaultValue = "4096")
  private long labProcesses;

  /**
   * How much a lab with a Docker Engine of its own may write to the disk, images not counted. It is
   * looked at every two seconds; a lab that has written more is ended.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.labDisk", defaultValue = "20g")
  private String labDisk;

  /**
   * Names of variables whose values are masked wherever they appear: in the console, the proof and
   * the reports. {@code PGPASSWORD} and common forms of tokens are masked anyway.
   *
   * @since 0.1.0
   */
  @Parameter(property = "recoveryDocs.secretNames")
  private List<String> secretNames;

  /**
   * The folder for everything that this plugin writes.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "recoveryDocs.outputDirectory",
      defaultValue = "${project.build.directory}/recovery-docs")
  private File outputDirectory;

  @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
  private File projectDirectory;

  @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
  private String pluginVersion;

  @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
  private RepositorySystemSession repositorySession;

  @Parameter(defaultValue = "${project.remotePluginRepositories}", readonly = true, required = true)
  private List<RemoteRepository> pluginRepositories;

  @Inject private RepositorySystem repositorySystem;

  /** Where a lab's object storage comes from; looked for only when a lab wants one. */
  final Supplier<Path> storageJar() {
    return new StorageJar(repositorySystem, repositorySession, pluginRepositories);
  }

  final DrillSettings settings() {
    return new DrillSettings(
        projectDirectory.toPath(),
        outputDirectory.toPath(),
        ParameterValues.given(documents),
        templateSettings(),
        ParameterValues.given(drills),
        ParameterValues.given(postgresVersions),
        postgresImage,
        new DrillSettings.Timeouts(
            ParameterValues.duration("timeout", timeout),
            ParameterValues.duration("drillTimeout", drillTimeout),
            ParameterValues.duration("runTimeout", runTimeout)),
        failFast,
        updateOutput,
        ParameterValues.given(secretNames),
        Optional.ofNullable(drillHostImage).filter(image -> !image.isBlank()),
        keepLab,
        Optional.ofNullable(backup).filter(name -> !name.isBlank()),
        new LabLimits(
            ParameterValues.size("labMemory", labMemory),
            ParameterValues.processes(labProcesses),
            ParameterValues.size("labDisk", labDisk)),
        storageJar(),
        pluginVersion);
  }
}
