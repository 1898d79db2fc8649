package io.github.recoverydocs.template;

/** A template cannot be rendered; it says where, why and what to do. */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final int column;
  private final String reason;
  private final String nextStep;

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
    super(message(file, line, column, reason, nextStep));
    this.file = file;
    this.line = line;
    this.column = column;
    this.reason = reason;
    this.nextStep = nextStep;
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

  /** Returns what to do about it, or an empty text. */
  public String nextStep() {
    return nextStep;
  }
}
