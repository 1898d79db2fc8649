package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Arguments;
import io.github.recoverydocs.template.python.PythonError;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Cookiecutter's filter slugify (python-slugify), for letters that Unicode itself takes apart. */
final class Slug {
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
    String plain = text.replaceAll("'+", "-");
    String ascii = Normalizer.normalize(plain, Normalizer.Form.NFKD).replaceAll("\\p{Mn}+", "");
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
}
