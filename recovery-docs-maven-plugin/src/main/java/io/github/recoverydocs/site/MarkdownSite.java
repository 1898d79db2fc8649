package io.github.recoverydocs.site;

import io.github.recoverydocs.drill.DrillInputs;
import io.github.recoverydocs.drill.DrillSettings;
import io.github.recoverydocs.proof.WholeFile;
import io.github.recoverydocs.runbook.Runbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes the documents as Markdown for a Maven site, as they are rendered with the first
 * combination of the matrix, with what was proven of each block.
 */
public final class MarkdownSite {
  private final DrillSettings drills;
  private final Path folder;
  private final EditLinks editLinks;
  private final Consumer<String> warning;

  /**
   * Creates the Markdown of a project.
   *
   * @param drills where the documents and the proof are
   * @param folder where it is written
   * @param editUrl the pattern of the address where a line of a file is changed; may be empty
   * @param warning told, in a sentence, what could not be found out
   */
  public MarkdownSite(DrillSettings drills, Path folder, String editUrl, Consumer<String> warning) {
    this.drills = drills;
    this.folder = folder;
    this.editLinks = new EditLinks(editUrl);
    this.warning = warning;
  }

  /**
   * Writes every page, whole or not at all.
   *
   * @return the files that were written, in the order of the documents
   * @throws SiteException when a page cannot be written, or when a file of somebody else is in its
   *     place; then nothing was written
   */
  public List<Path> write() {
    DrillInputs present = new DrillInputs(drills);
    RecordedRun run = RecordedRun.of(drills, () -> present, warning);
    MarkedDocuments documents = new MarkedDocuments(present.documents(), run.proof());
    List<Runbook> runbooks = documents.first().runbooks();
    MarkdownPaths paths = new MarkdownPaths(runbooks.stream().map(Runbook::name).toList());
    Map<Path, String> pages = new LinkedHashMap<>();
    for (Runbook runbook : runbooks) {
      Path file = folder.resolve(paths.of(runbook.name()).orElseThrow());
      requireOurs(file);
      MarkdownLinks links =
          new MarkdownLinks(runbook.name(), paths, drills.projectDirectory(), editLinks);
      String editUrl = documents.origin(runbook).map(it -> editLinks.to(it.of(1))).orElse("");
      MarkdownPage page = new MarkdownPage(run, runbook, documents.blocks(runbook));
      pages.put(file, page.text(DocsSite.markdown(runbook), links, editUrl));
    }
    pages.forEach(MarkdownSite::write);
    return List.copyOf(pages.keySet());
  }

  private static void requireOurs(Path file) {
    try {
      if (Files.exists(file)
          && !new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
              .startsWith(MarkdownPage.WRITTEN)) {
        throw new SiteException(
            file
                + " is there, and this goal has not written it. Move it away, or name another folder"
                + " with recoveryDocs.markdownDirectory.");
      }
    } catch (IOException e) {
      throw new SiteException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static void write(Path file, String text) {
    try {
      new WholeFile(file).write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new SiteException("The page " + file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
