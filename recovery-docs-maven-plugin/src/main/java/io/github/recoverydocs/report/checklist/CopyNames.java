package io.github.recoverydocs.report.checklist;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names the files of filled-in copies so that every file system and shell takes them. */
final class CopyNames {
  private static final int LONGEST = 180;

  private final List<String> documents;
  private final Set<String> used = new HashSet<>();

  /** Creates names for documents with these paths, with forward slashes. */
  CopyNames(List<String> documents) {
    this.documents = documents.stream().distinct().toList();
  }

  /**
   * The name of the next copy: that of its document, with its path where another has the same one,
   * and with the combination of the matrix where there is one.
   */
  String next(String document, Map<String, String> matrix) {
    String base = stem(document);
    long alike = documents.stream().filter(d -> stem(d).equalsIgnoreCase(base)).count();
    String cell =
        matrix.entrySet().stream()
            .map(value -> "-" + value.getKey() + "-" + value.getValue())
            .collect(Collectors.joining());
    String name = safe((alike > 1 ? withoutEnding(document) : base) + cell);
    String free = name;
    for (int i = 2; !used.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = name + "-" + i;
    }
    return free + ".md";
  }

  private static String stem(String document) {
    return withoutEnding(document.substring(document.lastIndexOf('/') + 1));
  }

  private static String withoutEnding(String document) {
    return document.replaceFirst("\\.[A-Za-z]+$", "");
  }

  /** A name must not begin with what makes it hidden or an option. */
  private static String safe(String name) {
    String safe = name.replaceAll("[^\\w.]+", "-").replaceFirst("^[.-]+", "");
    String cut = safe.substring(0, Math.min(LONGEST, safe.length()));
    return cut.isEmpty() ? "checklist" : cut;
  }
}
