package io.github.recoverydocs.runbook;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * The parts of a link's target, percent-encoding resolved.
 *
 * @param path the file or folder, with forward slashes; empty for the document itself
 * @param query what stands behind {@code ?}; empty where nothing does
 * @param anchor what stands behind {@code #}; empty where nothing does
 */
public record LinkTarget(String path, String query, String anchor) {

  /** Takes a target apart. */
  public static LinkTarget of(Link link) {
    String target = link.target();
    int hash = target.indexOf('#');
    String page = hash < 0 ? target : target.substring(0, hash);
    int mark = page.indexOf('?');
    return new LinkTarget(
        decoded(mark < 0 ? page : page.substring(0, mark)),
        mark < 0 ? "" : page.substring(mark + 1),
        hash < 0 ? "" : decoded(target.substring(hash + 1)));
  }

  /**
   * Tells whether the anchor is a line of a file's source, which GitHub shows for {@code
   * file.md?plain=1#L12}.
   */
  public boolean isLineOfSource() {
    return query.contains("plain=1") && anchor.matches("L\\d+.*");
  }

  /** A plus is a plus in a path; what is no encoding is taken as it stands. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
