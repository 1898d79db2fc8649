package io.github.recoverydocs.runbook;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a Markdown file into a {@link Runbook}. */
public final class RunbookReader {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Without blanks in targets, {@code <my file.md>} is not taken for one either. */
  private static final Parser PARSER =
      Parser.builder(new MutableDataSet().set(Parser.SPACE_IN_LINK_URLS, true))
          .extensions(List.of(TablesExtension.create()))
          .build();

  /**
   * Reads one document.
   *
   * @param file a UTF-8 file, with or without a byte order mark, with any line ends
   * @param name the path that findings print for it
   * @throws RunbookException when the file cannot be read or is not UTF-8
   */
  public Runbook read(Path file, String name) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new RunbookException("The document " + name + " cannot be read: " + e.getMessage(), e);
    }
    String text = withoutMark(decode(bytes, name));
    Node document = PARSER.parse(text);
    LineIndex lines = new LineIndex(text);
    MarkdownWalk walk = new MarkdownWalk(document, lines);
    return new Runbook(
        file,
        name,
        Sha256.of(bytes),
        walk.sections(),
        walk.paragraphs(),
        walk.blocks(),
        walk.problems(),
        new LinkReader(text, lines).read(document));
  }

  /**
   * Reads the fenced blocks of a text, in order, as those of a document are read.
   *
   * @param text with or without a byte order mark, with any line ends
   */
  public List<Block> blocksOf(String text) {
    String markdown = withoutMark(text);
    return new MarkdownWalk(PARSER.parse(markdown), new LineIndex(markdown)).blocks();
  }

  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static String decode(byte[] bytes, String name) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new RunbookException(
          "The document " + name + " is not UTF-8. Save it as UTF-8 and run again.", e);
    }
  }
}
