package io.github.recoverydocs.lab;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The images that a Dockerfile starts or copies from (Dockerfile reference, "FROM", "ARG" and "COPY
 * --from").
 *
 * @param text the file's text
 */
record Dockerfile(String text) {
  private static final Pattern LINE =
      Pattern.compile(
          "(?im)^\\s*(?:ARG\\s+(\\w+)=[\"']?([^\\s\"']*)|FROM\\s+(?:--\\S+\\s+)*(\\S+)(?:\\s+AS\\s+(\\S+))?)");

  /** A stage by its number is no image. */
  private static final Pattern COPIED =
      Pattern.compile("(?im)^\\s*(?:COPY|ADD)\\s(?:--\\S+\\s+)*--from=(?!\\d+\\s)([^\\s$]+)");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)(?::-([^}]*))?}?");

  /** Without stages of its own and without {@code scratch}; what cannot be told is left out. */
  Set<String> baseImages() {
    Map<String, String> arguments = new HashMap<>();
    Set<String> stages = new HashSet<>(Set.of("scratch"));
    Set<String> images = new LinkedHashSet<>();
    boolean staged = false;
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      if (line.group(1) != null) {
        // Those of a stage say nothing about where another one starts from.
        if (!staged) {
          arguments.put(line.group(1), line.group(2));
        }
        continue;
      }
      staged = true;
      String image =
          VARIABLE
              .matcher(line.group(3))
              .replaceAll(
                  match ->
                      Matcher.quoteReplacement(
                          arguments.getOrDefault(
                              match.group(1), match.group(2) == null ? "" : match.group(2))));
      if (!image.isEmpty()
          && !image.endsWith(":")
          && !stages.contains(image.toLowerCase(Locale.ROOT))) {
        images.add(image);
      }
      if (line.group(4) != null) {
        stages.add(line.group(4).toLowerCase(Locale.ROOT));
      }
    }
    COPIED
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .filter(source -> !stages.contains(source.toLowerCase(Locale.ROOT)))
        .forEach(images::add);
    return images;
  }
}
