package io.github.recoverydocs.verdict;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the printed line that has the most words in common with a shown one. */
final class NearestLine {
  /** Below this share of common words, two lines are about different things. */
  private static final double LEAST = 0.3;

  private NearestLine() {}

  /** The most similar line, the first of equals; nothing where none is similar. */
  static Optional<String> to(String shown, Collection<String> printed) {
    Set<String> words = words(shown);
    double best = LEAST;
    Optional<String> nearest = Optional.empty();
    for (String line : printed) {
      double similarity = similarity(words, words(line));
      if (similarity > best) {
        best = similarity;
        nearest = Optional.of(line);
      }
    }
    return nearest;
  }

  /** Twice the common words by all words: 1 for the same ones, 0 for none. */
  private static double similarity(Set<String> left, Set<String> right) {
    long common = left.stream().filter(right::contains).count();
    return left.isEmpty() || right.isEmpty() ? 0 : 2.0 * common / (left.size() + right.size());
  }

  private static Set<String> words(String text) {
    return new HashSet<>(
        Arrays.stream(text.split("[^\\p{L}\\p{N}_]+", -1))
            .filter(Predicate.not(String::isEmpty))
            .toList());
  }
}
