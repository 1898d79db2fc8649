package io.github.recoverydocs.site;

import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Proof;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the templates of pages can print: texts, numbers, lists and maps, nothing with methods. */
final class PageModel {
  private static final List<String> KINDS = List.of("proven", "failed", "unproven", "skipped");

  private final SiteSettings site;
  private final Optional<Proof> proof;
  private final List<Page> pages;
  private final List<String> changes;

  /**
   * Creates it.
   *
   * @param changes what has changed since the proof, as people are told
   */
  PageModel(SiteSettings site, Optional<Proof> proof, List<Page> pages, List<String> changes) {
    this.site = site;
    this.proof = proof;
    this.pages = List.copyOf(pages);
    this.changes = List.copyOf(changes);
  }

  /** The model of one document's page. */
  Map<String, Object> of(Page page) {
    Map<String, Object> model = common(page.root());
    model.put("page", entry(page));
    model.put("body", page.body());
    model.put(
        "sections",
        page.sections().stream()
            .filter(section -> section.level() == 2 || section.level() == 3)
            .map(
                section ->
                    Map.of(
                        "title", section.title().replace("`", ""),
                        "anchor", section.anchor(),
                        "level", section.level()))
            .toList());
    return model;
  }

  /** The model of the overview. */
  Map<String, Object> ofOverview() {
    return common("");
  }

  private Map<String, Object> common(String root) {
    Map<String, Object> model = new HashMap<>();
    model.put("title", site.title());
    model.put("root", root);
    model.put("pages", pages.stream().map(PageModel::entry).toList());
    model.put("warnings", warnings());
    model.put("started", proof.map(Proof::started).orElse(""));
    model.put(
        "versions",
        proof.stream()
            .flatMap(it -> it.drills().stream())
            .map(DrillProof::serverVersion)
            .distinct()
            .sorted()
            .toList());
    return model;
  }

  private static Map<String, Object> entry(Page page) {
    Map<String, Object> entry = new HashMap<>();
    entry.put("path", page.path());
    entry.put("title", page.title().replace("`", ""));
    entry.put("blocks", page.marks().size());
    KINDS.forEach(kind -> entry.put(kind, page.count(kind)));
    return entry;
  }

  /** What a reader has to know before anything else, loudest first. */
  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (proof.isEmpty()) {
      warnings.add("Nothing here was proven: there is no record of a run.");
      return warnings;
    }
    long failed = pages.stream().mapToLong(page -> page.count("failed")).sum();
    if (failed > 0 || !proof.get().findings().isEmpty()) {
      warnings.add(
          "This does not work as it is written: the last run had "
              + counted(proof.get().findings().size())
              + ".");
    }
    if (proof.get().partial()) {
      warnings.add("Only some of the procedures were performed in the last run.");
    }
    if (!changes.isEmpty()) {
      warnings.add(
          "What is here has changed since it was performed: " + String.join(", ", changes) + ".");
    }
    return warnings;
  }

  private static String counted(int findings) {
    return findings == 1 ? "one finding" : findings + " findings";
  }
}
