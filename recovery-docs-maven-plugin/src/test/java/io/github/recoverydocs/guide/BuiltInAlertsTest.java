package io.github.recoverydocs.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built-in template's alert rules, as Prometheus reads them and as they fire. */
class BuiltInAlertsTest {
  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void render() {
    folder = BuiltInTemplate.render(temporary, Map.of()).root().resolve("monitoring");
  }

  @Test
  void prometheusReadsTheRules() throws IOException, InterruptedException {
    assertThat(promtool("check", "rules", "recovery-alerts.yml"))
        .contains("SUCCESS: 5 rules found");
  }

  @Test
  void eachAlertFiresWhenItShouldAndNotBefore() throws IOException, InterruptedException {
    try (var scenarios = getClass().getResourceAsStream("/guide/recovery-alerts-test.yml")) {
      Files.copy(scenarios, folder.resolve("scenarios.yml"));
    }

    assertThat(promtool("test", "rules", "scenarios.yml")).contains("SUCCESS");
  }

  private String promtool(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = "promtool";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Process process = start(command);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private Process start(String... command) {
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .start();
    } catch (IOException e) {
      return abort("promtool is not installed; ./dev test does that on Debian. " + e.getMessage());
    }
  }
}
