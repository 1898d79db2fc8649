package io.github.recoverydocs.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The command line of psql, read as psql reads it: short options may stand together, and the value
 * of the last may follow without a blank (PostgreSQL manual, "psql", Options).
 */
final class PsqlOptions {
  private static final String VALUED = "cdfFhLopPRTUv";

  private static final Map<String, Character> LONG =
      Map.of(
          "--command",
          'c',
          "--file",
          'f',
          "--list",
          'l',
          "--version",
          'V',
          "--help",
          '?',
          "--password",
          'W',
          "--set",
          'v',
          "--variable",
          'v');

  private final List<Character> letters = new ArrayList<>();
  private final List<String> assignments = new ArrayList<>();

  PsqlOptions(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      String next = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
      boolean usedNext =
          argument.startsWith("--")
              ? readLong(argument, next)
              : argument.startsWith("-") && readShort(argument, next);
      i += usedNext ? 1 : 0;
    }
  }

  /** Whether one of these options is given, each named by its letter. */
  boolean has(String anyOf) {
    return letters.stream().anyMatch(letter -> anyOf.indexOf(letter) >= 0);
  }

  /** What {@code -v} sets, as {@code NAME=value} or {@code NAME}. */
  List<String> assignments() {
    return assignments;
  }

  private boolean readLong(String argument, String next) {
    String[] parts = argument.split("=", 2);
    char letter = LONG.getOrDefault(parts[0], ' ');
    boolean valueFollows = parts.length == 1 && VALUED.indexOf(letter) >= 0;
    add(letter, parts.length == 2 ? parts[1] : next);
    return valueFollows;
  }

  private boolean readShort(String argument, String next) {
    for (int i = 1; i < argument.length(); i++) {
      char letter = argument.charAt(i);
      if (VALUED.indexOf(letter) >= 0) {
        String value = argument.substring(i + 1);
        add(letter, value.isEmpty() ? next : value);
        return value.isEmpty();
      }
      add(letter, "");
    }
    return false;
  }

  private void add(char letter, String value) {
    letters.add(letter);
    if (letter == 'v') {
      assignments.add(value);
    }
  }
}
