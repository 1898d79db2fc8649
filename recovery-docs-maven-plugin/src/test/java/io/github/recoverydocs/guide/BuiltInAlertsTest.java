package io.github.recoverydocs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    List<String> command = new ArrayList<>(List.of("promtool"));
    command.addAll(List.of(arguments));
    InstalledProgram.Result result = new InstalledProgram(folder).run(command);
    assertThat(result.status()).as(result.said()).isZero();
    return result.said();
  }
}
