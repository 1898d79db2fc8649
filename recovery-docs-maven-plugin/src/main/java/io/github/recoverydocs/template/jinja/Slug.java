package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Arguments;
import io.github.recoverydocs.template.python.PythonError;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cookiecutter's filter slugify (python-slugify), for Latin letters: those that Unicode itself
 * takes apart into a plain one and its marks, and some that it does not. Others are refused.
 */
final class Slug {
  private static final Map<String, String> WHOLE =
      Map.ofEntries(
          Map.entry("ß", "ss"),
          Map.entry("æ", "ae"),
          Map.entry("Æ", "AE"),
          Map.entry("ø", "o"),
          Map.entry("Ø", "O"),
          Map.entry("œ", "oe"),
          Map.entry("Œ", "OE"),
          Map.entry("ł", "l"),
          Map.entry("Ł", "L"),
          Map.entry("đ", "d"),
          Map.entry("Đ", "D"),
          Map.entry("\u2013", "-"),
          Map.entry("\u2014", "-"),
          Map.entry("\u2019", "'"));

  private Slug() {}

  static String of(String text, Arguments given) {
    if (!given.positional().isEmpty()) {
      throw new PythonError("slugify() takes 1 positional argument");
    }
    Arguments.Bound bound =
        new Arguments(List.of(), given.keyword())
            .bind("slugify", 0, "separator", "lowercase", "max_length");
    if (bound.integer("max_length", 0) > 0) {
      throw new PythonError("slugify with max_length is not supported");
    }
    String separator = bound.text("separator", "-");
    if (text.contains("&")) {
      throw new PythonError("slugify of a text with & is not supported");
    }
    String ascii = ascii(text.replaceAll("'+", "-"));
    if (!ascii.chars().allMatch(c -> c < 128)) {
      throw new PythonError(
          "slugify of the letters in '" + text + "' is not supported", "Write the slug yourself.");
    }
    String cased = bound.flag("lowercase", true) ? ascii.toLowerCase(Locale.ROOT) : ascii;
    String slug =
        cased
            .replaceAll("'+", "")
            .replaceAll("(?<=\\d),(?=\\d)", "")
            .replaceAll("[^-a-zA-Z0-9]+", "-")
            .replaceAll("-{2,}", "-")
            .replaceAll("^-|-$", "");
    return separator.equals("-") ? slug : slug.replace("-", separator);
  }

  private static String ascii(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              String letter = Character.toString(c);
              boolean isLatin =
                  c < 0x250 || (c >= 0x300 && c < 0x34F) || (c >= 0x1E00 && c < 0x1F00);
              out.append(
                  WHOLE.containsKey(letter)
                      ? WHOLE.get(letter)
                      : isLatin
                          ? Normalizer.normalize(letter, Normalizer.Form.NFKD)
                              .replaceAll("[\\u0300-\\u034E]+", "")
                          : letter);
            });
    return out.toString();
  }
}
