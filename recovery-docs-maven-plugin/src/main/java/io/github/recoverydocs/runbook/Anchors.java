package io.github.recoverydocs.runbook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Gives headings the identifiers that GitHub gives them: lower case, punctuation dropped, blanks as
 * hyphens, and a number behind a repeated one.
 */
final class Anchors {
  private final Map<String, Integer> used = new HashMap<>();

  String next(String title) {
    String slug =
        title
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}\\p{M}_\\- ]", "")
            .replace(' ', '-');
    int times = used.merge(slug, 1, Integer::sum);
    return times == 1 ? slug : slug + "-" + (times - 1);
  }
}
