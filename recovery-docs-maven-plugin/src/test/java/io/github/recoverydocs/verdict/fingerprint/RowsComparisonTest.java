package io.github.recoverydocs.verdict.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.verdict.fingerprint.KeyLookup.Wanted;
import io.github.recoverydocs.verdict.fingerprint.ListedRows.Row;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RowsComparisonTest {
  private static final TableDefinition ORDERS =
      new TableDefinition(
          "public.orders", false, List.of("id", "total"), Set.of("id"), Set.of(), List.of("id"));
  private static final TableDefinition LOG =
      new TableDefinition("public.log", false, List.of("what"), Set.of(), Set.of(), List.of());
  private static final TableDefinition ITEMS =
      new TableDefinition(
          "public.items", false, List.of("a", "b"), Set.of("a", "b"), Set.of(), List.of("a", "b"));

  private final List<Wanted> wanted = new ArrayList<>();

  /** A hash that has nothing to do with the neighbour's. */
  private static long hash(long value) {
    long mixed = (value + 1) * 0x9E3779B97F4A7C15L;
    return (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
  }

  private static List<Row> rows(long from, long to) {
    return new ArrayList<>(
        LongStream.rangeClosed(from, to).mapToObj(id -> new Row(id, hash(id), "")).toList());
  }

  private static TableContent listed(List<Row> rows) {
    return new TableContent(ORDERS, new ListedRows(rows, false));
  }

  private static TableContent summed(List<Row> rows) {
    return new TableContent(ORDERS, new ListedRows(rows, false).summed());
  }

  private List<String> compare(TableContent then, TableContent now) {
    return new RowsComparison(
            table ->
                asked -> {
                  wanted.addAll(asked);
                  return asked.stream().map(w -> w.lowestBits().toString()).toList();
                })
        .compare(then, now);
  }

  @Test
  void theSameRowsAreNoDifference() {
    List<Row> reversed = rows(1, 50);
    Collections.reverse(reversed);

    assertThat(compare(listed(rows(1, 50)), listed(reversed))).isEmpty();
    assertThat(compare(summed(rows(1, 50)), summed(reversed))).isEmpty();
    assertThat(compare(summed(rows(1, 50)), listed(reversed))).isEmpty();
    assertThat(compare(listed(rows(1, 50)), summed(reversed))).isEmpty();
  }

  @Test
  void namesAtMostTenRows() {
    assertThat(compare(listed(rows(1, 130)), listed(rows(1, 0))))
        .containsExactly(
            "public.orders: all 130 rows missing (id 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 120 more)");
  }

  @Test
  void namesRowsOfEveryWayInWhichTheyDiffer() {
    List<Row> now = rows(1, 100);
    now.remove(41);
    now.set(4, new Row(5, 1, ""));
    now.add(new Row(-7, 3, ""));

    assertThat(compare(listed(rows(1, 100)), listed(now)))
        .containsExactly(
            "public.orders: 1 row missing (id 42)",
            "public.orders: 1 row changed (id 5)",
            "public.orders: 1 row too many (id -7)");
    assertThat(compare(summed(rows(1, 100)), summed(now)))
        .first()
        .isEqualTo("public.orders: 1 row missing (id 42)");
  }

  @Test
  void sumsGiveBackTheKeyOfAMissingRowAmongManyInItsBucket() {
    List<Row> now = rows(1, 100_000);
    now.remove(77_776);
    now.remove(16);

    assertThat(compare(summed(rows(1, 100_000)), summed(now)))
        .containsExactly("public.orders: 2 rows missing (id 17, 77777)");
    assertThat(wanted).isEmpty();
  }

  @Test
  void sumsGiveBackTheKeyOfAChangedRowAmongManyInItsBucket() {
    List<Row> now = rows(1, 100_000);
    now.set(77_776, new Row(77_777, hash(-1), ""));

    assertThat(compare(summed(rows(1, 100_000)), summed(now)))
        .containsExactly("public.orders: 1 row changed (id 77777)");
    assertThat(wanted).contains(new Wanted(77_777 % 4093, BigInteger.valueOf(77_777)));
  }

  @Test
  void sumsDoNotNameRowsThatTheyCannotTellApart() {
    List<Row> now = rows(1, 100_000);
    now.remove(17 + 4093);
    now.remove(17);

    assertThat(compare(summed(rows(1, 100_000)), summed(now)))
        .containsExactly("public.orders: at least 2 rows missing");
  }

  @Test
  void aRowForAnotherInOneBucketIsNoChange() {
    List<Row> now = rows(1, 10);
    now.set(0, new Row(1 + 4093, hash(1), ""));

    assertThat(compare(summed(rows(1, 10)), summed(now)))
        .containsExactly(
            "public.orders: at least 1 row missing", "public.orders: at least 1 row too many");
  }

  @Test
  void twoRowsThatExchangeTheirContentsAreAChange() {
    List<Row> now = rows(1, 5000);
    now.set(0, new Row(1, hash(1 + 4093), ""));
    now.set(4093, new Row(1 + 4093, hash(1), ""));

    assertThat(compare(summed(rows(1, 5000)), summed(now)))
        .containsExactly("public.orders: at least 1 row changed");
  }

  @Test
  void countsRowsThatCameTwice() {
    List<Row> twice = rows(1, 20);
    twice.addAll(rows(1, 20));
    List<Row> thrice = new ArrayList<>(twice);
    thrice.addAll(rows(1, 20));

    assertThat(compare(summed(rows(1, 20)), summed(twice)))
        .containsExactly("public.orders: all 20 rows are there twice");
    assertThat(compare(listed(rows(1, 20)), listed(thrice)))
        .first()
        .asString()
        .startsWith("public.orders: 40 rows are there twice (id 1, 2");
  }

  @Test
  void rowsWithoutAKeyAreCounted() {
    List<Row> then = LongStream.range(0, 9).mapToObj(i -> new Row(i, i, "")).toList();

    assertThat(
            compare(
                new TableContent(LOG, new ListedRows(then, false)),
                new TableContent(LOG, new ListedRows(then.subList(0, 6), false))))
        .containsExactly("public.log: 3 rows missing");
  }

  @Test
  void severalColumnsOfAKeyAreToldOnce() {
    List<Row> then = List.of(new Row(1, 1, "(1,2)"), new Row(2, 2, "(1,3)"));

    assertThat(
            compare(
                new TableContent(ITEMS, new ListedRows(then, true)),
                new TableContent(ITEMS, new ListedRows(List.of(), true))))
        .containsExactly("public.items: all 2 rows missing ((a, b) (1,2), (1,3))");
  }

  @Test
  void rowsOfOtherColumnsAreNotCalledChanged() {
    TableDefinition other =
        new TableDefinition(
            "public.orders", false, List.of("id"), Set.of("id"), Set.of(), List.of("id"));
    List<Row> now = List.of(new Row(1, 5, ""));

    assertThat(compare(listed(rows(1, 2)), new TableContent(other, new ListedRows(now, false))))
        .containsExactly("public.orders: 1 row missing (id 2)");
  }
}
