package io.github.recoverydocs.verdict.fingerprint;

import io.github.recoverydocs.verdict.fingerprint.KeyLookup.Wanted;
import io.github.recoverydocs.verdict.fingerprint.RowDifference.How;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Compares the rows of a table bucket by bucket. */
final class SummedComparison {
  private final boolean integerKey;
  private final KeyLookup lookup;
  private final Tally missing = new Tally();
  private final Tally changed = new Tally();
  private final Tally extra = new Tally();
  private final Tally twice = new Tally();
  private final List<BigInteger> missingKeys = new ArrayList<>();

  /**
   * Creates it.
   *
   * @param integerKey whether keys are integers, which their sums tell; others are only found where
   *     they still are
   */
  SummedComparison(boolean integerKey, KeyLookup lookup) {
    this.integerKey = integerKey;
    this.lookup = lookup;
  }

  private static final class Tally {
    private long count;
    private boolean atLeast;
    private final List<Wanted> wanted = new ArrayList<>();

    void add(long more, boolean exact) {
      count += more;
      atLeast |= !exact;
    }
  }

  /** What is not as it was, the worst first. */
  List<RowDifference> compare(SummedRows then, SummedRows now) {
    TreeSet<Integer> numbers = new TreeSet<>(then.buckets().keySet());
    numbers.addAll(now.buckets().keySet());
    for (int number : numbers) {
      compare(number, then.bucket(number), now.bucket(number));
    }
    List<String> keys = missingKeys.stream().sorted().map(BigInteger::toString).toList();
    return List.of(
            new RowDifference(How.MISSING, missing.count, missing.atLeast, keys),
            found(How.CHANGED, changed),
            found(How.EXTRA, extra),
            found(How.TWICE, twice))
        .stream()
        .filter(difference -> difference.count() > 0)
        .toList();
  }

  private RowDifference found(How how, Tally tally) {
    List<Wanted> some = tally.wanted.subList(0, Math.min(100, tally.wanted.size()));
    return new RowDifference(
        how, tally.count, tally.atLeast, some.isEmpty() ? List.of() : lookup.keys(some));
  }

  private void compare(int number, Bucket then, Bucket now) {
    Bucket difference = now.minus(then);
    if (difference.equals(Bucket.EMPTY)) {
      return;
    }
    if (difference.equals(then)) {
      twice.add(then.count(), true);
    } else if (difference.count() < 0) {
      missing(Bucket.EMPTY.minus(difference), now.count() == 0);
    } else if (difference.count() > 0) {
      extra(number, difference, then.count() == 0);
    } else if (difference.keys().signum() == 0) {
      changed(number, difference);
    } else {
      missing.add(1, false);
      extra.add(1, false);
    }
  }

  private void missing(Bucket gone, boolean all) {
    Optional<BigInteger> key = gone.onlyKey();
    missing.add(gone.count(), all || key.isPresent());
    if (integerKey) {
      key.ifPresent(missingKeys::add);
    }
  }

  private void extra(int number, Bucket added, boolean all) {
    Optional<BigInteger> key = added.onlyKey();
    extra.add(added.count(), all || key.isPresent());
    key.ifPresent(k -> extra.wanted.add(new Wanted(number, k.and(Bucket.MASK))));
  }

  private void changed(int number, Bucket difference) {
    List<BigInteger> keys = difference.onlyChangedKey();
    changed.add(1, !keys.isEmpty());
    keys.forEach(key -> changed.wanted.add(new Wanted(number, key)));
  }
}
