package io.github.recoverydocs.verdict;

import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.SourceLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A word that the reader was meant to replace, in the text that a block puts into a file. */
final class EditPlaceholder {
  /** Comments of configuration, SQL and programs, where such a word explains something. */
  private static final Pattern COMMENT = Pattern.compile("\\s*(?:#|;|--|//).*");

  private static final Pattern CLOSING_TAG = Pattern.compile("</[A-Za-z]|/>");

  /** Returns the block's first placeholder, or nothing where it has none or edits no file. */
  Optional<Fault> check(Block block) {
    if (block.directives().file().isEmpty()) {
      return Optional.empty();
    }
    SourceLine place = new SourceLine(block.line(), block.directives().file().get().path());
    boolean markup = CLOSING_TAG.matcher(block.text()).find();
    return check(place, false).or(() -> first(block, markup));
  }

  private static Optional<Fault> first(Block block, boolean markup) {
    return block.lines().stream()
        .filter(line -> !COMMENT.matcher(line.text()).matches())
        .flatMap(line -> check(line, markup).stream())
        .findFirst();
  }

  private static Optional<Fault> check(SourceLine line, boolean markup) {
    Optional<String> angled = markup ? Optional.empty() : Placeholders.angled(line.text());
    return angled
        .or(() -> Placeholders.worded(line.text()))
        .map(
            placeholder ->
                new Fault(
                    line.number(),
                    line.text().strip(),
                    "the placeholder " + placeholder + " is not filled in",
                    List.of(),
                    "Write a value that works in the drill, and tell the reader to edit it."));
  }
}
