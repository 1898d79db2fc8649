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

  /** A value that is missing where no name was given, such as the first item of an empty list. */
  public static Undefined because(String reason) {
    return new Undefined(reason, "", List.of(), null);
  }

  /** The error of using this value. */
  public PythonError error() {
    String nearest =
        NearestWord.to(name, known).map(word -> "Did you mean " + word + "? ").orElse("");
    return new PythonError(reason, name.isEmpty() ? "" : nearest + knownNames(), place);
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
