package io.github.recoverydocs.maven;

import io.github.recoverydocs.lab.LabException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Finds the jar of the lab's object storage as Maven finds every other one: in the local
 * repository, or in those that plugins come from.
 *
 * <p>It is no dependency of this plugin, because most runbooks need no object storage and the jar
 * is larger than everything else together.
 */
final class StorageJar implements Supplier<Path> {
  private static final String FILE = "storage.properties";

  private final RepositorySystem system;
  private final RepositorySystemSession session;
  private final List<RemoteRepository> repositories;
  private final Artifact artifact;

  /**
   * Creates it, and looks for nothing yet.
   *
   * @param repositories those that the project's plugins come from
   */
  StorageJar(
      RepositorySystem system,
      RepositorySystemSession session,
      List<RemoteRepository> repositories) {
    this(system, session, repositories, coordinates());
  }

  StorageJar(
      RepositorySystem system,
      RepositorySystemSession session,
      List<RemoteRepository> repositories,
      String coordinates) {
    this.system = system;
    this.session = session;
    this.repositories = List.copyOf(repositories);
    this.artifact = new DefaultArtifact(coordinates);
  }

  /** The jar's coordinates, {@code groupId:artifactId:extension:classifier:version}. */
  static String coordinates() {
    Properties properties = new Properties();
    try (InputStream in = StorageJar.class.getResourceAsStream(FILE)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("server");
  }

  /**
   * Returns the jar's path, after a download when the local repository does not have it.
   *
   * @throws LabException when no repository has it
   */
  @Override
  public Path get() {
    try {
      return system
          .resolveArtifact(session, new ArtifactRequest(artifact, repositories, "plugin"))
          .getArtifact()
          .getFile()
          .toPath();
    } catch (ArtifactResolutionException e) {
      throw new LabException(
          "The jar of the object storage cannot be had: " + e.getMessage(), nextStep(), e);
    }
  }

  private String nextStep() {
    String fetch =
        "mvn dependency:get -Dtransitive=false -Dartifact="
            + String.join(
                ":",
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getVersion(),
                artifact.getExtension(),
                artifact.getClassifier());
    return session.isOffline()
        ? "Run once without --offline, or fetch it where there is a network: \"" + fetch + "\"."
        : "See that a plugin repository of your settings.xml has it, and fetch it: \""
            + fetch
            + "\".";
  }
}
