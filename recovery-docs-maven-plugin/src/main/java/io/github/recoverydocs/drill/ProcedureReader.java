package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.configuration.DeclaredDrill;
import io.github.recoverydocs.runbook.NearestWord;
import io.github.recoverydocs.runbook.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the blocks of a declared drill in the documents of a run. */
final class ProcedureReader {
  private final List<Document> documents;

  /**
   * Creates a reader.
   *
   * @param documents all that may be named
   */
  ProcedureReader(List<Document> documents) {
    this.documents = documents;
  }

  /**
   * Reads the procedure of a drill.
   *
   * @throws SettingsException when it names a document or a section that is not there
   */
  Procedure read(DeclaredDrill drill) {
    Document document = document(drill);
    if (drill.section().isEmpty() && drill.steps().isEmpty()) {
      return Procedure.whole(document);
    }
    List<Place> places = new ArrayList<>();
    drill.steps().forEach(step -> places.add(step(drill, document, step)));
    Optional<Place> own = drill.section().map(anchor -> section(drill, document, anchor));
    own.filter(place -> !places.contains(place)).ifPresent(places::add);
    List<Procedure.Part> parts = new ArrayList<>();
    places.forEach(place -> parts.addAll(place.parts()));
    if (parts.isEmpty()) {
      throw new SettingsException(
          drill.place() + ": the drill \"" + drill.name() + "\" has no block to perform.",
          "Name a section with blocks that are executed: bash, sh, shell, or console with the prompt \"$ \".");
    }
    return new Procedure(
        document, own.or(() -> places.stream().findFirst()).map(Place::section), parts);
  }

  /**
   * The documents that a drill speaks of, as far as that can be told where it is not performed: its
   * sections need not be there.
   */
  List<Document> mentioned(DeclaredDrill drill) {
    return documents.stream()
        .filter(
            document ->
                documents.size() == 1 || isNamed(document, drill) || isFound(document, drill))
        .toList();
  }

  private static boolean isNamed(Document document, DeclaredDrill drill) {
    String name = document.runbook().name();
    return drill.document().filter(name::equals).isPresent()
        || drill.steps().stream().anyMatch(step -> step.startsWith(name + "#"));
  }

  private static boolean isFound(Document document, DeclaredDrill drill) {
    return drill.document().isEmpty()
        && Stream.concat(drill.section().stream(), drill.steps().stream())
            .anyMatch(anchor -> document.runbook().section(anchor).isPresent());
  }

  /** A section of a document. */
  private record Place(Document document, Section section) {

    List<Procedure.Part> parts() {
      List<Section> sections = document.runbook().sectionsUnder(section.anchor());
      return document.runbook().executableBlocks().stream()
          .filter(block -> sections.contains(block.section()))
          .map(block -> new Procedure.Part(document, block))
          .toList();
    }
  }

  private Document document(DeclaredDrill drill) {
    if (drill.document().isPresent()) {
      return named(drill, drill.document().get());
    }
    List<Document> found =
        drill
            .section()
            .or(() -> drill.steps().stream().filter(step -> !step.contains("#")).findFirst())
            .map(this::with)
            .orElse(documents);
    if (found.size() == 1) {
      return found.get(0);
    }
    if (documents.size() == 1) {
      return documents.get(0);
    }
    throw new SettingsException(
        drill.place()
            + ": it is not clear which document the drill \""
            + drill.name()
            + "\" is about"
            + (found.isEmpty()
                ? ", for none has the section " + drill.section().orElse("") + "."
                : "."),
        "Write document: with one of "
            + String.join(", ", names(found.isEmpty() ? documents : found))
            + ".");
  }

  private List<Document> with(String anchor) {
    return documents.stream()
        .filter(document -> document.runbook().section(anchor).isPresent())
        .toList();
  }

  private Document named(DeclaredDrill drill, String name) {
    return documents.stream()
        .filter(document -> document.runbook().name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new SettingsException(
                    drill.place() + ": there is no document " + name + ".",
                    NearestWord.to(name, names(documents))
                            .map(near -> "Did you mean " + near + "? ")
                            .orElse("")
                        + "There are: "
                        + String.join(", ", names(documents))
                        + "."));
  }

  private Place step(DeclaredDrill drill, Document own, String step) {
    int hash = step.indexOf('#');
    return hash > 0
        ? section(drill, named(drill, step.substring(0, hash)), step.substring(hash + 1))
        : section(drill, own, step.substring(hash + 1));
  }

  private static Place section(DeclaredDrill drill, Document document, String anchor) {
    List<String> anchors = document.runbook().sections().stream().map(Section::anchor).toList();
    return document
        .runbook()
        .section(anchor)
        .map(section -> new Place(document, section))
        .orElseThrow(
            () ->
                new SettingsException(
                    drill.place()
                        + ": "
                        + document.runbook().name()
                        + " has no heading with the anchor "
                        + anchor
                        + ".",
                    NearestWord.to(anchor, anchors)
                            .map(near -> "Did you mean " + near + "? ")
                            .orElse("")
                        + "Its anchors: "
                        + String.join(", ", anchors)
                        + "."));
  }

  private static List<String> names(List<Document> documents) {
    return documents.stream().map(document -> document.runbook().name()).toList();
  }
}
