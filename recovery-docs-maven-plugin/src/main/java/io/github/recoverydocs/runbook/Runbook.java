package io.github.recoverydocs.runbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One Markdown document with procedures.
 *
 * @param file the document
 * @param name the document's path as findings print it, with forward slashes
 * @param digest the SHA-256 of the document's bytes, hexadecimal
 * @param sections every heading, in document order
 * @param paragraphs every paragraph, in document order
 * @param blocks every fenced block, in document order
 * @param problems faults that need no shell to be seen
 * @param links what it links to, and its anchors
 */
public record Runbook(
    Path file,
    String name,
    String digest,
    List<Section> sections,
    List<Paragraph> paragraphs,
    List<Block> blocks,
    List<DocumentProblem> problems,
    Links links) {

  public Runbook {
    sections = List.copyOf(sections);
    paragraphs = List.copyOf(paragraphs);
    blocks = List.copyOf(blocks);
    problems = List.copyOf(problems);
  }

  /** The blocks that a reader pastes into a shell, skipped ones included. */
  public List<Block> executableBlocks() {
    return blocks.stream().filter(Block::executable).toList();
  }

  /** The section that an anchor leads to, without {@code #}. */
  public Optional<Section> section(String anchor) {
    return sections.stream().filter(section -> section.anchor().equals(anchor)).findFirst();
  }

  /**
   * A section and its subsections, in document order: those behind it with a greater level, up to
   * the next with the same or a smaller one.
   *
   * @param anchor the heading's identifier, without {@code #}
   * @return nothing when no heading has the anchor
   */
  public List<Section> sectionsUnder(String anchor) {
    List<Section> under = new ArrayList<>();
    for (Section section : sections) {
      if (!under.isEmpty() && section.level() <= under.get(0).level()) {
        break;
      }
      if (!under.isEmpty() || section.anchor().equals(anchor)) {
        under.add(section);
      }
    }
    return List.copyOf(under);
  }
}
