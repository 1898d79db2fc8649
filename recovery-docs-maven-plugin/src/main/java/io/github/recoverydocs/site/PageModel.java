package io.github.recoverydocs.site;

import io.github.recoverydocs.proof.ImageProof;
import io.github.recoverydocs.report.Stamp;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the templates of pages can print: texts, numbers, lists and maps, nothing with methods. */
final class PageModel {
  private static final List<String> KINDS = List.of("proven", "failed", "unproven", "skipped");

  private final SiteSettings.Look look;
  private final String logo;
  private final SiteContent content;
  private final Map<String, Map<String, Object>> entries = new LinkedHashMap<>();
  private final Neighbours neighbours;

  /**
   * Creates it.
   *
   * @param logo the logo as a {@code data:} address; empty for none
   */
  PageModel(SiteSettings.Look look, String logo, SiteContent content) {
    this.look = look;
    this.logo = logo;
    this.content = content;
    content.pages().forEach(page -> entries.put(page.path(), entry(page)));
    neighbours = new Neighbours(List.copyOf(entries.keySet()));
  }

  /** The model of one document's page. */
  Map<String, Object> of(Page page) {
    Map<String, Object> model = common(page.root(), neighbours.of(page.path()));
    model.put("page", entries.get(page.path()));
    model.put("body", page.body());
    model.put(
        "sections",
        page.sections().stream()
            .filter(section -> section.level() == 2 || section.level() == 3)
            .map(
                section ->
                    Map.of(
                        "title", PlainText.ofTitle(section.title()),
                        "anchor", section.anchor(),
                        "level", section.level()))
            .toList());
    return model;
  }

  /** The model of the overview. */
  Map<String, Object> ofOverview() {
    Map<String, Object> model = common("", neighbours.ofOverview());
    model.put("documents", List.copyOf(entries.values()));
    model.putAll(new OverviewModel(content).values());
    return model;
  }

  private Map<String, Object> common(String root, List<String> listed) {
    Map<String, Object> model = new HashMap<>();
    model.put("title", look.title());
    model.put("logo", logo);
    model.put("color", look.color());
    model.put("footer", look.footer());
    model.put("root", root);
    model.put("pages", listed.stream().map(entries::get).toList());
    model.put("others", entries.size() - listed.size());
    model.put("warnings", content.warnings());
    model.put("broken", content.proof().filter(it -> !it.findings().isEmpty()).isPresent());
    content.stamp().ifPresent(stamp -> model.put("stamp", stamp(stamp)));
    return model;
  }

  private static Map<String, Object> stamp(Stamp stamp) {
    return Map.of(
        "date", stamp.date(),
        "commit", stamp.commit(),
        "template", stamp.template(),
        "plugin", stamp.plugin(),
        "versions", stamp.versions(),
        "images", stamp.images().stream().map(PageModel::image).toList());
  }

  private static Map<String, String> image(ImageProof image) {
    return Map.of("name", image.name(), "id", image.id(), "origin", image.origin());
  }

  private static Map<String, Object> entry(Page page) {
    Map<String, Object> entry = new HashMap<>();
    entry.put("path", page.path());
    entry.put("title", PlainText.ofTitle(page.title()));
    entry.put("editUrl", page.editUrl());
    entry.put("blocks", page.blocks().size());
    KINDS.forEach(kind -> entry.put(kind, page.count(kind)));
    return entry;
  }
}
