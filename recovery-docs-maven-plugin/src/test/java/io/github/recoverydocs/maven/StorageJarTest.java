package io.github.recoverydocs.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverydocs.lab.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.LocalRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks Maven's own resolver, which has no way to a network here. */
class StorageJarTest {
  private static final String COORDINATES = "com.example:store:jar:all:1.2";

  @TempDir Path repository;

  private final RepositorySystem system =
      MavenRepositorySystemUtils.newServiceLocator().getService(RepositorySystem.class);

  @Test
  void isTakenFromTheLocalRepositoryWithoutANetwork() throws IOException {
    Path jar = repository.resolve("com/example/store/1.2/store-1.2-all.jar");
    Files.createDirectories(jar.getParent());
    Files.writeString(jar, "jar");

    assertThat(jar(true).get()).isEqualTo(jar).hasContent("jar");
  }

  @Test
  void saysHowToFetchItWhereThereIsNoneAndMavenIsOffline() {
    assertThatThrownBy(jar(true)::get)
        .isInstanceOfSatisfying(
            LabException.class,
            e ->
                assertThat(e.nextStep())
                    .isEqualTo(
                        "Run once without --offline, or fetch it where there is a network: \"mvn dependency:get -Dtransitive=false -Dartifact=com.example:store:1.2:jar:all\"."))
        .hasMessageStartingWith("The jar of the object storage cannot be had: ")
        .hasMessageContaining(COORDINATES);
  }

  @Test
  void saysWhereToLookWhereNoRepositoryHasIt() {
    assertThatThrownBy(jar(false)::get)
        .isInstanceOfSatisfying(
            LabException.class,
            e -> assertThat(e.nextStep()).startsWith("See that a plugin repository of your"));
  }

  @Test
  void theVersionComesFromTheBuild() {
    assertThat(StorageJar.coordinates())
        .matches("org\\.gaul:s3proxy:jar:jar-with-dependencies:\\d+(\\.\\d+)+");
  }

  private StorageJar jar(boolean offline) {
    DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();
    session.setOffline(offline);
    session.setLocalRepositoryManager(
        system.newLocalRepositoryManager(session, new LocalRepository(repository.toFile())));
    return new StorageJar(system, session, List.of(), COORDINATES);
  }
}
