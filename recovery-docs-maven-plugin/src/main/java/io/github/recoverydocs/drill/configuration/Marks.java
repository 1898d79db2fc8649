package io.github.recoverydocs.drill.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks that one drill takes, and what may be said of them elsewhere in it. */
final class Marks {
  private static final String ADD = "Add '- mark: %s' to given, before the accident.";
  private static final List<String> SUFFIXES = List.of("TIME", "LSN", "XID", "TIMELINE");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(MARK_[A-Za-z0-9_]*)");

  private final Map<String, DeclaredMark> byUpperCase = new LinkedHashMap<>();
  private boolean complete = true;

  /** Adds one that was read, from that place. */
  void add(DeclaredMark mark, Value value) {
    DeclaredMark other = byUpperCase.putIfAbsent(mark.name().toUpperCase(Locale.ROOT), mark);
    if (other == null) {
      return;
    }
    String line = " on line " + other.place().line();
    if (other.name().equals(mark.name())) {
      value.problem("is '" + mark.name() + "', as the mark" + line + " is", "Change one of them.");
    } else {
      value.problem(
          "is '" + mark.name() + "', and the mark" + line + " is '" + other.name() + "'",
          "Change one of them: their variables, in upper case, would be the same.");
    }
  }

  /** Remembers that there is one more, which could not be read: none is then called missing. */
  void addUnreadable() {
    complete = false;
  }

  /** Tells whether a mark is taken; adds a problem when not. */
  boolean isTaken(String name, Value value) {
    List<String> names = byUpperCase.values().stream().map(DeclaredMark::name).toList();
    if (!complete || names.contains(name)) {
      return true;
    }
    value.problem(
        "names the mark '" + name + "', which given does not take",
        names.isEmpty() ? String.format(ADD, name) : Value.advice(name, names, "Taken there"));
    return false;
  }

  /** Adds a problem for each variable of a mark in a text that no mark offers. */
  void requireVariables(String text, Value value) {
    List<String> offered =
        byUpperCase.keySet().stream()
            .flatMap(name -> SUFFIXES.stream().map(suffix -> "$MARK_" + name + "_" + suffix))
            .toList();
    Matcher variables = VARIABLE.matcher(text);
    while (complete && variables.find()) {
      String variable = "$" + variables.group(1);
      if (!offered.contains(variable)) {
        value.problem(
            "has " + variable + ", which no mark of given offers",
            offered.isEmpty()
                ? String.format(ADD, "good") + " It then offers $MARK_GOOD_TIME and others."
                : Value.advice(variable, offered, "Offered"));
      }
    }
  }
}
