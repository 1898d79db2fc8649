package io.github.recoverydocs.verdict.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final List<String> ORDERS = List.of("public.orders", "public.orders.total");

  @Test
  void selectsEverythingUnlessSomethingIsNamed() {
    assertThat(Selection.everything().selects(ORDERS)).isTrue();
  }

  @Test
  void aNameWithoutASchemaIsMeantInEverySchema() {
    assertThat(only("orders").selects(ORDERS)).isTrue();
    assertThat(only("orders").selects(List.of("billing.orders"))).isTrue();
    assertThat(only("order").selects(ORDERS)).isFalse();
  }

  @Test
  void globsMayNameASchema() {
    assertThat(only("public.*").selects(ORDERS)).isTrue();
    assertThat(only("billing.*").selects(ORDERS)).isFalse();
    assertThat(only("public.order?").selects(ORDERS)).isTrue();
  }

  @Test
  void whatTheGlobsAreMadeOfIsMeantLiterally() {
    assertThat(only("public[orders").selects(ORDERS)).isFalse();
    assertThat(only("p.blic.orders").selects(ORDERS)).isFalse();
  }

  @Test
  void anExceptionWins() {
    Selection selection = new Selection(List.of("public.*"), List.of("orders"));

    assertThat(selection.selects(ORDERS)).isFalse();
    assertThat(selection.selects(List.of("public.customers"))).isTrue();
  }

  private static Selection only(String pattern) {
    return new Selection(List.of(pattern), List.of());
  }
}
