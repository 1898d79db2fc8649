package io.github.recoverydocs.shell;

import io.github.recoverydocs.shell.ScannedList.Word;
import io.github.recoverydocs.shell.SimpleCommand.Input;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the simple commands of a text without a parser: before there is a lab to run one in, and in
 * the argument of {@code sh -c}.
 *
 * <p>It knows quotes, comments, here-documents, substitutions and the words that a command may
 * follow. What it does not know it passes over; no text makes it fail.
 */
public final class CommandScan {
  private static final char END = 0;

  /** A text that nests deeper was made to. */
  private static final int DEEPEST = 100;

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final TextCursor text;
  private final int firstLine;
  private final Input given;
  private final List<SimpleCommand> found = new ArrayList<>();
  private final List<Word> assignments = new ArrayList<>();
  private final Deque<String> hereDocuments = new ArrayDeque<>();
  private int backquotes;
  private int depth;

  private CommandScan(String text, int firstLine, Input given) {
    this.text = new TextCursor(text);
    this.firstLine = firstLine;
    this.given = given;
  }

  /**
   * Finds the commands of a text, in the order in which they end.
   *
   * @param firstLine the number of the text's first line
   */
  public static List<SimpleCommand> of(String text, int firstLine) {
    return of(text, firstLine, Input.SESSION, false);
  }

  /** Finds the words that give variables their values, in substitutions too, in any order. */
  static List<Word> assignments(String text) {
    CommandScan scan = new CommandScan(text, 1, Input.SESSION);
    scan.list(END, Input.SESSION, false);
    return scan.assignments;
  }

  /** The same for commands whose standard input and output are known. */
  static List<SimpleCommand> of(String text, int firstLine, Input given, boolean taken) {
    CommandScan scan = new CommandScan(text, firstLine, given);
    scan.list(END, given, taken);
    return scan.found;
  }

  /** Reads commands up to a closing sign, or to the end of the text. */
  private void list(char end, Input input, boolean taken) {
    ScannedList current = new ScannedList(input, taken);
    if (++depth > DEEPEST) {
      text.skipToEnd();
    }
    while (!text.atEnd() && (text.peek() != end || current.inPattern())) {
      if (text.isAt("\\\n")) {
        text.skip(2);
      } else if (text.isAt("\n")) {
        end(current, false);
        text.skip(1);
        skipHereDocuments();
      } else if (text.isAtBlank()) {
        text.skip(1);
      } else if (text.isAt("#")) {
        text.skipTo("\n");
      } else if (text.isAtOneOf(";|&")) {
        operator(current);
      } else if (text.isAtOneOf("()")) {
        parenthesis(current);
      } else if (text.isAtOneOf("<>") && !startsSubstitution()) {
        redirect(current, true);
      } else {
        Word word = word();
        boolean descriptor = text.isAtOneOf("<>") && NUMBER.matcher(word.raw()).matches();
        if (descriptor) {
          redirect(current, word.raw().matches("[01]"));
        } else {
          current.add(word);
          if (current.assigns(word)) {
            assignments.add(word);
          }
        }
      }
    }
    end(current, false);
    text.skip(1);
    depth--;
  }

  private void end(ScannedList current, boolean pipe) {
    current.end(pipe, text, firstLine).ifPresent(found::add);
  }

  private void operator(ScannedList current) {
    if (text.isAt("&>")) {
      text.skip(1);
      redirect(current, true);
      return;
    }
    boolean nextPattern = text.isAt(";;") || text.isAt(";&");
    boolean two = nextPattern || text.isAt("||") || text.isAt("&&") || text.isAt("|&");
    boolean pipe = text.isAt("|") && !text.isAt("||");
    text.skip(two ? 2 : 1);
    if (!current.inTest()) {
      end(current, pipe && !current.inPattern());
    }
    if (nextPattern) {
      current.inPattern(true);
    }
  }

  private void parenthesis(ScannedList current) {
    boolean opens = text.next() == '(';
    if (current.inTest()) {
      return;
    }
    if (!opens) {
      current.inPattern(false);
      current.clear();
    } else if (text.isAt("(")) {
      skipBehind("))");
    } else if (text.isAt(")")) {
      // A function's name stands before its body, and starts nothing.
      text.skip(1);
      current.clear();
    } else if (current.isEmpty() && !current.inPattern()) {
      list(')', current.input(), current.outputTaken());
    }
  }

