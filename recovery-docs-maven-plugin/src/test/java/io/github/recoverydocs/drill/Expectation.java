package io.github.recoverydocs.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the last line of a document of the corpus says about it.
 *
 * @param line the line to be blamed; nothing when the document has to pass
 * @param words what the finding has to contain
 */
record Expectation(OptionalInt line, Optional<String> words) {
  private static final Pattern FORM =
      Pattern.compile("<!-- corpus: (?:passes|blamed at (\\d+)(?:, \"(.*)\")?) -->\\s*$");

  static Expectation of(Path document) {
    String text;
    try {
      text = Files.readString(document, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Matcher form = FORM.matcher(text);
    if (!form.find()) {
      throw new IllegalStateException(document + " does not end in <!-- corpus: … -->");
    }
    return form.group(1) == null
        ? new Expectation(OptionalInt.empty(), Optional.empty())
        : new Expectation(
            OptionalInt.of(Integer.parseInt(form.group(1))), Optional.ofNullable(form.group(2)));
  }
}
