package io.github.recoverydocs.runbook;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what somebody ticks in a document: the items of its task lists, with the places of a text
 * that are written to when it is filled in.
 *
 * <p>A task list item is one whose first block is a paragraph that begins with {@code [ ]} or
 * {@code [x]} and a blank (GitHub Flavored Markdown, section 5.3).
 */
public final class TaskLists {
  private final String text;
  private final LineIndex lines;
  private final List<TaskItem> items = new ArrayList<>();
  private int top;
  private int level;

  /**
   * Reads a document.
   *
   * @param text its Markdown, without a byte order mark; all offsets are offsets into it
   */
  public TaskLists(String text) {
    this.text = text;
    lines = new LineIndex(text);
    MutableDataSet options =
        new MutableDataSet().set(Parser.EXTENSIONS, List.of(TaskListExtension.create()));
    Node document = Parser.builder(options).build().parse(text);
    for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Heading heading) {
        top = endOfLine(heading.getEndOffset());
        level = heading.getLevel();
        break;
      }
    }
    visit(document);
  }

  /** The items, in document order, ticked ones included. */
  public List<TaskItem> items() {
    return List.copyOf(items);
  }

  /**
   * Where the line of the first heading ends, behind its line end; 0 where there is no heading, or
   * none that stands by itself.
   */
  public int top() {
    return top;
  }

  /** The level of the first heading, 1 to 6; 0 where there is none. */
  public int level() {
    return level;
  }

  private void visit(Node node) {
    if (node instanceof TaskListItem item
        && item.getFirstChild() instanceof Paragraph paragraph
        && isFollowedByText(item, paragraph)) {
      items.add(
          new TaskItem(
              lines.lineOf(item.getStartOffset()),
              item.getMarkerSuffix().getStartOffset() + 1,
              paragraph.getStartOffset() + paragraph.getChars().toString().stripTrailing().length(),
              fences(item)));
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      visit(child);
    }
  }

  /** Without a blank, or with an end of the line behind them, brackets are none of a task. */
  private boolean isFollowedByText(TaskListItem item, Paragraph paragraph) {
    String between =
        text.substring(item.getMarkerSuffix().getEndOffset(), paragraph.getStartOffset());
    return between.matches("[ \\t]+");
  }

  private List<Integer> fences(Node node) {
    List<Integer> found = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof FencedCodeBlock fence) {
        found.add(lines.lineOf(fence.getStartOffset()));
      } else if (!(child instanceof TaskListItem)) {
        found.addAll(fences(child));
      }
    }
    return found;
  }

  private int endOfLine(int offset) {
    int end = offset;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    if (text.startsWith("\r\n", end)) {
      return end + 2;
    }
    return Math.min(end + 1, text.length());
  }
}
