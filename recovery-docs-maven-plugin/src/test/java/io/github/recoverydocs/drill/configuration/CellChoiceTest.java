package io.github.recoverydocs.drill.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellChoiceTest {
  private static final Map<String, String> CELL =
      Map.of("postgres_version", "17", "backup_format", "plain");

  @Test
  void everyCombinationIsWantedUnlessAVariableIsRestricted() {
    assertThat(CellChoice.all().includes(CELL)).isTrue();
    assertThat(CellChoice.all().includes(Map.of())).isTrue();
  }

  @Test
  void theValueOfARestrictedVariableHasToBeAmongThoseWanted() {
    assertThat(of("backup_format", "plain", "custom").includes(CELL)).isTrue();
    assertThat(of("backup_format", "custom").includes(CELL)).isFalse();
    assertThat(of("another", "plain").includes(CELL)).isFalse();
  }

  @Test
  void soHasThatOfEveryOther() {
    CellChoice choice =
        new CellChoice(
            Map.of("backup_format", List.of("plain"), "postgres_version", List.of("15", "17")));

    assertThat(choice.includes(CELL)).isTrue();
    assertThat(choice.includes(Map.of("postgres_version", "18", "backup_format", "plain")))
        .isFalse();
  }

  private static CellChoice of(String variable, String... values) {
    return new CellChoice(Map.of(variable, List.of(values)));
  }
}
