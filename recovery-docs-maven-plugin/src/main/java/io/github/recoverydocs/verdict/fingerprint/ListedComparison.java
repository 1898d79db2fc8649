package io.github.recoverydocs.verdict.fingerprint;

import io.github.recoverydocs.verdict.fingerprint.RowDifference.How;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares the rows of a table one by one. */
final class ListedComparison {
  private final Map<How, Long> counts = new EnumMap<>(How.class);
  private final Map<How, List<String>> keys = new EnumMap<>(How.class);
  private final boolean keyed;

  /**
   * Creates it.
   *
   * @param keyed whether rows have a key
   */
  ListedComparison(boolean keyed) {
    this.keyed = keyed;
  }

  /** What is not as it was, the worst first. */
  List<RowDifference> compare(ListedRows then, ListedRows now) {
    Map<Comparable<?>, List<Long>> before = byKey(then);
    Map<Comparable<?>, List<Long>> after = byKey(now);
    Set<Comparable<?>> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    for (Comparable<?> key : all) {
      compare(key, before.getOrDefault(key, List.of()), after.getOrDefault(key, List.of()));
    }
    return counts.entrySet().stream()
        .map(
            e ->
                new RowDifference(
                    e.getKey(), e.getValue(), false, keys.getOrDefault(e.getKey(), List.of())))
        .toList();
  }

  private static Map<Comparable<?>, List<Long>> byKey(ListedRows rows) {
    Map<Comparable<?>, List<Long>> byKey = new HashMap<>();
    for (ListedRows.Row row : rows.rows()) {
      Comparable<?> key = rows.named() ? row.text() : (Comparable<?>) row.key();
      byKey.merge(key, List.of(row.hash()), ListedComparison::joined);
    }
    return byKey;
  }

  private static List<Long> joined(List<Long> some, List<Long> more) {
    List<Long> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private void compare(Comparable<?> key, List<Long> then, List<Long> now) {
    int more = now.size() - then.size();
    if (more < 0) {
      add(How.MISSING, -more, key);
    } else if (more == 0) {
      if (!sorted(then).equals(sorted(now))) {
        add(How.CHANGED, now.size(), key);
      }
    } else {
      boolean copies = new HashSet<>(then).containsAll(now);
      add(copies ? How.TWICE : How.EXTRA, more, key);
    }
  }

  private void add(How how, long count, Comparable<?> key) {
    counts.merge(how, count, Long::sum);
    if (keyed) {
      keys.computeIfAbsent(how, any -> new ArrayList<>()).add(key.toString());
    }
  }

  private static List<Long> sorted(Collection<Long> hashes) {
    List<Long> sorted = new ArrayList<>(hashes);
    Collections.sort(sorted);
    return sorted;
  }
}
