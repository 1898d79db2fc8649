package io.github.recoverydocs.template.python;

import io.github.recoverydocs.runbook.NearestWord;
import java.util.Collection;
import java.util.List;

/**
 * The value of a name that nobody defined: an error as soon as it is used, as Jinja2's
 * StrictUndefined.
 *
 * @param reason what is undefined, as a sentence without its dot
 * @param name the name that was looked up
 * @param known the names that would have been right
 * @param place where it was looked up, or null; it means something to the caller only
 */
public record Undefined(String reason, String name, Collection<String> known, Object place) {

  private static final String NO_ELSE = " ";

  /** A value that is missing where no name was given, such as the first item of an empty list. */
  public static Undefined because(String reason) {
    return new Undefined(reason, "", List.of(), null);
  }

  /**
   * The value of {@code a if b} where b is false: it prints nothing and is false, as Jinja2 has it
   * even in strict mode.
   */
  public static Undefined withoutElse(Object place) {
    return new Undefined("the condition is false and there is no else", NO_ELSE, List.of(), place);
  }

  boolean isEmpty() {
    return name.equals(NO_ELSE);
  }

  /** The error of using this value. */
  public PythonError error() {
    String nearest =
        NearestWord.to(name, known).map(word -> "Did you mean " + word + "? ").orElse("");
    return new PythonError(reason, name.isBlank() ? "" : nearest + knownNames(), place);
  }

  private String knownNames() {
    if (known.isEmpty()) {
      return "Nothing is defined here.";
    }
    String some = String.join(", ", known.stream().sorted().limit(12).toList());
    int more = known.size() - 12;
    return "Defined here: " + some + (more > 0 ? " and " + more + " more." : ".");
  }
}
