package io.github.recoverydocs.verdict.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class SequenceValueTest {

  private static SequenceValue at(long last, long by) {
    return new SequenceValue("public.s", BigInteger.valueOf(last), true, BigInteger.valueOf(by));
  }

  @Test
  void isExactlyWhatItWasUnlessTheServerWasRecovered() {
    assertThat(at(1000, 1).continues(at(1000, 1), false)).isTrue();
    assertThat(at(1001, 1).continues(at(1000, 1), false)).isFalse();
  }

  @Test
  void isAtMost32ValuesAheadWhenTheServerWasRecovered() {
    assertThat(at(1032, 1).continues(at(1000, 1), true)).isTrue();
    assertThat(at(1033, 1).continues(at(1000, 1), true)).isFalse();
    assertThat(at(1320, 10).continues(at(1000, 10), true)).isTrue();
    assertThat(at(1330, 10).continues(at(1000, 10), true)).isFalse();
  }

  @Test
  void isNeverBehind() {
    assertThat(at(999, 1).continues(at(1000, 1), true)).isFalse();
    assertThat(at(995, 10).continues(at(1000, 10), true)).isFalse();
  }

  @Test
  void countsDownwardsToo() {
    assertThat(at(-32, -1).continues(at(0, -1), true)).isTrue();
    assertThat(at(1, -1).continues(at(0, -1), true)).isFalse();
  }

  @Test
  void aValueThatWasNotGivenOutYetIsAnotherOne() {
    SequenceValue unused =
        new SequenceValue("public.s", BigInteger.valueOf(1), false, BigInteger.ONE);

    assertThat(unused.continues(at(1, 1), true)).isFalse();
    assertThat(unused.text()).isEqualTo("1 (not used yet)");
  }
}
