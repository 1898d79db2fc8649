package io.github.recoverydocs.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How long procedures took in drills, as a template sees it: a file that a run has written, whose
 * content takes the place of the variable {@code recovery_times}.
 */
public final class MeasuredTimes {
  /** The file's name. */
  public static final String FILE = "recovery-times.json";

  /** The version of the file's form that this code reads and writes. */
  public static final int SCHEMA_VERSION = 1;

  static final String VARIABLE = "recovery_times";

  private static final String FORM = "schema_version";
  private static final String PROCEDURES = "procedures";
  private static final String NEXT_STEP =
      "Copy it anew from metrics/" + FILE + " in the output folder, which the goal drill writes.";

  private final JsonFile file;

  private MeasuredTimes(JsonFile file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @return Python's values: plain dictionaries, lists, texts and numbers; an empty dictionary
   *     where the file has one
   * @throws TemplateException when it cannot be read, or has not what templates rely on
   */
  static Map<Object, Object> read(Path path) {
    MeasuredTimes times = new MeasuredTimes(JsonFile.read(path, path.toString(), NEXT_STEP));
    if (!times.file.values().isEmpty()) {
      times.check();
    }
    return times.file.values();
  }

  private void check() {
    Map<?, ?> values = file.values();
    require(FORM, values, FORM, Kind.NUMBER);
    if (!values.get(FORM).equals((long) SCHEMA_VERSION)) {
      throw file.error(
          FORM,
          "it has the form " + values.get(FORM) + ", and this plugin reads " + SCHEMA_VERSION,
          NEXT_STEP);
    }
    List.of("date", "database_size").forEach(name -> require(name, values, name, Kind.TEXT));
    List.of("database_bytes", "processors")
        .forEach(name -> require(name, values, name, Kind.NUMBER));
    require("postgres_versions", values, "postgres_versions", Kind.TEXTS);
    require(PROCEDURES, values, PROCEDURES, Kind.DICTIONARY);
    ((Map<?, ?>) values.get(PROCEDURES)).forEach((key, value) -> procedure((String) key, value));
  }

  private void procedure(String key, Object value) {
    if (!(value instanceof Map<?, ?> entries)) {
      throw wrong(key, key, Kind.DICTIONARY);
    }
    List.of("text", "drill", "document").forEach(name -> require(key, entries, name, Kind.TEXT));
    List.of("seconds", "runs").forEach(name -> require(key, entries, name, Kind.NUMBER));
  }

  /**
   * Requires an entry.
   *
   * @param place the name that leads to its line
   */
  private void require(String place, Map<?, ?> entries, String name, Kind kind) {
    if (!kind.fits.test(entries.get(name))) {
      throw wrong(place, name, kind);
    }
  }

  private TemplateException wrong(String place, String name, Kind kind) {
    String of = place.equals(name) ? "" : " of '" + place + "'";
    return file.error(
        place,
        "it is no file of recovery times: '" + name + "'" + of + " has to be " + kind.noun,
        NEXT_STEP);
  }

  /** What an entry has to be, as people are told. */
  private record Kind(String noun, Predicate<Object> fits) {
    static final Kind TEXT = new Kind("a text", String.class::isInstance);
    static final Kind NUMBER = new Kind("a number", Number.class::isInstance);
    static final Kind TEXTS = new Kind("a list of texts", Kind::isTexts);
    static final Kind DICTIONARY = new Kind("an object", Map.class::isInstance);

    private static boolean isTexts(Object value) {
      return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }
  }
}
