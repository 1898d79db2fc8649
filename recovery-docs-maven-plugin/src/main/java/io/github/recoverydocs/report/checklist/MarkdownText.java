package io.github.recoverydocs.report.checklist;

import java.util.List;
import java.util.stream.Collectors;

/** Writes texts that nobody wrote as Markdown so that they are shown as they are. */
final class MarkdownText {
  private static final int LONGEST = 160;

  private MarkdownText() {}

  /** A text on one line, for a paragraph or a cell of a table. */
  static String plain(String text) {
    return oneLine(text)
        .replaceAll("[\\\\*\\[\\]<>|~&$]", "\\\\$0")
        // Inside a word it marks nothing.
        .replaceAll("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])", "\\\\_")
        // One behind a backslash still ends a code span that began before it.
        .replace("`", "&#96;");
  }

  /** A text on one line as code in a cell of a table; a long one is cut. */
  static String code(String text) {
    String line = oneLine(text);
    String shown = line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
    if (shown.isEmpty()) {
      return "";
    }
    String ticks = fence("`", shown);
    String blank = shown.startsWith("`") || shown.endsWith("`") ? " " : "";
    return ticks + blank + shown.replace("|", "\\|") + blank + ticks;
  }

  /** Lines as they are, between fences that none of them closes. */
  static String fenced(List<String> lines) {
    String text = String.join("\n", lines);
    String fence = fence("```", text);
    return fence + "text\n" + text + "\n" + fence + "\n";
  }

  /** A row of a table; the cells are Markdown already. */
  static String row(String... cells) {
    return List.of(cells).stream()
        .map(cell -> cell.isEmpty() ? " |" : " " + cell + " |")
        .collect(Collectors.joining("", "|", "\n"));
  }

  /** The two rows that a table begins with. */
  static String head(String... titles) {
    return row(titles) + "|" + "---|".repeat(titles.length) + "\n";
  }

  private static String fence(String shortest, String text) {
    String fence = shortest;
    while (text.contains(fence)) {
      fence += "`";
    }
    return fence;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
  }
}
