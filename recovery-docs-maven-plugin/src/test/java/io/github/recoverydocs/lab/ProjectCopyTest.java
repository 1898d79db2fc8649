package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectCopyTest {

  @TempDir Path root;

  @Test
  void copiesFilesFoldersPermissionsAndLinks() throws IOException {
    Path script = write("scripts/restore.sh", "echo größe\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-x---"));
    Files.createSymbolicLink(root.resolve("latest"), Path.of("scripts/restore.sh"));
    Files.createDirectories(root.resolve("backups"));

    TreeMap<String, String> copied = copy(Set.of());

    assertThat(copied)
        .containsEntry("scripts/restore.sh", "750 echo größe\n")
        .containsEntry("latest", "-> scripts/restore.sh")
        .containsKeys("backups/", "scripts/");
  }

  @Test
  void leavesOutHistoryFetchedPackagesAndWhatABuildMakes() throws IOException {
    write("pom.xml", "x");
    write("target/classes/A.class", "x");
    write("module/pom.xml", "x");
    write("module/target/A.class", "x");
    write(".git/HEAD", "x");
    write("web/node_modules/a.js", "x");
    write("out/proof.json", "x");
    write("docs/target/kept.md", "x");

    assertThat(copy(Set.of(root.resolve("out"))).keySet())
        .containsExactly(
            "docs/",
            "docs/target/",
            "docs/target/kept.md",
            "module/",
            "module/pom.xml",
            "pom.xml",
            "web/");
  }

  @Test
  void copiesAVeryLongName() throws IOException {
    String name = "long-".repeat(40) + "/" + "name-".repeat(40);
    write(name, "x");

    assertThat(copy(Set.of())).containsKey(name);
  }

  @Test
  void copiesALinkThatLeadsNowhereAndOneThatLeadsToAFolder() throws IOException {
    write("data/a", "x");
    Files.createSymbolicLink(root.resolve("broken"), Path.of("nowhere"));
    Files.createSymbolicLink(root.resolve("folder"), Path.of("data"));

    assertThat(copy(Set.of()))
        .containsEntry("broken", "-> nowhere")
        .containsEntry("folder", "-> data");
  }

  private Path write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** Names of what was copied, with its mode and text, or where it leads. */
  private TreeMap<String, String> copy(Set<Path> excluded) throws IOException {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    new ProjectCopy(new ProjectFiles(root, excluded)).writeTo(tar);
    TreeMap<String, String> copied = new TreeMap<>();
    try (TarArchiveInputStream in =
        new TarArchiveInputStream(new ByteArrayInputStream(tar.toByteArray()), "UTF-8")) {
      for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String mode = Integer.toOctalString(entry.getMode() & 0777);
        copied.put(
            entry.getName(),
            entry.isSymbolicLink()
                ? "-> " + entry.getLinkName()
                : mode + " " + new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return copied;
  }
}
