package io.github.recoverydocs.report.checklist;

import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.TaskItem;
import io.github.recoverydocs.runbook.TaskLists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A checklist with what a run knows filled in.
 *
 * <p>The text is edited and not printed from its syntax tree, so that all the rest is byte for byte
 * what the author wrote.
 */
final class FilledCopy {

  /** A text that takes the place of another. */
  private record Edit(int start, int end, String text) {}

  private final Runbook runbook;
  private final String text;
  private final TaskLists tasks;
  private final Combination run;

  /**
   * Creates a copy.
   *
   * @param runbook the document
   * @param text its text, without a byte order mark
   * @param tasks the items in that text
   * @param run what is filled in
   */
  FilledCopy(Runbook runbook, String text, TaskLists tasks, Combination run) {
    this.runbook = runbook;
    this.text = text;
    this.tasks = tasks;
    this.run = run;
  }

  String filled() {
    List<Edit> edits = new ArrayList<>();
    ItemResults results = new ItemResults(runbook, run.drills());
    long ticked = 0;
    for (TaskItem item : tasks.items()) {
      Optional<ItemResult> result = results.of(item);
      result.ifPresent(known -> edits.addAll(edits(item, known)));
      ticked += result.filter(ItemResult::proven).isPresent() ? 1 : 0;
    }
    String heading = "#".repeat(Math.max(2, Math.min(6, tasks.level() + 1)));
    edits.add(summary(new Summary(run, ticked, tasks.items().size()).text(heading)));
    edits.add(
        end(new Tables(run).text(heading) + new PrintedOutput(runbook.name(), run).text(heading)));
    return apply(edits);
  }

  private List<Edit> edits(TaskItem item, ItemResult result) {
    List<Edit> edits = new ArrayList<>();
    boolean ticked = text.charAt(item.mark()) != ' ';
    if (ticked != result.proven()) {
      edits.add(new Edit(item.mark(), item.mark() + 1, result.proven() ? "x" : " "));
    }
    edits.add(
        new Edit(
            item.paragraphEnd(),
            item.paragraphEnd(),
            " *(" + MarkdownText.plain(result.note()) + ")*"));
    return edits;
  }

  /** Below the first heading, or above everything where there is none. */
  private Edit summary(String summary) {
    int top = tasks.top();
    String before = top == 0 ? "" : endsLine(text.substring(0, top)) ? "\n" : "\n\n";
    String behind = text.substring(top);
    boolean blank = behind.isEmpty() || behind.startsWith("\n") || behind.startsWith("\r\n");
    return new Edit(top, top, withLineEnds(before + summary + (blank ? "" : "\n")));
  }

  private Edit end(String tables) {
    String before = endsLine(text) ? "\n" : "\n\n";
    int end = text.length();
    return new Edit(end, end, withLineEnds(before + tables.stripTrailing() + "\n"));
  }

  private static boolean endsLine(String text) {
    return text.endsWith("\n") || text.endsWith("\r");
  }

  private String withLineEnds(String added) {
    return text.contains("\r\n") ? added.replace("\n", "\r\n") : added;
  }

  private String apply(List<Edit> edits) {
    StringBuilder copy = new StringBuilder();
    int copied = 0;
    // Of two at the same place the one added last stands behind the other: the sort is stable.
    for (Edit edit : edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList()) {
      copy.append(text, copied, edit.start()).append(edit.text());
      copied = edit.end();
    }
    return copy.append(text, copied, text.length()).toString();
  }
}
