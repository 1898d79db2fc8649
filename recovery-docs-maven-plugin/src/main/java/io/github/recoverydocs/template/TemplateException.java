package io.github.recoverydocs.template;

import io.github.recoverydocs.template.jinja.JinjaError;
import io.github.recoverydocs.template.jinja.Position;

/** A template cannot be rendered; it says where, why and what to do. */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_EXCERPT = 160;

  private final String file;
  private final int line;
  private final int column;
  private final String reason;
  private final String nextStep;
  private final String excerpt;

  /**
   * Creates an error.
   *
   * @param file the file below the template's folder, or the folder itself
   * @param line from 1, or 0 when the error has no line
   * @param column from 1, or 0 when the error has no column
   * @param reason what is wrong, as a sentence without its dot
   * @param nextStep what to do about it, or an empty text
   */
  public TemplateException(String file, int line, int column, String reason, String nextStep) {
    this(file, line, column, reason, nextStep, "");
  }

  private TemplateException(
      String file, int line, int column, String reason, String nextStep, String excerpt) {
    super(message(file, line, column, reason, nextStep));
    this.file = file;
    this.line = line;
    this.column = column;
    this.reason = reason;
    this.nextStep = nextStep;
    this.excerpt = excerpt;
  }

  /** An error of a template's text, which shows the line. */
  static TemplateException of(JinjaError error) {
    Position at = error.position();
    return new TemplateException(
        at.file(), at.line(), at.column(), error.getMessage(), error.nextStep(), excerpt(at));
  }

  /** Returns the same error under another name of its file. */
  public TemplateException in(String otherFile) {
    return new TemplateException(otherFile, line, column, reason, nextStep, excerpt);
  }

  /** The line without the blanks before it, and a mark below the column. */
  private static String excerpt(Position at) {
    String text = at.text().replace('\t', ' ').stripTrailing();
    String shown = text.stripLeading();
    int before = at.column() - 1 - (text.length() - shown.length());
    return shown.isEmpty() || shown.length() > LONGEST_EXCERPT || before < 0
        ? ""
        : shown + "\n" + " ".repeat(before) + "^";
  }

  private static String message(String file, int line, int column, String reason, String nextStep) {
    StringBuilder message = new StringBuilder(file);
    if (line > 0) {
      message.append(':').append(line);
    }
    if (column > 0) {
      message.append(':').append(column);
    }
    message.append(": ").append(reason).append('.');
    return nextStep.isEmpty()
        ? message.toString()
        : message.append(' ').append(nextStep).toString();
  }

  /** Returns the file below the template's folder. */
  public String file() {
    return file;
  }

  /** Returns the line, or 0. */
  public int line() {
    return line;
  }

  /** Returns the column, or 0. */
  public int column() {
    return column;
  }

  /** Returns what is wrong. */
  public String reason() {
    return reason;
  }

  /** Returns the template's line with a mark below its column, or an empty text. */
  public String excerpt() {
    return excerpt;
  }

  /** Returns what to do about it, or an empty text. */
  public String nextStep() {
    return nextStep;
  }
}
