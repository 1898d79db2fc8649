package io.github.recoverydocs.report;

/** Where lines for a person go; Maven's log in a build. */
public interface Console {

  /** Prints a line about the normal course of things. */
  void info(String line);

  /** Prints a line that somebody should read although nothing has failed. */
  void warn(String line);

  /** Prints a line about a fault. */
  void error(String line);
}
