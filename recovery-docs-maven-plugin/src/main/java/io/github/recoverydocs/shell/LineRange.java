package io.github.recoverydocs.shell;

/**
 * The lines that a command takes.
 *
 * @param first its first line in the document, 1-based
 * @param last its last line in the document
 */
public record LineRange(int first, int last) {

  boolean contains(int line) {
    return first <= line && line <= last;
  }

  int length() {
    return last - first;
  }
}
