package io.github.recoverydocs.site;

import com.vladsch.flexmark.util.sequence.Escaping;
import io.github.recoverydocs.runbook.Link;
import io.github.recoverydocs.runbook.LinkTarget;
import io.github.recoverydocs.runbook.Origin;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the links of one document lead on a page of a Maven site: to other pages, to the source of
 * files that are no part of the site, or nowhere.
 */
final class MarkdownLinks {
  private final String document;
  private final MarkdownPaths paths;
  private final Path project;
  private final EditLinks sources;

  /**
   * Creates it.
   *
   * @param document the document's name
   * @param project the folder that names of documents begin in
   * @param sources the addresses of files in the project's folder
   */
  MarkdownLinks(String document, MarkdownPaths paths, Path project, EditLinks sources) {
    this.document = document;
    this.paths = paths;
    this.project = project;
    this.sources = sources;
  }

  /**
   * A link's new target.
   *
   * @param address what it leads to once it is on the page; empty when there is no such thing
   * @param path the file that it names, from the project's folder; empty for an address
   */
  record Target(Optional<String> address, String path) {}

  /**
   * Follows a link.
   *
   * @param url as written in Markdown
   */
  Target of(String url) {
    String plain = Escaping.unescapeString(url);
    Link link = new Link(1, plain, plain, false);
    if (plain.matches("(?is)\\s*(?:javascript|data|vbscript):.*")) {
      return new Target(Optional.empty(), "");
    }
    LinkTarget target = LinkTarget.of(link);
    if (link.leadsElsewhere()) {
      return new Target(Optional.of(url), "");
    }
    if (target.path().isEmpty()) {
      return new Target(Optional.of(anchor(target).orElse(url)), "");
    }
    String path = fromProject(target.path());
    Optional<String> page =
        paths.of(path).map(to -> page(to) + anchor(target).orElseGet(() -> behindPath(url)));
    return new Target(page.or(() -> source(path)), path);
  }

  /** GitHub begins at the repository where a path begins with a slash. */
  private String fromProject(String path) {
    try {
      Path folder = Path.of("/").resolve(document).getParent();
      Path file = path.startsWith("/") ? Path.of(path) : folder.resolve(path);
      return Path.of("/").relativize(file.normalize()).toString().replace('\\', '/');
    } catch (InvalidPathException e) {
      return path;
    }
  }

  /** The way from this document's page; Doxia makes {@code .html} of {@code .md}. */
  private String page(String to) {
    Path own = Path.of("/").resolve(paths.of(document).orElse(document)).getParent();
    String way = own.relativize(Path.of("/").resolve(to)).toString().replace('\\', '/');
    try {
      return new URI(null, null, way, null).getRawPath().replace("(", "%28").replace(")", "%29");
    } catch (URISyntaxException e) {
      return way;
    }
  }

  /** Without percent-encoding, of which Doxia would make another anchor. */
  private static Optional<String> anchor(LinkTarget target) {
    return Optional.of("#" + target.anchor()).filter(it -> it.matches("#[^\\s()<>\\\\]+"));
  }

  private static String behindPath(String url) {
    return url.contains("#") ? url.substring(url.indexOf('#')) : "";
  }

  private Optional<String> source(String path) {
    String address = sources.to(new Origin.Place(path, 1));
    return address.isEmpty() || !isInProject(path) ? Optional.empty() : Optional.of(address);
  }

  private boolean isInProject(String path) {
    try {
      return Files.exists(project.resolve(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
