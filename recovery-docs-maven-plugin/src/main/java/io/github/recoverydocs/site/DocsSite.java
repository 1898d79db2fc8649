package io.github.recoverydocs.site;

import io.github.recoverydocs.drill.DocumentSet;
import io.github.recoverydocs.drill.DrillInputs;
import io.github.recoverydocs.drill.DrillSettings;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.proof.ProofFile;
import io.github.recoverydocs.proof.Staleness;
import io.github.recoverydocs.proof.WholeFile;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Runbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the docs site: a page for each document, as it is rendered with the first combination of
 * the matrix, and an overview.
 */
public final class DocsSite {
  private final DrillSettings drills;
  private final SiteSettings site;

  /**
   * Creates the site of a project.
   *
   * @param drills where the documents and the proof are
   * @param site what the pages look like
   */
  public DocsSite(DrillSettings drills, SiteSettings site) {
    this.drills = drills;
    this.site = site;
  }

  /**
   * Writes every page, whole or not at all.
   *
   * @return the overview
   * @throws SiteException when a page cannot be written
   */
  public Path write() {
    List<DocumentSet> sets = DocumentSet.of(drills);
    Optional<Proof> proof = new ProofFile(drills.proofFile()).read();
    MarkedDocuments documents = new MarkedDocuments(sets, proof);
    PageTemplates templates = new PageTemplates(site.overrides());
    SearchIndex search = new SearchIndex();
    List<Page> pages = new ArrayList<>();
    for (Runbook runbook : documents.first().runbooks()) {
      Page page = page(runbook, documents, templates);
      pages.add(page);
      search.add(page, runbook);
    }
    PageModel model = new PageModel(site, proof, pages, changes(proof));
    pages.forEach(page -> write(page.path(), templates.fill("page.ftl", model.of(page))));
    write("search.js", search.script());
    write("index.html", templates.fill("index.ftl", model.ofOverview()));
    return site.folder().resolve("index.html");
  }

  /** What the proof does not speak of, for it has changed since. */
  private List<String> changes(Optional<Proof> proof) {
    return proof
        .map(it -> Staleness.of(it.inputs(), new DrillInputs(drills).present(it, warning -> {})))
        .orElse(List.of());
  }

  private static Page page(Runbook runbook, MarkedDocuments documents, PageTemplates templates) {
    Map<Block, BlockMark> marks = documents.marks(runbook);
    BlockModel model = new BlockModel(marks);
    DocumentHtml html =
        new DocumentHtml(
            block -> templates.fill("block.ftl", model.of(block)),
            section -> templates.fill("form.ftl", model.inputsOf(section)));
    return Page.of(runbook, html.render(runbook, markdown(runbook)), List.copyOf(marks.values()));
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
