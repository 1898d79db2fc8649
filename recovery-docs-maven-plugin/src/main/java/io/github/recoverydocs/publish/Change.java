package io.github.recoverydocs.publish;

import java.util.Optional;

/**
 * What applying does to one file.
 *
 * @param document the document and its place
 * @param text what the file holds afterwards
 * @param what what is done, as people are told
 * @param loss what would be lost, as people are told; nothing where all is kept or rendered anew
 * @param writes whether the file is written at all
 */
record Change(
    AppliedDocument document, String text, String what, Optional<String> loss, boolean writes) {

  /** Finds out what is to be done. */
  static Change of(AppliedDocument document, String stamp) {
    String text = document.stamped(stamp);
    Optional<String> there = document.committed();
    if (there.isEmpty()) {
      return new Change(document, text, "written", Optional.empty(), true);
    }
    if (PlainText.of(there.get()).equals(PlainText.of(text))) {
      return new Change(document, text, "unchanged", Optional.empty(), false);
    }
    CommittedText committed = CommittedText.of(there.get());
    boolean sameBody = committed.body().equals(PlainText.of(document.body()));
    return new Change(document, text, what(committed, sameBody), loss(committed, sameBody), true);
  }

  private static String what(CommittedText committed, boolean sameBody) {
    if (!sameBody) {
      return "updated";
    }
    return committed.isStamped() ? "stamp renewed, nothing else has changed" : "stamp added";
  }

  /** Whoever changed the template and the file alike loses nothing. */
  private static Optional<String> loss(CommittedText committed, boolean sameBody) {
    if (!committed.isStamped()) {
      return sameBody
          ? Optional.empty()
          : Optional.of("was not written by this plugin: there is no stamp in it");
    }
    if (!sameBody && !committed.isBodyIntact()) {
      return Optional.of("was changed by hand since it was applied");
    }
    return committed.isStampIntact()
        ? Optional.empty()
        : Optional.of("has a stamp, or something below it, that was changed by hand");
  }
}
