package io.github.recoverydocs.report;

import java.util.ArrayList;
import java.util.List;

/** A console that keeps its lines, as Maven prints them. */
public final class Lines implements Console {
  private final List<String> all = new ArrayList<>();

  @Override
  public void info(String line) {
    all.add("[INFO] " + line);
  }

  @Override
  public void warn(String line) {
    all.add("[WARNING] " + line);
  }

  @Override
  public void error(String line) {
    all.add("[ERROR] " + line);
  }

  /** The lines so far, such as {@code [INFO] done}. */
  public List<String> all() {
    return all;
  }
}
