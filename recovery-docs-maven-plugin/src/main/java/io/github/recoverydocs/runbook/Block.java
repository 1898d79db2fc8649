package io.github.recoverydocs.runbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One fenced code block of a runbook.
 *
 * @param number the block's place among all fenced blocks of the document, 1-based
 * @param line the line of the opening fence, 1-based
 * @param info the fence's info string as written
 * @param language the language when the block is executable
 * @param lines everything between the fences
 * @param section the heading above the block
 * @param directives what the comment above the fence asks for
 */
public record Block(
    int number,
    int line,
    String info,
    Optional<BlockLanguage> language,
    List<SourceLine> lines,
    Section section,
    Directives directives) {

  public Block {
    lines = List.copyOf(lines);
  }

  /** Tells whether a reader would paste this block into a shell, or edit a file by it. */
  public boolean executable() {
    return directives.file().isPresent() || language.isPresent() && !commands().isBlank();
  }

  /**
   * The line of the first line of {@link #commands()}, 1-based: the first line of text, or the
   * opening fence's where the block is an edit of a file.
   */
  public int firstLine() {
    if (directives.file().isPresent()) {
      return line;
    }
    return lines.isEmpty() ? line + 1 : lines.get(0).number();
  }

  /** The block's last line of text, 1-based; the opening fence's when there is none. */
  public int lastLine() {
    return lines.isEmpty() ? line : lines.get(lines.size() - 1).number();
  }

  /** Everything between the fences, lines joined by a line feed. */
  public String text() {
    return lines.stream().map(SourceLine::text).collect(Collectors.joining("\n"));
  }

  /**
   * The lines that a reader types, without prompts and without what is printed. The edit of a file
   * is typed as it stands.
   */
  public List<SourceLine> typed() {
    boolean transcript = language.filter(it -> it == BlockLanguage.CONSOLE).isPresent();
    return transcript ? new Transcript(lines).typed() : lines;
  }

  /**
   * What a reader types, with each command on the line that it has in the block.
   *
   * <p>In a transcript this is the text behind {@code $ } and, below it, behind {@code > }; lines
   * of output are left empty so that line numbers stay true. Of the edit of a file it is what makes
   * that edit, in whatever language the file is.
   */
  public String commands() {
    if (directives.file().isPresent()) {
      return directives.file().get().commands(lines);
    }
    if (language.isEmpty() || language.get() != BlockLanguage.CONSOLE) {
      return text();
    }
    return new Transcript(lines).commands();
  }
}
