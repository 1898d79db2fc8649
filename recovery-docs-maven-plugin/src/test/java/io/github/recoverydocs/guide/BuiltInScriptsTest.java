package io.github.recoverydocs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the built-in template's scripts look like to a linter, as they are rendered. */
class BuiltInScriptsTest {
  @TempDir private Path temporary;

  @Test
  void shellcheckHasNothingToSay() throws IOException, InterruptedException {
    Path scripts = BuiltInTemplate.render(temporary, Map.of()).root().resolve("scripts");
    List<String> command = new ArrayList<>(List.of("shellcheck", "-x"));
    try (Stream<Path> files = Files.list(scripts)) {
      files.map(Path::toString).filter(file -> file.endsWith(".sh")).sorted().forEach(command::add);
    }
    assertThat(command).hasSizeGreaterThan(4);

    assertThat(new InstalledProgram(scripts).run(command))
        .isEqualTo(new InstalledProgram.Result(0, ""));
  }
}
