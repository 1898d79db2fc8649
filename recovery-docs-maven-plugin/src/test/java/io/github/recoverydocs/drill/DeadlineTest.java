package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private final Deadline soon = Deadline.in("command", Duration.ofMinutes(1));
  private final Deadline late = Deadline.in("drill", Duration.ofHours(1));

  @Test
  void isTheEarlierOfTwo() {
    assertThat(soon.or(late)).isSameAs(soon);
    assertThat(late.or(soon)).isSameAs(soon);
  }

  @Test
  void leavesWhatIsLeftAndNeverLessThanNothing() {
    assertThat(late.left()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
    assertThat(Deadline.in("run", Duration.ofSeconds(-1)).left()).isEqualTo(Duration.ZERO);
  }
}
