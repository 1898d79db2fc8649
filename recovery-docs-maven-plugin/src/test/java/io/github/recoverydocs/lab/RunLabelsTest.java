package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLabelsTest {
  private static final String LOCK_FILE = "io.github.recoverydocs.lock";
  private static final String MACHINE = "io.github.recoverydocs.machine";

  @TempDir Path folder;

  @Test
  void aRunThatIsAliveIsNotAbandoned() {
    try (RunLabels run = new RunLabels(false)) {
      assertThat(RunLabels.abandoned(run.labels())).isFalse();
    }
  }

  @Test
  void aRunThatHasEndedIsAbandoned() {
    RunLabels run = new RunLabels(false);
    run.close();

    assertThat(RunLabels.abandoned(run.labels())).isTrue();
  }

  @Test
  void aRunWhoseJvmWasKilledIsAbandonedAlthoughItsLockFileIsLeft() throws IOException {
    RunLabels run = new RunLabels(false);
    run.close();
    Path left = Files.createFile(folder.resolve("left.lock"));

    assertThat(RunLabels.abandoned(with(run, LOCK_FILE, left.toString()))).isTrue();
  }

  @Test
  void aRunThatIsKeptIsNeverAbandoned() {
    RunLabels run = new RunLabels(true);
    run.close();

    assertThat(RunLabels.abandoned(run.labels())).isFalse();
  }

  @Test
  void aRunOfAnotherMachineOnTheSameEngineIsNeverAbandoned() {
    RunLabels run = new RunLabels(false);
    run.close();

    assertThat(RunLabels.abandoned(with(run, MACHINE, "another"))).isFalse();
  }

  @Test
  void aContainerOfSomebodyElseIsNeverAbandoned() {
    assertThat(RunLabels.abandoned(Map.of())).isFalse();
    assertThat(RunLabels.abandoned(Map.of("com.example", "x"))).isFalse();
  }

  @Test
  void twoRunsHaveLabelsOfTheirOwn() {
    try (RunLabels one = new RunLabels(false);
        RunLabels two = new RunLabels(false)) {
      assertThat(one.run()).isNotEqualTo(two.run());
      assertThat(one.labels()).containsEntry(RunLabels.RUN, one.run());
    }
  }

  private static Map<String, String> with(RunLabels run, String label, String value) {
    Map<String, String> labels = new HashMap<>(run.labels());
    labels.put(label, value);
    return labels;
  }
}
