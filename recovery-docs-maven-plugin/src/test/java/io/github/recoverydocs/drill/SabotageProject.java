package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.DeclaredDrill;
import io.github.recoverydocs.drill.configuration.DrillsFileReader;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.verdict.Finding;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * A copy of {@code src/test/resources/sabotage} on one PostgreSQL: a Compose project, a document
 * whose procedures bring everything back, and one whose procedures only end well. Each drill has
 * the name of its section.
 *
 * @param folder where the copy is
 */
record SabotageProject(Path folder) {
  /** The document whose procedures lose something. */
  static final String SABOTAGE = "docs/sabotage.md";

  /** A program that Maven starts within itself works in the folder of the whole build. */
  private static final Path ORIGINAL =
      Path.of(System.getProperty("basedir", ""), "src/test/resources/sabotage").toAbsolutePath();

  private static final String SOUND = "docs/sound.md";
  private static final String DRILLS = "src/recovery-docs/drills.yaml";

  /** The oldest and the newest version, or those of {@code -Dsabotage.versions=17}. */
  static List<String> versions() {
    return List.of(System.getProperty("sabotage.versions", "15,18").split(",", -1));
  }

  /**
   * Copies the project.
   *
   * @param folder an empty folder
   * @param version the server's, such as {@code 18}
   */
  static SabotageProject copy(Path folder, String version) {
    try {
      Files.walkFileTree(ORIGINAL, new Copy(folder));
      Files.writeString(folder.resolve(".env"), "POSTGRES_VERSION=" + version + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SabotageProject(folder);
  }

  /** The names of all drills. */
  List<String> drills() {
    return drills(List.of(SOUND, SABOTAGE));
  }

  private List<String> drills(List<String> documents) {
    return new DrillsFileReader(Optional.empty())
        .read(folder.resolve(DRILLS), DRILLS).drills().stream()
            .filter(drill -> drill.document().filter(documents::contains).isPresent())
            .map(DeclaredDrill::name)
            .toList();
  }

  /** Performs the drills that must not have a finding. */
  Proof performSound(Path output) {
    return perform(drills(List.of(SOUND)), output);
  }

  /** Performs these drills. */
  Proof perform(List<String> drills, Path output) {
    return corpus().perform(List.of(SOUND, SABOTAGE), drills, output);
  }

  private Corpus corpus() {
    return new Corpus(folder);
  }

  /** What the finding of a section has to say. */
  String expected(String section) {
    Properties expected = new Properties();
    try (Reader file = Files.newBufferedReader(folder.resolve("expected.properties"))) {
      expected.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String key = section.toLowerCase(Locale.ROOT).replace(' ', '-');
    return Optional.ofNullable(expected.getProperty(key))
        .orElseThrow(() -> new IllegalStateException("expected.properties has no " + key));
  }

  /**
   * Where a finding blames: the title of the section of {@link #SABOTAGE}, or the line itself when
   * it is one of {@code drills.yaml}.
   */
  String blamed(Finding finding) {
    List<String> lines = lines(finding.document());
    if (!finding.document().equals(SABOTAGE)) {
      return lines.get(finding.line() - 1);
    }
    return lines.subList(0, finding.line()).stream()
        .filter(line -> line.startsWith("## "))
        .reduce((before, last) -> last)
        .map(heading -> heading.substring(3))
        .orElse("");
  }

  private List<String> lines(String document) {
    try {
      return Files.readAllLines(folder.resolve(document), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Copy extends SimpleFileVisitor<Path> {
    private final Path to;

    Copy(Path to) {
      this.to = to;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      Files.createDirectories(to.resolve(ORIGINAL.relativize(folder).toString()));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      // With its attributes: the scripts are executable.
      Files.copy(
          file,
          to.resolve(ORIGINAL.relativize(file).toString()),
          StandardCopyOption.COPY_ATTRIBUTES);
      return FileVisitResult.CONTINUE;
    }
  }
}
