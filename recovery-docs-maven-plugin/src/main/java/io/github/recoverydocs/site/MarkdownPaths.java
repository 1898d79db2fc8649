package io.github.recoverydocs.site;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where each document goes below the folder of a Maven site's Markdown: the path that it has in the
 * project, so that two with one name do not meet and links between them hold.
 *
 * <p>A Maven site makes {@code a.html} of {@code a.md}; two documents that would become one page
 * get a number.
 */
final class MarkdownPaths {
  private final Map<String, String> paths = new LinkedHashMap<>();

  /**
   * Finds a place for every document.
   *
   * @param documents their names, with forward slashes
   */
  MarkdownPaths(Collection<String> documents) {
    Set<String> taken = new HashSet<>();
    // In the order of their names: with another document a page does not become another one.
    for (String document : new TreeSet<>(documents)) {
      String page = page(document);
      String path = page;
      for (int number = 2; !taken.add(path.toLowerCase(Locale.ROOT)); number++) {
        path = page + "-" + number;
      }
      paths.put(document, path + ".md");
    }
  }

  /** The path of a document, such as {@code docs/restore.md}; nothing where it has no page. */
  Optional<String> of(String document) {
    return Optional.ofNullable(paths.get(document));
  }

  /** A document that lies outside of the project has its page inside of the site. */
  private static String page(String document) {
    return document
        .replaceFirst("(?i)\\.(md|markdown)$", "")
        .replaceFirst("^(?:[A-Za-z]:)?/+", "")
        .replaceAll("(?<![^/])\\.\\.?/", "");
  }
}
