package io.github.recoverydocs.verdict.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.verdict.fingerprint.ListedRows.Row;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeldTest {
  private static final List<TableContent> CONTENTS =
      List.of(table("public.orders", false, 3), table("public.cache", true, 5));

  @Test
  void countsWhatIsCompared() {
    assertThat(Held.of(CONTENTS, Selection.everything(), false).text())
        .isEqualTo("8 rows in 2 tables");
    assertThat(Held.of(CONTENTS, new Selection(List.of(), List.of("orders")), false))
        .isEqualTo(new Held(5, 1));
  }

  @Test
  void whatARecoveryEmptiesIsNotCompared() {
    assertThat(Held.of(CONTENTS, Selection.everything(), true).text())
        .isEqualTo("3 rows in 1 table");
  }

  @Test
  void tellsWhatWasExpectedWhereItIsNotThere() {
    assertThat(new Comparison(List.of(), new Held(1, 1), new Held(1, 1)).text())
        .isEqualTo("1 row in 1 table, as many as expected");
    assertThat(new Comparison(List.of("gone"), new Held(3, 1), new Held(0, 0)).text())
        .isEqualTo("0 rows in 0 tables, expected were 3 rows in 1 table");
  }

  private static TableContent table(String name, boolean unlogged, int rows) {
    return new TableContent(
        new TableDefinition(name, unlogged, List.of("id"), Set.of("id"), Set.of(), List.of("id")),
        new ListedRows(Collections.nCopies(rows, new Row(1, 1, "")), false));
  }
}
