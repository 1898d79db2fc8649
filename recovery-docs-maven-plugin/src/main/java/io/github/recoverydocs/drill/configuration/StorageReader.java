package io.github.recoverydocs.drill.configuration;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the key {@code storage}. */
final class StorageReader {
  /** "Naming Amazon S3 objects" in Amazon's user guide: the key's UTF-8 may have 1,024 bytes. */
  private static final int LONGEST_KEY = 1024;

  /**
   * Reads it; what is returned counts only when nothing was wrong. A template without a bucket, to
   * which the names of all buckets render to nothing, wants no endpoint either.
   */
  Optional<Storage> read(Value storage) {
    Map<String, Value> entries = storage.entries(Keys.STORAGE);
    List<Value> items =
        Optional.ofNullable(entries.get("buckets")).map(Value::items).orElse(List.of());
    List<Bucket> buckets = buckets(items);
    return Optional.of(
            new Storage(
                Optional.ofNullable(entries.get("server"))
                    .flatMap(value -> value.choice(Storage.Server.class))
                    .orElse(Storage.Server.S3PROXY),
                Optional.ofNullable(entries.get("image")).flatMap(Value::word),
                buckets))
        .filter(read -> items.isEmpty() || !buckets.isEmpty());
  }

  private List<Bucket> buckets(List<Value> items) {
    Set<String> names = new HashSet<>();
    return items.stream().map(item -> bucket(item, names)).flatMap(Optional::stream).toList();
  }

  private Optional<Bucket> bucket(Value item, Set<String> names) {
    Map<String, Value> written = item.isMap() ? item.entries(Keys.BUCKET) : Map.of("name", item);
    Optional<Value> name = Optional.ofNullable(written.get("name"));
    if (name.isEmpty() && item.hasOnly(written)) {
      item.problem("has no name", "Add the key name.");
    }
    // Then its name is read as none, without a problem.
    boolean leftOut = name.filter(Value::isRenderedToNothing).isPresent();
    Map<String, Value> entries = leftOut ? Value.leftOut(written) : written;
    List<StoredObject> objects =
        Optional.ofNullable(entries.get("objects")).map(this::objects).orElse(List.of());
    return Optional.ofNullable(entries.get("name"))
        .flatMap(value -> name(value, names))
        .map(text -> new Bucket(text, objects));
  }

  private static Optional<String> name(Value value, Set<String> names) {
    Optional<String> name = value.word();
    if (name.filter(text -> !text.matches(Bucket.NAME)).isPresent()) {
      value.problem(
          "is '" + name.get() + "', which S3 allows for no bucket",
          "Allowed: 3 to 63 lower case letters, digits, dots and hyphens, with a letter or digit at"
              + " both ends; no two dots in a row, no IP address, none of Amazon's own prefixes"
              + " (xn--) and suffixes (-s3alias).");
      return Optional.empty();
    }
    if (name.filter(text -> !names.add(text)).isPresent()) {
      value.problem("is '" + name.get() + "', as that of another bucket is", "Change one of them.");
    }
    return name;
  }

  private List<StoredObject> objects(Value list) {
    Set<String> keys = new HashSet<>();
    return list.items().stream().map(item -> object(item, keys)).flatMap(Optional::stream).toList();
  }

  private static Optional<StoredObject> object(Value item, Set<String> keys) {
    Map<String, Value> entries = item.entries(Keys.OBJECT);
    if (item.isMap() && item.hasOnly(entries)) {
      requireKeyAndContent(item, entries.keySet());
    }
    Optional<Path> file =
        Optional.ofNullable(entries.get("file"))
            .flatMap(value -> value.word().flatMap(name -> new NamedFile(value, name).find()));
    Optional<String> text = Optional.ofNullable(entries.get("text")).flatMap(Value::textOrEmpty);
    return Optional.ofNullable(entries.get("key"))
        .flatMap(value -> key(value, keys))
        .map(key -> new StoredObject(key, file, text, item.line()));
  }

  private static void requireKeyAndContent(Value item, Set<String> present) {
    if (!present.contains("key")) {
      item.problem("has no key", "Add the key named key: where the object is in the bucket.");
    }
    if (present.contains("file") == present.contains("text")) {
      item.problem(
          present.contains("file") ? "has both file and text" : "has no content",
          "Write one of: file, text.");
    }
  }

  private static Optional<String> key(Value value, Set<String> keys) {
    Optional<String> key = value.text();
    if (key.filter(text -> text.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY)
        .isPresent()) {
      value.problem(
          "has more than " + LONGEST_KEY + " bytes, which is all that S3 allows", "Cut it.");
      return Optional.empty();
    }
    if (key.filter(text -> text.chars().anyMatch(Character::isISOControl)).isPresent()) {
      value.problem("has a line end or another control character in it", "Write it on one line.");
      return Optional.empty();
    }
    if (key.filter(text -> !keys.add(text)).isPresent()) {
      value.problem("is '" + key.get() + "', as that of another object is", "Change one of them.");
    }
    return key;
  }
}
