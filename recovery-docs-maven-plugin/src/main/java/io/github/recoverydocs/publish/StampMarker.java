package io.github.recoverydocs.publish;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The comment that a stamp begins with, by which it is found again.
 *
 * <p>Its name has no colon behind it: {@code <!-- recovery-docs: … -->} is a directive, and one
 * that stands above no fence is a fault of the document.
 *
 * @param body the digest of what stands above it
 * @param stamp the digest of what stands below it
 */
record StampMarker(String body, String stamp) {
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^<!-- recovery-docs-stamp body=([0-9a-f]{16}) stamp=([0-9a-f]{16}) -->$");

  static StampMarker of(String body, String stamp) {
    return new StampMarker(PlainText.digest(body), PlainText.digest(stamp));
  }

  static StampMarker of(MatchResult match) {
    return new StampMarker(match.group(1), match.group(2));
  }

  /** Finds the last one of a text with line feeds, for a document may show another above it. */
  static Optional<MatchResult> last(String text) {
    return LINE.matcher(text).results().reduce((one, next) -> next);
  }

  /** The comment, without a line end. */
  String line() {
    return "<!-- recovery-docs-stamp body=" + body + " stamp=" + stamp + " -->";
  }
}
