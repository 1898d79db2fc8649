package io.github.recoverydocs.drill;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.regex.PatternSyntaxException;

/** A name or a glob, as users write them in settings. */
final class NamePattern {
  private final String text;
  private final PathMatcher matcher;

  /**
   * Reads a pattern.
   *
   * @param parameter the parameter that it comes from, for the error
   * @param text a name, or a glob in which {@code **} crosses folders
   * @throws SettingsException when the glob cannot be read
   */
  NamePattern(String parameter, String text) {
    this.text = text.strip();
    try {
      matcher = FileSystems.getDefault().getPathMatcher("glob:" + this.text);
    } catch (PatternSyntaxException e) {
      throw new SettingsException(
          "\""
              + text
              + "\" in recoveryDocs."
              + parameter
              + " is no glob: "
              + e.getDescription()
              + ".",
          "Close what is open, or write a backslash before a bracket that is part of a name.");
    }
  }

  boolean matches(String name) {
    return text.equals(name) || matcher.matches(Path.of(name));
  }

  @Override
  public String toString() {
    return text;
  }
}
