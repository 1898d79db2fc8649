package io.github.recoverydocs.lab;

import java.util.List;

/** The end of what a command printed, where its reason is. */
final class LastLines {
  private static final int MOST = 15;

  private LastLines() {}

  static String of(HostResult result) {
    List<String> lines = (result.output() + result.errors()).strip().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - MOST), lines.size()));
  }
}
