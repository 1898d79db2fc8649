package io.github.recoverydocs.template;

import java.util.Locale;
import java.util.Optional;

/**
 * A text that may be one of cookiecutter's words for yes and no. Whatever asks for yes or no asks
 * here, so that a value which turns a switch of the template off turns everything else off too.
 *
 * @param text as it was given or rendered; a boolean that Jinja prints, {@code False}, is such a
 *     word as well
 */
public record YesOrNo(String text) {

  /** The answer; empty when the text is none of the words. */
  public Optional<Boolean> answer() {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "1", "true", "t", "yes", "y", "on" -> Optional.of(true);
      case "0", "false", "f", "no", "n", "off" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
