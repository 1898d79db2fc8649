package io.github.recoverydocs.verdict.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PropertyLineTest {

  @Test
  void saysBothValues() {
    assertThat(PropertyLine.of("table t", "owner", "app", "postgres"))
        .contains("table t: owner postgres instead of app");
    assertThat(PropertyLine.of("comment on table t", "", "orders", ""))
        .contains("comment on table t: none instead of orders");
  }

  @Test
  void aStateIsToldInItsOwnWords() {
    assertThat(PropertyLine.of("constraint c of t", "validated", "validated", "not validated"))
        .contains("constraint c of t: not validated any more (was validated)");
    assertThat(PropertyLine.of("grant g", "grant option", "with grant option", ""))
        .contains("grant g: no longer with grant option");
    assertThat(PropertyLine.of("column a of t", "null", "NOT NULL", "NULL allowed"))
        .contains("column a of t: NULL allowed (was NOT NULL)");
  }

  @Test
  void aLongDefinitionIsCutToWhereItDiffers() {
    String definition = "SELECT " + "a, ".repeat(100) + "%s FROM t WHERE " + "x ".repeat(100);

    assertThat(
            PropertyLine.of(
                    "view v",
                    "definition",
                    definition.formatted("old"),
                    definition.formatted("new"))
                .orElseThrow())
        .hasSizeLessThan(250)
        .contains("new FROM t", "old FROM t", "…");
  }

  /** What PostgreSQL prints for CHECK (status IN ('a', 'b')) before and behind a restore. */
  @Test
  void castsThatARestoreWritesInAnotherWayAreNoDifference() {
    assertThat(
            PropertyLine.of(
                "constraint c of t",
                "definition",
                "CHECK (((s)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])))",
                "CHECK (((s)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])))"))
        .isEmpty();
    assertThat(
            PropertyLine.of(
                "constraint c of t",
                "definition",
                "CHECK (((s)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])))",
                "CHECK (((s)::text = ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text])))"))
        .isPresent();
  }
}
