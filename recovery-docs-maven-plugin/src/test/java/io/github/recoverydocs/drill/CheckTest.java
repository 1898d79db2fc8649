package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.drill.configuration.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckTest {
  private static final Check.Fault FAULT =
      new Check.Fault("rows are missing", List.of("table orders: 3 rows"), "Correct it.");

  @Test
  void theProofHasTheNoteWhetherItWasTrueOrNot() {
    assertThat(check("12 rows", Optional.empty()).proof().detail()).isEqualTo("12 rows");
    assertThat(check("12 rows", Optional.of(FAULT)).proof().detail())
        .isEqualTo("rows are missing\ntable orders: 3 rows\n12 rows");
    assertThat(check("", Optional.of(FAULT)).proof().detail())
        .isEqualTo("rows are missing\ntable orders: 3 rows");
    assertThat(check("", Optional.empty()).proof().detail()).isEmpty();
  }

  private static Check check(String note, Optional<Check.Fault> fault) {
    return new Check(
        "fingerprint", "good", new Place("drills.yaml", 3), Duration.ofSeconds(1), note, fault);
  }
}