  /**
   * Reads a redirection.
   *
   * @param standard whether it is one of standard input or output
   */
  private void redirect(ScannedList current, boolean standard) {
    boolean in = text.isAt("<");
    boolean hereString = text.isAt("<<<");
    if (current.inTest()) {
      text.skip(1);
      return;
    }
    if (text.isAt("<<") && !hereString) {
      text.skip(2);
      boolean tabs = text.isAt("-");
      text.skip(tabs ? 1 : 0);
      text.skipBlanks();
      hereDocuments.add((tabs ? "-" : "=") + word().raw().replaceAll("['\"\\\\]", ""));
      current.input(Input.HERE_DOCUMENT);
      return;
    }
    while (text.isAtOneOf("<>|&") && !startsSubstitution()) {
      text.skip(1);
    }
    text.skipBlanks();
    if (!text.isAtOneOf("\n")) {
      word();
    }
    if (in && standard) {
      current.input(hereString ? Input.HERE_DOCUMENT : Input.FILE);
    } else if (standard) {
      current.takeOutput();
    }
  }

  /** Reads one word; what stands in substitutions inside of it is scanned for commands. */
  private Word word() {
    int start = text.place();
    StringBuilder plain = new StringBuilder();
    boolean expands = false;
    while (!text.atEnd() && !endsWord(start)) {
      char c = text.peek();
      if (c == '\'') {
        text.skip(1);
        plain.append(text.skipTo("'"));
        text.skip(1);
      } else if (c == '"') {
        text.skip(1);
        expands |= doubleQuoted(plain);
      } else if (c == '\\') {
        escaped(plain);
      } else if (c == '$' || c == '`' || startsSubstitution()) {
        expands = true;
        expansion();
      } else if (c == '(') {
        expands = true;
        skipArray();
      } else {
        plain.append(text.next());
      }
    }
    if (text.place() == start) {
      text.skip(1);
    }
    String raw = text.from(start);
    return new Word(start, raw, expands ? raw : plain.toString());
  }

  private boolean endsWord(int start) {
    boolean array = text.isAt("(") && text.place() > start && text.before() == '=';
    return text.isAtBlank()
        || text.isAt("`") && backquotes > 0
        || text.isAtOneOf(";|&()<>") && !array && !startsSubstitution();
  }

  private boolean startsSubstitution() {
    return text.isAt("<(") || text.isAt(">(");
  }

  /** A backslash at the end of a line joins it with the next. */
  private void escaped(StringBuilder plain) {
    text.skip(1);
    if (text.isAt("\n")) {
      text.skip(1);
    } else if (!text.atEnd()) {
      plain.append(text.next());
    }
  }

  /** Reads up to the closing double quote; tells whether anything in it is expanded. */
  private boolean doubleQuoted(StringBuilder plain) {
    boolean expands = false;
    while (!text.atEnd() && !text.isAt("\"")) {
      if (text.isAt("\\")) {
        plain.append(text.isAtOneOf("\\", "$`\"\\\n") ? "" : "\\");
        escaped(plain);
      } else if (text.isAtOneOf("$`")) {
        expands = true;
        expansion();
      } else {
        plain.append(text.next());
      }
    }
    text.skip(1);
    return expands;
  }

  /** Reads {@code $NAME}, {@code ${…}}, {@code $(…)}, {@code $((…))}, backquotes and their like. */
  private void expansion() {
    char c = text.next();
    if (c == '`') {
      backquotes++;
      list('`', given, true);
      backquotes--;
    } else if (text.isAt("((")) {
      text.skip(2);
      skipBehind("))");
    } else if (text.isAt("(")) {
      text.skip(1);
      int outer = backquotes;
      backquotes = 0;
      list(')', given, c == '$');
      backquotes = outer;
    } else if (text.isAt("{")) {
      skipBraces();
    } else if (text.isAt("'")) {
      text.skip(1);
      skipAnsiQuoted();
    } else if (text.isAtOneOf("@*#?$!-")) {
      text.skip(1);
    }
  }

  private void skipBraces() {
    while (!text.atEnd() && !text.isAt("}")) {
      if (text.isAtOneOf("$`")) {
        expansion();
      } else if (text.isAt("\"")) {
        text.skip(1);
        doubleQuoted(new StringBuilder());
      } else {
        text.skip(text.isAt("\\") ? 2 : 1);
      }
    }
    text.skip(1);
  }

  /** Reads up to the quote that closes {@code $'…'}, where one behind a backslash does not. */
  private void skipAnsiQuoted() {
    while (!text.atEnd() && !text.isAt("'")) {
      text.skip(text.isAt("\\") ? 2 : 1);
    }
    text.skip(1);
  }

  private void skipArray() {
    text.skip(1);
    while (!text.atEnd() && !text.isAt(")")) {
      if (text.isAtBlank()) {
        text.skip(1);
      } else {
        word();
      }
    }
    text.skip(1);
  }

  private void skipBehind(String end) {
    text.skipTo(end);
    text.skip(end.length());
  }

  private void skipHereDocuments() {
    while (!hereDocuments.isEmpty()) {
      text.skipHereDocument(hereDocuments.remove());
    }
  }
}
