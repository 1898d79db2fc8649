package io.github.recoverydocs.verdict.fingerprint;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which objects are compared.
 *
 * <p>A pattern is a name as the lines print it, in which {@code *} stands for any text and {@code
 * ?} for one character: {@code public.orders}, {@code public.*}. Without a schema it matches in
 * every schema. What belongs to a table is selected with it.
 *
 * @param only patterns of which one has to match; empty when everything is compared
 * @param except patterns of which none may match
 */
public record Selection(List<String> only, List<String> except) {

  public Selection {
    only = List.copyOf(only);
    except = List.copyOf(except);
  }

  /** Everything. */
  public static Selection everything() {
    return new Selection(List.of(), List.of());
  }

  /** Whether an object is compared that has these names, its own and its table's. */
  boolean selects(List<String> names) {
    return (only.isEmpty() || anyMatches(only, names)) && !anyMatches(except, names);
  }

  private static boolean anyMatches(List<String> patterns, List<String> names) {
    return patterns.stream()
        .anyMatch(pattern -> names.stream().anyMatch(name -> matches(pattern, name)));
  }

  private static boolean matches(String pattern, String name) {
    String regex =
        pattern
            .codePoints()
            .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
            .collect(Collectors.joining());
    boolean anySchema = pattern.indexOf('.') < 0;
    return Pattern.compile(regex, Pattern.DOTALL)
        .matcher(anySchema ? name.substring(name.lastIndexOf('.') + 1) : name)
        .matches();
  }
}
