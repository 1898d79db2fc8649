package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Arguments;
import io.github.recoverydocs.template.python.Attributed;
import io.github.recoverydocs.template.python.Attributes;
import io.github.recoverydocs.template.python.BoundMethod;
import io.github.recoverydocs.template.python.Callable;
import io.github.recoverydocs.template.python.Namespace;
import io.github.recoverydocs.template.python.Printing;
import io.github.recoverydocs.template.python.PythonError;
import io.github.recoverydocs.template.python.Range;
import io.github.recoverydocs.template.python.Sequences;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The functions that every template can call: Jinja2's and cookiecutter's. */
final class Globals {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private Globals() {}

  static Map<String, Object> all() {
    Map<String, Object> globals = new LinkedHashMap<>();
    put(globals, "range", Range::of);
    put(globals, "dict", Globals::dict);
    put(globals, "namespace", Namespace::of);
    put(globals, "cycler", given -> new Cycler(given.positional()));
    put(globals, "joiner", Globals::joiner);
    put(globals, "uuid4", given -> UUID.randomUUID().toString());
    put(globals, "random_ascii_string", Globals::randomText);
    put(
        globals,
        "lipsum",
        given -> {
          throw new PythonError("lipsum() prints at random and is not supported");
        });
    return globals;
  }

  private static void put(Map<String, Object> globals, String name, Callable body) {
    globals.put(name, new BoundMethod(name, body));
  }

  private static Object dict(Arguments given) {
    Map<Object, Object> dict = new LinkedHashMap<>();
    for (Object other : given.positional()) {
      if (other instanceof Map<?, ?> map) {
        map.forEach((key, value) -> Sequences.put(dict, key, value));
      } else {
        for (Object pair : Sequences.items(other)) {
          List<Object> both = Sequences.items(pair);
          if (both.size() != 2) {
            throw new PythonError("dict() needs pairs of a key and a value");
          }
          Sequences.put(dict, both.get(0), both.get(1));
        }
      }
    }
    given.keyword().forEach((key, value) -> Sequences.put(dict, key, value));
    return dict;
  }

  private static Object joiner(Arguments given) {
    String separator = given.bind("joiner", 0, "sep").text("sep", ", ");
    boolean[] used = {false};
    return new BoundMethod(
        "joiner",
        none -> {
          boolean before = used[0];
          used[0] = true;
          return before ? separator : "";
        });
  }

  private static Object randomText(Arguments given) {
    Arguments.Bound bound = given.bind("random_ascii_string", 1, "length", "punctuation");
    String corpus = bound.flag("punctuation", false) ? LETTERS + PUNCTUATION : LETTERS;
    int length = io.github.recoverydocs.template.python.Budget.make(bound.integer("length", 0));
    SecureRandom random = new SecureRandom();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(corpus.charAt(random.nextInt(corpus.length())));
    }
    return text.toString();
  }

  /** Jinja's cycler. */
  private static final class Cycler implements Attributed {
    private final List<Object> items;
    private int at;

    Cycler(List<Object> items) {
      if (items.isEmpty()) {
        throw new PythonError("at least one item has to be provided");
      }
      this.items = items;
    }

    @Override
    public Optional<Object> attribute(String name) {
      return Optional.ofNullable(
          switch (name) {
            case "current" -> new Attributes.Held(items.get(at));
            case "next" -> new BoundMethod("next", given -> items.get(next()));
            case "reset" ->
                new BoundMethod(
                    "reset",
                    given -> {
                      at = 0;
                      return null;
                    });
            default -> null;
          });
    }

    private int next() {
      int before = at;
      at = (at + 1) % items.size();
      return before;
    }

    @Override
    public String toString() {
      return Printing.repr(items);
    }
  }
}
