package io.github.recoverydocs.drill.configuration;

import io.github.recoverydocs.template.Context;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What every part of one reading needs.
 *
 * @param name the file's path as people are shown it
 * @param folder the file's folder, absolute
 * @param source the file's text
 * @param context the template's variables; empty where texts are literal
 * @param problems what was wrong so far
 * @param leftOut whether what is read is left out, so that nothing is held against what templates
 *     make of its values: they may speak of what is not there either
 */
record Reading(
    String name,
    Path folder,
    String source,
    Optional<Context> context,
    Problems problems,
    boolean leftOut) {

  /** The same reading, of something that is left out. */
  Reading ofWhatIsLeftOut() {
    return new Reading(name, folder, source, context, problems, true);
  }
}
