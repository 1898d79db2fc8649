package io.github.recoverydocs.drill;

import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The executable blocks that a drill performs.
 *
 * @param document the document whose procedure it is
 * @param section the procedure's heading; empty for the whole document
 * @param parts the blocks in the order performed, skipped ones included
 */
record Procedure(Document document, Optional<Section> section, List<Part> parts) {

  Procedure {
    parts = List.copyOf(parts);
  }

  /** A block and the document that it stands in. */
  record Part(Document document, Block block) {}

  /** Everything that a document has to perform. */
  static Procedure whole(Document document) {
    return new Procedure(
        document,
        Optional.empty(),
        document.runbook().executableBlocks().stream()
            .map(block -> new Part(document, block))
            .toList());
  }

  /** The documents that the blocks come from, its own first. */
  List<Document> documents() {
    Map<String, Document> documents = new LinkedHashMap<>();
    documents.put(document.runbook().name(), document);
    parts.forEach(part -> documents.put(part.document().runbook().name(), part.document()));
    return List.copyOf(documents.values());
  }

  /** The line that stands for the whole procedure: its heading's. */
  int line() {
    return section.map(Section::line).orElse(1);
  }
}
