package io.github.recoverydocs.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which pages the list beside a page has.
 *
 * <p>Of many, one has those of its own folder only: nobody finds a page in a list of a thousand,
 * and a list of all on each page would make a site grow with the square of its pages.
 */
final class Neighbours {
  private static final int MOST = 100;

  private final List<String> pages;
  private final Map<String, List<String>> byFolder;

  /**
   * Creates them.
   *
   * @param pages the paths of all pages, in order
   */
  Neighbours(List<String> pages) {
    this.pages = List.copyOf(pages);
    byFolder = pages.stream().collect(Collectors.groupingBy(Neighbours::folder));
  }

  /** The pages that are listed beside one, itself among them, in order. */
  List<String> of(String page) {
    if (pages.size() <= MOST) {
      return pages;
    }
    List<String> siblings = byFolder.get(folder(page));
    int first = Math.max(0, siblings.indexOf(page) - MOST / 2);
    return siblings.subList(first, Math.min(siblings.size(), first + MOST));
  }

  /** Those beside the overview, which has a table of all of them. */
  List<String> ofOverview() {
    return pages.size() <= MOST ? pages : List.of();
  }

  private static String folder(String page) {
    return page.substring(0, page.lastIndexOf('/') + 1);
  }
}
