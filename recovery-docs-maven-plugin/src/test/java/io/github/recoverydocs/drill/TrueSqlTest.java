package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrueSqlTest {

  @ParameterizedTest
  @ValueSource(strings = {"t\n", "t|t\n", "t\nt\n"})
  void isTrueWhereEveryValueOfEveryRowIs(String answer) {
    assertThat(check(answer)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"f\n", "t|f\n", "t\nf\n", "\n", "t|\n", "5\n", "true story\n"})
  void isNotTrueOtherwise(String answer) {
    assertThat(check(answer)).isPresent();
  }

  @Test
  void isNotTrueWithoutARow() {
    assertThat(check("").orElseThrow().reason()).endsWith("this gives no row");
  }

  @Test
  void saysWhatTheServerSays() {
    assertThat(check("t\nf\n").orElseThrow().detail()).containsExactly("the server says: false");
    assertThat(check("\n").orElseThrow().detail()).containsExactly("the server says: null");
  }

  @Test
  void saysHowToAskWhereTheAnswerIsNoTruth() {
    assertThat(check("5\n").orElseThrow().nextStep()).contains("SELECT count(*) = 5");
    assertThat(check("f\n").orElseThrow().nextStep()).doesNotContain("count");
  }

  private static Optional<Check.Fault> check(String answer) {
    return new TrueSql(sql -> answer).check("SELECT true");
  }
}
