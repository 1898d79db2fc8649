package io.github.recoverydocs.site;

import com.vladsch.flexmark.util.ast.Document;
import io.github.recoverydocs.drill.DrillInputs;
import io.github.recoverydocs.drill.DrillSettings;
import io.github.recoverydocs.proof.WholeFile;
import io.github.recoverydocs.runbook.Origin;
import io.github.recoverydocs.runbook.Runbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
  /** What a document becomes; one does not wait for another. */
  private record ReadDocument(Page page, List<Decision> decisions, List<SearchEntry> searched) {}

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
    DrillInputs present = new DrillInputs(drills);
    RecordedRun run = RecordedRun.of(drills, () -> present, warning);
    MarkedDocuments documents = new MarkedDocuments(present.documents(), run.proof());
    PageTemplates templates = new PageTemplates(site.look().overrides());
    List<Runbook> runbooks = documents.first().runbooks();
    Set<String> names =
        runbooks.stream().map(Runbook::name).collect(Collectors.toUnmodifiableSet());
    List<ReadDocument> read =
        runbooks.parallelStream()
            .map(runbook -> read(runbook, documents, names, templates))
            .toList();
    SiteContent content = content(read, run);
    PageModel model = new PageModel(site.look(), Logo.of(site.look().logo()), content);
    content.pages().parallelStream()
        .forEach(page -> write(page.path(), templates.fill("page.ftl", model.of(page))));
    write("search.js", SearchEntry.script(read.stream().flatMap(each -> each.searched().stream())));
    write("index.html", templates.fill("index.ftl", model.ofOverview()));
    return site.folder().resolve("index.html");
  }

  private ReadDocument read(
      Runbook runbook, MarkedDocuments documents, Set<String> names, PageTemplates templates) {
    Document document = MarkdownHtml.parse(markdown(runbook));
    Page page = page(runbook, document, documents, names, templates);
    return new ReadDocument(
        page,
        new Decisions(runbook, names).read(document, site.decisions()),
        SearchEntry.of(page, runbook));
  }

  private static SiteContent content(List<ReadDocument> read, RecordedRun run) {
    return new SiteContent(
        read.stream().map(ReadDocument::page).toList(),
        read.stream().flatMap(each -> each.decisions().stream()).toList(),
        run.proof(),
        run.stamp(),
        run.warnings());
  }

  private Page page(
      Runbook runbook,
      Document document,
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
        new DocumentHtml(parts, PageLinks.of(runbook.name(), names)).render(runbook, document),
        blocks);
  }

  /** The text that a runbook was read from, without a byte order mark. */
  static String markdown(Runbook runbook) {
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
