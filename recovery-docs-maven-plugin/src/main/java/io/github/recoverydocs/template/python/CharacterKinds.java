package io.github.recoverydocs.template.python;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** What kinds of characters a text has, as Python's is…() methods tell. */
final class CharacterKinds {
  private CharacterKinds() {}

  static Map<String, Predicate<String>> tests() {
    Map<String, Predicate<String>> tests = new LinkedHashMap<>();
    tests.put("isspace", all(Texts::isSpace));
    tests.put("isalpha", all(Character::isLetter));
    tests.put("isdecimal", all(c -> Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER));
    tests.put("isdigit", all(CharacterKinds::isDigit));
    tests.put("isnumeric", all(CharacterKinds::isNumeric));
    tests.put("isalnum", all(c -> Character.isLetter(c) || isNumeric(c)));
    tests.put("isascii", text -> text.chars().allMatch(c -> c < 128));
    tests.put("isprintable", text -> text.codePoints().allMatch(Printing::isPrintable));
    tests.put("isidentifier", CharacterKinds::isIdentifier);
    tests.put("islower", text -> cased(text, Character::isLowerCase));
    tests.put("isupper", text -> cased(text, Character::isUpperCase));
    tests.put("istitle", CharacterKinds::isTitle);
    return tests;
  }

  private static Predicate<String> all(IntPredicate kind) {
    return text -> !text.isEmpty() && text.codePoints().allMatch(kind);
  }

  private static boolean isDigit(int c) {
    return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
        || c == 0xB2
        || c == 0xB3
        || c == 0xB9
        || (c >= 0x2070 && c <= 0x2089 && Character.getType(c) == Character.OTHER_NUMBER);
  }

  private static boolean isNumeric(int c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isIdentifier(String text) {
    return !text.isEmpty()
        && (text.codePointAt(0) == '_' || Character.isUnicodeIdentifierStart(text.codePointAt(0)))
        && text.codePoints().allMatch(Character::isUnicodeIdentifierPart);
  }

  static boolean isCased(int c) {
    return Character.isLowerCase(c) || Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  private static boolean cased(String text, IntPredicate kind) {
    return text.codePoints().anyMatch(CharacterKinds::isCased)
        && text.codePoints().filter(CharacterKinds::isCased).allMatch(kind);
  }

  private static boolean isTitle(String text) {
    boolean inside = false;
    boolean any = false;
    for (int c : text.codePoints().toArray()) {
      boolean big = Character.isUpperCase(c) || Character.isTitleCase(c);
      if (big == inside && isCased(c)) {
        return false;
      }
      inside = isCased(c);
      any |= inside;
    }
    return any;
  }

  static String title(String text) {
    StringBuilder out = new StringBuilder();
    boolean inside = false;
    for (int c : text.codePoints().toArray()) {
      String one = Character.toString(c);
      out.append(inside ? one.toLowerCase(Locale.ROOT) : titleCase(one));
      inside = isCased(c);
    }
    return out.toString();
  }

  static String titleCase(String one) {
    int c = one.codePointAt(0);
    int title = Character.toTitleCase(c);
    if (title != c) {
      return Character.toString(title);
    }
    String upper = one.toUpperCase(Locale.ROOT);
    return upper.equals(one)
        ? one
        : upper.substring(0, 1) + upper.substring(1).toLowerCase(Locale.ROOT);
  }

  static String swapCase(String text) {
    StringBuilder out = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      String one = Character.toString(c);
      out.append(
          Character.isUpperCase(c)
              ? one.toLowerCase(Locale.ROOT)
              : Character.isLowerCase(c) ? one.toUpperCase(Locale.ROOT) : one);
    }
    return out.toString();
  }
}
