package io.github.recoverydocs.verdict.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SequenceValueTest {

  private static SequenceValue at(long last, long by) {
    return new SequenceValue("public.s", BigInteger.valueOf(last), true, BigInteger.valueOf(by));
  }

  private static boolean continues(SequenceValue now, SequenceValue then, boolean physical) {
    return now.continues(then, physical, Optional.empty());
  }

  @Test
  void isFurtherAheadByWhatTheAccidentTook() {
    assertThat(at(1083, 1).continues(at(1000, 1), true, Optional.of(at(1051, 1)))).isTrue();
    assertThat(at(1084, 1).continues(at(1000, 1), true, Optional.of(at(1051, 1)))).isFalse();
    assertThat(at(1032, 1).continues(at(1000, 1), true, Optional.of(at(1, 1)))).isTrue();
    assertThat(at(1051, 1).continues(at(1000, 1), false, Optional.of(at(1051, 1)))).isFalse();
  }

  @Test
  void isExactlyWhatItWasUnlessTheServerWasRecovered() {
    assertThat(continues(at(1000, 1), at(1000, 1), false)).isTrue();
    assertThat(continues(at(1001, 1), at(1000, 1), false)).isFalse();
  }

  @Test
  void isAtMost32ValuesAheadWhenTheServerWasRecovered() {
    assertThat(continues(at(1032, 1), at(1000, 1), true)).isTrue();
    assertThat(continues(at(1033, 1), at(1000, 1), true)).isFalse();
    assertThat(continues(at(1320, 10), at(1000, 10), true)).isTrue();
    assertThat(continues(at(1330, 10), at(1000, 10), true)).isFalse();
  }

  @Test
  void isNeverBehind() {
    assertThat(continues(at(999, 1), at(1000, 1), true)).isFalse();
    assertThat(continues(at(995, 10), at(1000, 10), true)).isFalse();
  }

  @Test
  void countsDownwardsToo() {
    assertThat(continues(at(-32, -1), at(0, -1), true)).isTrue();
    assertThat(continues(at(1, -1), at(0, -1), true)).isFalse();
  }

  @Test
  void aValueThatWasNotGivenOutYetIsAnotherOne() {
    SequenceValue unused =
        new SequenceValue("public.s", BigInteger.valueOf(1), false, BigInteger.ONE);

    assertThat(continues(unused, at(1, 1), true)).isFalse();
    assertThat(unused.text()).isEqualTo("1 (not used yet)");
  }
}
