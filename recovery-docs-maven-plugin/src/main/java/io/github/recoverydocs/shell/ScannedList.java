package io.github.recoverydocs.shell;

import io.github.recoverydocs.shell.SimpleCommand.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The command that a {@link CommandScan} is reading, in one list of commands. */
final class ScannedList {
  /** Words behind which a command begins. */
  private static final Set<String> BEFORE_A_COMMAND =
      Set.of(
          "if", "then", "elif", "else", "fi", "while", "until", "do", "done", "!", "{", "}", "time",
          "esac", "coproc");

  /** Words that begin something that is no command, up to the end of its line. */
  private static final Set<String> NO_COMMAND = Set.of("for", "select", "case", "function");

  /** Commands whose arguments are assignments. */
  private static final Set<String> DECLARATIONS =
      Set.of("export", "readonly", "local", "declare", "typeset");

  private static final Pattern ASSIGNMENT = Pattern.compile("(?s)\\w+(?:\\[[^]]*])?\\+?=.*");

  private final Input given;
  private final boolean taken;
  private final List<String> assignments = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();
  private Input input;
  private boolean outputTaken;
  private boolean inPattern;
  private boolean inTest;

  /** One word as written, and without quotes where it is plain text. */
  record Word(int start, String raw, String plain) {}

  /**
   * Creates a list.
   *
   * @param given where its commands' standard input comes from
   * @param taken whether their standard output goes elsewhere than to the terminal
   */
  ScannedList(Input given, boolean taken) {
    this.given = given;
    this.taken = taken;
    this.input = given;
    this.outputTaken = taken;
  }

  void add(Word word) {
    boolean first = words.isEmpty();
    if (inPattern && word.raw().equals("esac")) {
      inPattern = false;
    } else if (first && ASSIGNMENT.matcher(word.raw()).matches()) {
      assignments.add(word.raw());
    } else if (word.raw().equals("{") && opens("function")) {
      clear();
    } else if (!first || !BEFORE_A_COMMAND.contains(word.raw())) {
      inTest = first && word.raw().equals("[[") || inTest && !word.raw().equals("]]");
      words.add(word);
    }
  }

  /** Whether a word that was just added gives a variable a value. */
  boolean assigns(Word word) {
    return !inPattern
        && ASSIGNMENT.matcher(word.raw()).matches()
        && (words.isEmpty() || opensAny(DECLARATIONS));
  }

  /** Ends the command; nothing when there was none. */
  Optional<SimpleCommand> end(boolean pipe, TextCursor text, int firstLine) {
    Optional<SimpleCommand> command = Optional.empty();
    boolean none = words.isEmpty() ? assignments.isEmpty() : opensAny(NO_COMMAND);
    if (!inPattern && !none) {
      List<String> raw = new ArrayList<>(assignments);
      words.forEach(word -> raw.add(word.raw()));
      int line = words.isEmpty() ? firstLine : firstLine + text.linesBefore(words.get(0).start());
      command =
          Optional.of(
              new SimpleCommand(
                  line, raw, words.stream().map(Word::plain).toList(), input, outputTaken || pipe));
    }
    inPattern |= opens("case");
    clear();
    input = pipe ? Input.PIPE : given;
    return command;
  }

  /** Forgets the words: they were a pattern of {@code case}, or a function's name. */
  void clear() {
    assignments.clear();
    words.clear();
    input = given;
    outputTaken = taken;
    inTest = false;
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether a pattern of {@code case} is being read, up to the parenthesis behind it. */
  boolean inPattern() {
    return inPattern;
  }

  void inPattern(boolean value) {
    inPattern = value;
  }

  /** Whether the words stand in {@code [[ … ]]}. */
  boolean inTest() {
    return inTest;
  }

  Input input() {
    return input;
  }

  void input(Input value) {
    input = value;
  }

  boolean outputTaken() {
    return outputTaken;
  }

  void takeOutput() {
    outputTaken = true;
  }

  private boolean opens(String word) {
    return opensAny(Set.of(word));
  }

  private boolean opensAny(Set<String> any) {
    return !words.isEmpty() && any.contains(words.get(0).raw());
  }
}
