package io.github.recoverydocs.drill.configuration;

import java.util.List;
import java.util.Optional;

/** Reads where a procedure stands: a document, a section of it, and steps of any. */
final class AnchorReader {
  private static final String COMMENT =
      "A # without quotes begins a comment: leave it away, or write quotes.";

  /** Reads the path of a document. */
  Optional<String> document(Value value) {
    Optional<String> path = value.word();
    if (path.filter(text -> text.contains("#")).isPresent()) {
      value.problem("has an anchor behind it", "Write the anchor as the value of section.");
      return Optional.empty();
    }
    return path;
  }

  /** Reads the anchor of a heading, without the {@code #} before it. */
  Optional<String> section(Value value) {
    Optional<String> anchor = anchor(value);
    if (anchor.filter(text -> text.contains("#")).isPresent()) {
      value.problem("names a document too", "Write that as the value of document.");
      return Optional.empty();
    }
    return anchor;
  }

  /** Reads a list of anchors, each perhaps behind the path of its document. */
  List<String> steps(Value list) {
    return list.someItems().stream().map(this::step).flatMap(Optional::stream).toList();
  }

  private Optional<String> step(Value value) {
    Optional<String> step = anchor(value);
    if (step.filter(text -> !text.matches("[^#]+(#[^#]+)?")).isPresent()) {
      value.problem(
          "is '" + step.get() + "', which leads to no section",
          "Write an anchor, or a document, # and an anchor.");
      return Optional.empty();
    }
    return step;
  }

  private static Optional<String> anchor(Value value) {
    if (value.isNothing()) {
      value.problem("has no value", COMMENT);
      return Optional.empty();
    }
    Optional<String> written = value.word();
    Optional<String> anchor = written.map(text -> text.replaceFirst("^#", ""));
    if (anchor.filter(text -> text.isEmpty() || behindHash(text).contains(" ")).isPresent()) {
      value.problem(
          "is '" + written.get() + "', which is no anchor",
          "Write it as a link to the heading ends: Restore a backup is restore-a-backup.");
      return Optional.empty();
    }
    return anchor;
  }

  private static String behindHash(String text) {
    return text.substring(text.indexOf('#') + 1);
  }
}
