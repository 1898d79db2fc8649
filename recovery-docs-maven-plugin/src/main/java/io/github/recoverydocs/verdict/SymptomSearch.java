package io.github.recoverydocs.verdict;

import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Paragraph;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.Section;
import io.github.recoverydocs.runbook.SourceLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for the text that some sections show as their symptom. */
final class SymptomSearch {
  private static final Pattern SYMPTOM = Pattern.compile("(?is)[*_\\s]*symptoms?(?![a-z]).*");

  /** A paragraph from which on it is about something else: {@code **Cause:**}. */
  private static final Pattern OTHER_LABEL =
      Pattern.compile(
          "(?is)(?:\\*\\*|__)\\w.*|(?:causes?|reasons?|diagnosis|solutions?|resolution|fix)\\s*:.*");

  /** What a fence is called that holds text in no language. */
  private static final Pattern TEXT =
      Pattern.compile("(?i)\\s*(?:(?:text|txt|plain|plaintext|log|output|none|console)\\b.*)?");

  private final Runbook runbook;
  private final List<Section> sections;

  SymptomSearch(Runbook runbook, List<Section> sections) {
    this.runbook = runbook;
    this.sections = sections;
  }

  /** A fence that stands below a heading or a paragraph that begins with "Symptom". */
  Optional<List<SourceLine>> belowLabel() {
    return fences()
        .filter(
            block ->
                isSymptom(block.section())
                    || label(block).filter(SymptomSearch::isSymptom).isPresent())
        .map(Block::lines)
        .findFirst();
  }

  /** What a paragraph that begins with "Symptom", or stands below such a heading, has as code. */
  Optional<List<SourceLine>> inBackquotes() {
    return runbook.paragraphs().stream()
        .filter(paragraph -> sections.contains(paragraph.section()))
        .filter(paragraph -> isSymptom(paragraph) || isSymptom(paragraph.section()))
        .map(Paragraph::code)
        .filter(SymptomText::saysSomething)
        .findFirst();
  }

  /** A fence of plain text with nothing between it and the first heading. */
  Optional<List<SourceLine>> belowHeading() {
    return fences()
        .filter(block -> block.section().equals(sections.get(0)))
        .limit(1)
        .filter(block -> TEXT.matcher(block.info()).matches())
        .filter(block -> end(block) == block.section().line() && introduction(block).isEmpty())
        .map(Block::lines)
        .findFirst();
  }

  private Stream<Block> fences() {
    return runbook.blocks().stream()
        .filter(block -> sections.contains(block.section()))
        .filter(block -> !block.executable() && SymptomText.saysSomething(block.lines()));
  }

  /** The last paragraph above a block that says what the block is. */
  private Optional<Paragraph> label(Block block) {
    return introduction(block).stream()
        .filter(
            paragraph -> isSymptom(paragraph) || OTHER_LABEL.matcher(paragraph.text()).matches())
        .reduce((first, second) -> second);
  }

  /** The paragraphs between a block and the block or the heading above it. */
  private List<Paragraph> introduction(Block block) {
    int end = end(block);
    return runbook.paragraphs().stream()
        .filter(paragraph -> end < paragraph.line() && paragraph.line() < block.line())
        .toList();
  }

  /** The line on which the block or the heading above a block ends. */
  private int end(Block block) {
    return runbook.blocks().stream()
        .mapToInt(Block::lastLine)
        .filter(line -> line < block.line())
        .reduce(block.section().line(), Math::max);
  }

  private static boolean isSymptom(Paragraph paragraph) {
    return SYMPTOM.matcher(paragraph.text()).matches();
  }

  private static boolean isSymptom(Section section) {
    return SYMPTOM.matcher(section.title()).matches();
  }
}
