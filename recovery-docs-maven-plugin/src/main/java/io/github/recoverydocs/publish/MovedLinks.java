package io.github.recoverydocs.publish;

import io.github.recoverydocs.runbook.DocumentLink;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets the links of a document lead to the other documents when all of them have moved.
 *
 * <p>Other links are left as they are: nobody knows where what they lead to has gone.
 */
final class MovedLinks {
  private final Path from;
  private final Path own;
  private final Map<String, Path> places;

  /**
   * Creates it for one document.
   *
   * @param name the document's path below the rendered tree, with forward slashes
   * @param places where each document of the tree goes, by its name, this one's among them
   */
  MovedLinks(String name, Map<String, Path> places) {
    this.from = Path.of("/").resolve(name).getParent();
    this.own = places.get(name).getParent();
    this.places = Map.copyOf(places);
  }

  /** The document's text with its links changed; no line becomes another one. */
  String in(String text) {
    List<DocumentLink> links = DocumentLink.in(text);
    StringBuilder moved = new StringBuilder(text);
    for (int i = links.size() - 1; i >= 0; i--) {
      DocumentLink link = links.get(i);
      moved(link.url()).ifPresent(url -> moved.replace(link.start(), link.end(), url));
    }
    return moved.toString();
  }

  private Optional<String> moved(String url) {
    try {
      URI uri = new URI(url);
      if (uri.isAbsolute() || uri.getRawAuthority() != null || uri.getPath().isEmpty()) {
        return Optional.empty();
      }
      Path target = from.resolve(uri.getPath()).normalize();
      Path place = places.get(Path.of("/").relativize(target).toString().replace('\\', '/'));
      return Optional.ofNullable(place).map(it -> path(it) + behindPath(url));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private String path(Path place) {
    String relative = own.relativize(place).toString().replace('\\', '/');
    try {
      return new URI(null, null, relative, null).getRawPath();
    } catch (URISyntaxException e) {
      return relative;
    }
  }

  private static String behindPath(String url) {
    return url.replaceFirst("^[^?#]*", "");
  }
}
