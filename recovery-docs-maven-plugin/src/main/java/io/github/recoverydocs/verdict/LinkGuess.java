package io.github.recoverydocs.verdict;

import io.github.recoverydocs.runbook.NearestWord;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Guesses which file the author of a broken link meant. */
final class LinkGuess {
  private final List<LinkPlace> places;
  private final LinkedFiles files;

  LinkGuess(List<LinkPlace> places, LinkedFiles files) {
    this.places = List.copyOf(places);
    this.files = files;
  }

  /**
   * Returns a path that could stand in the link instead, and leads to what is there.
   *
   * @param path as the link has it, and leads nowhere
   */
  Optional<String> of(String path) {
    return places.stream()
        .map(place -> misspelt(place, path).or(() -> fromRoot(place, path)))
        .flatMap(Optional::stream)
        .findFirst()
        .map(found -> found.replace(" ", "%20"));
  }

  /** The first part of it that is not there, as another name in the same folder. */
  private Optional<String> misspelt(LinkPlace place, String path) {
    String[] parts = path.split("/");
    String before = path.startsWith("/") ? "/" : "";
    for (String part : parts) {
      Optional<Path> folder = place.follow(before.isEmpty() ? "." : before);
      if (folder.isEmpty()) {
        return Optional.empty();
      }
      Set<String> names = files.names(folder.get());
      if (!part.isEmpty() && !part.matches("\\.\\.?") && !names.contains(part)) {
        String rest = path.substring(path.indexOf(part, before.length()) + part.length());
        String beginning = before;
        return names.stream()
            .filter(part::equalsIgnoreCase)
            .findFirst()
            .or(() -> NearestWord.to(part, names))
            .map(near -> beginning + near + rest)
            .filter(near -> isThere(place, near));
      }
      before += part.isEmpty() ? "" : part + "/";
    }
    return Optional.empty();
  }

  /** A path that leads from the root and not from the document, as it would have to be. */
  private Optional<String> fromRoot(LinkPlace place, String path) {
    return path.startsWith("/")
        ? Optional.empty()
        : place
            .follow("/" + path)
            .filter(file -> files.isThere(place.root(), file))
            .map(file -> place.folder().relativize(file).toString().replace('\\', '/'));
  }

  private boolean isThere(LinkPlace place, String path) {
    return place.follow(path).filter(file -> files.isThere(place.root(), file)).isPresent();
  }
}
