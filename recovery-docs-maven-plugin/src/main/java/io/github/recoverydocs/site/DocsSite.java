package io.github.recoverydocs.site;

import io.github.recoverydocs.drill.DocumentSet;
import io.github.recoverydocs.drill.DrillSettings;
import io.github.recoverydocs.proof.WholeFile;
import io.github.recoverydocs.runbook.Origin;
import io.github.recoverydocs.runbook.Runbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Writes the docs site: a page for each document, as it is rendered with the first combination of
 * the matrix, and an overview.
 */
public final class DocsSite {
  private final DrillSettings drills;
  private final SiteSettings site;
  private final Consumer<String> warning;

  /**
   * Creates the site of a project.
   *
   * @param drills where the documents and the proof are
   * @param site what the pages look like
   * @param warning told, in a sentence, what could not be found out
   */
  public DocsSite(DrillSettings drills, SiteSettings site, Consumer<String> warning) {
    this.drills = drills;
    this.site = site;
    this.warning = warning;
  }

  /**
   * Writes every page, whole or not at all.
   *
   * @return the overview
   * @throws SiteException when a page cannot be written
   */
  public Path write() {
    List<DocumentSet> sets = DocumentSet.of(drills);
    RecordedRun run = RecordedRun.of(drills, warning);
    MarkedDocuments documents = new MarkedDocuments(sets, run.proof());
    PageTemplates templates = new PageTemplates(site.look().overrides());
    SearchIndex search = new SearchIndex();
    List<Page> pages = new ArrayList<>();
    List<Decision> decisions = new ArrayList<>();
    Set<String> names =
        documents.first().runbooks().stream().map(Runbook::name).collect(Collectors.toSet());
    for (Runbook runbook : documents.first().runbooks()) {
      String markdown = markdown(runbook);
      Page page = page(runbook, markdown, documents, names, templates);
      pages.add(page);
      search.add(page, runbook);
      decisions.addAll(new Decisions(runbook, names).read(markdown, site.decisions()));
    }
    SiteContent content =
        new SiteContent(pages, decisions, run.proof(), run.stamp(), run.warnings());
    PageModel model = new PageModel(site.look(), Logo.of(site.look().logo()), content);
    pages.forEach(page -> write(page.path(), templates.fill("page.ftl", model.of(page))));
    write("search.js", search.script());
    write("index.html", templates.fill("index.ftl", model.ofOverview()));
    return site.folder().resolve("index.html");
  }

  private Page page(
      Runbook runbook,
      String markdown,
      MarkedDocuments documents,
      Set<String> names,
      PageTemplates templates) {
    List<MarkedBlock> blocks = documents.blocks(runbook);
    Optional<Origin> origin = documents.origin(runbook);
    EditLinks editLinks = new EditLinks(site.editUrl());
    TemplateParts parts = new TemplateParts(templates, new BlockModel(blocks), origin, editLinks);
    return Page.of(
        runbook,
        origin.map(it -> editLinks.to(it.of(1))).orElse(""),
        new DocumentHtml(parts, PageLinks.of(runbook.name(), names)).render(runbook, markdown),
        blocks);
  }

  private static String markdown(Runbook runbook) {
    try {
      String text = Files.readString(runbook.file());
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw new SiteException(
          "The document " + runbook.name() + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void write(String path, String html) {
    try {
      new WholeFile(site.folder().resolve(path)).write(html.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new SiteException("The page " + path + " cannot be written: " + e.getMessage(), e);
    }
  }
}
