package io.github.recoverydocs.publish;

import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * The text of a document in the repository, taken apart.
 *
 * @param body the document without its stamp, as {@link PlainText} has it
 * @param marker what the stamp begins with; nothing where there is no stamp
 * @param stamp what stands below the marker, as {@link PlainText} has it
 * @param stampLine the marker's line, 1-based; 0 where there is no stamp
 */
record CommittedText(String body, Optional<StampMarker> marker, String stamp, int stampLine) {

  static CommittedText of(String text) {
    String plain = PlainText.of(text);
    return StampMarker.last(plain)
        .map(match -> stamped(plain, match))
        .orElseGet(() -> new CommittedText(plain, Optional.empty(), "", 0));
  }

  private static CommittedText stamped(String plain, MatchResult match) {
    String above = plain.substring(0, match.start());
    return new CommittedText(
        PlainText.of(above),
        Optional.of(StampMarker.of(match)),
        PlainText.of(plain.substring(match.end()).stripLeading()),
        (int) above.chars().filter(character -> character == '\n').count() + 1);
  }

  boolean isStamped() {
    return marker.isPresent();
  }

  /** Whether the document is as it was written together with its stamp. */
  boolean isBodyIntact() {
    return marker.filter(it -> it.body().equals(PlainText.digest(body))).isPresent();
  }

  /** Whether the stamp is as it was written, with nothing below it. */
  boolean isStampIntact() {
    return marker.filter(it -> it.stamp().equals(PlainText.digest(stamp))).isPresent();
  }
}
