package io.github.recoverydocs.drill.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the key {@code then} of a drill: what has to be true at the end. */
final class ExpectationReader {
  private static final String CURED = "cured";

  /** What Compose allows for the name of a service. */
  private static final String SERVICE = "[A-Za-z0-9._-]+";

  private final Marks marks;

  /**
   * Creates it for one drill.
   *
   * @param marks the marks that the drill takes, all of them
   */
  ExpectationReader(Marks marks) {
    this.marks = marks;
  }

  /** Reads one entry of the list. */
  Optional<Expectation> read(Value item) {
    if (item.isText()) {
      return bareWord(item);
    }
    if (item.entry(CURED).isPresent()) {
      item.problem("has the key cured, which is no key", "Write the bare word: '- cured'.");
      return Optional.empty();
    }
    Map<String, Value> entries = item.entries(Keys.EXPECTATION);
    return StepReader.single(item, entries, Keys.EXPECTATION)
        .flatMap(entry -> expectation(entry.getKey(), entry.getValue()));
  }

  private static Optional<Expectation> bareWord(Value item) {
    Optional<String> word = item.word();
    if (word.filter(text -> !text.equals(CURED)).isPresent()) {
      item.problem(
          "is '" + word.get() + "'",
          Value.advice(word.get(), List.of(CURED), "The only bare word here")
              + " The keys of a map: "
              + String.join(", ", Keys.EXPECTATION.known())
              + ".");
      return Optional.empty();
    }
    return word.map(text -> plain(Expectation.Kind.CURED, "", item));
  }

  private Optional<Expectation> expectation(String key, Value value) {
    return switch (key) {
      case "fingerprint" -> fingerprint(value);
      case "sql" -> sql(value).map(text -> plain(Expectation.Kind.SQL, text, value));
      case "bash" -> value.text().map(text -> plain(Expectation.Kind.BASH, text, value));
      default -> health(value).map(text -> plain(Expectation.Kind.HEALTH, text, value));
    };
  }

  private Optional<Expectation> fingerprint(Value value) {
    Map<String, Value> entries =
        value.isMap() ? value.entries(Keys.FINGERPRINT) : Map.of("mark", value);
    Value mark = entries.get("mark");
    if (mark == null && value.hasOnly(entries)) {
      value.problem("has no mark", "Add the key mark: the name of one that given takes.");
    }
    List<String> only =
        Optional.ofNullable(entries.get("only")).map(Value::words).orElse(List.of());
    List<String> except =
        Optional.ofNullable(entries.get("except")).map(Value::words).orElse(List.of());
    return Optional.ofNullable(mark)
        .flatMap(name -> name.word().filter(text -> marks.isTaken(text, name)))
        .map(
            name ->
                new Expectation(Expectation.Kind.FINGERPRINT, name, only, except, value.place()));
  }

  /** SQL that gives true: a question, and never a file as the SQL of an accident may be. */
  static Optional<String> sql(Value value) {
    Optional<String> sql = value.text();
    String line = sql.orElse("").strip();
    if (line.endsWith(".sql") && line.lines().count() == 1) {
      value.problem("names a file, and none is read here", "Write the SQL itself.");
      return Optional.empty();
    }
    return sql;
  }

  private static Optional<String> health(Value value) {
    Optional<String> target = value.word();
    if (target.filter(text -> !text.matches(SERVICE) && !isAddress(text)).isPresent()) {
      value.problem(
          "is '" + target.get() + "', which is neither an address nor a Compose service",
          "Write http://…, https://… or the service's name.");
      return Optional.empty();
    }
    return target;
  }

  private static boolean isAddress(String text) {
    try {
      URI address = new URI(text);
      return text.matches("https?://.*") && address.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static Expectation plain(Expectation.Kind kind, String text, Value value) {
    return new Expectation(kind, text, List.of(), List.of(), value.place());
  }
}
