package io.github.recoverydocs.template;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The patterns of {@code _copy_without_render}, as Python's fnmatch reads them: a star crosses
 * slashes.
 */
final class Patterns {
  private final List<Pattern> patterns;

  Patterns(List<String> patterns) {
    this.patterns = patterns.stream().map(Patterns::compile).toList();
  }

  boolean match(String path) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
  }

  private static Pattern compile(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      int end = c == '[' ? glob.indexOf(']', i + 2) : -1;
      if (c == '*') {
        regex.append(".*");
      } else if (c == '?') {
        regex.append('.');
      } else if (end > 0) {
        String set = glob.substring(i + 1, end).replace("\\", "\\\\").replace("[", "\\[");
        set = set.replace("&", "\\&");
        regex.append('[').append(set.startsWith("!") ? "^" + set.substring(1) : set).append(']');
        i = end;
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
