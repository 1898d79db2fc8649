package io.github.recoverydocs.verdict;

import io.github.recoverydocs.runbook.Link;
import io.github.recoverydocs.runbook.LinkTarget;
import io.github.recoverydocs.runbook.Links;
import io.github.recoverydocs.runbook.Runbook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges the links of one document: whether each leads to what is there. */
public final class LinkJudge {
  private final Runbook runbook;
  private final Path project;
  private final List<LinkPlace> places;
  private final LinkedFiles files;

  /**
   * Creates a judge.
   *
   * @param project the folder that files are named from
   * @param places where the document stands and is published; what is in one of them is there, and
   *     of two files with the same name the one in the first counts
   * @param files shared by the judges of a run
   */
  public LinkJudge(Runbook runbook, Path project, List<LinkPlace> places, LinkedFiles files) {
    this.runbook = runbook;
    this.project = project.toAbsolutePath().normalize();
    this.places = List.copyOf(places);
    this.files = files;
  }

  /** Returns the document's broken links, each blamed on its line of the document. */
  public List<Finding> findings() {
    Links links = runbook.links();
    return Stream.concat(
            links.problems().stream()
                .map(
                    problem ->
                        new Fault(
                            problem.line(),
                            problem.source(),
                            problem.reason(),
                            List.of(),
                            problem.nextStep())),
            links.found().stream()
                .filter(link -> !link.leadsElsewhere())
                .map(this::check)
                .flatMap(Optional::stream))
        .map(fault -> fault.in(runbook.name()))
        .toList();
  }

  private Optional<Fault> check(Link link) {
    LinkTarget target = LinkTarget.of(link);
    Optional<Path> file = target.path().isEmpty() ? Optional.of(runbook.file()) : find(target);
    if (link.hasBlanks()) {
      // A remark in parentheses behind brackets is what it is, unless it is the name of a file.
      return file.filter(found -> !target.path().isEmpty()).map(found -> blanks(link));
    }
    return file.isEmpty()
        ? Optional.of(missing(link, target))
        : anchors(target, file.get())
            .filter(links -> !links.hasAnchor(target.anchor()) && !target.isLineOfSource())
            .map(links -> withoutAnchor(link, target, file.get(), links));
  }

  private Optional<Path> find(LinkTarget target) {
    return places.stream()
        .flatMap(
            place ->
                place.follow(target.path()).stream()
                    .filter(file -> files.isThere(place.root(), file)))
        .findFirst();
  }

  private Optional<Links> anchors(LinkTarget target, Path file) {
    return target.path().isEmpty() ? Optional.of(runbook.links()) : files.links(file);
  }

  private static Fault blanks(Link link) {
    return fault(
        link,
        "a blank ends a link's target, so this is shown as text",
        "Put the target in < and >, or write %20 for each blank.");
  }

  private Fault missing(Link link, LinkTarget target) {
    String path = target.path();
    String kind =
        path.endsWith("/") ? "folder " : path.matches(".*\\.[^/.]+") ? "file " : "file or folder ";
    String nextStep =
        new LinkGuess(places, files)
            .of(path)
            .map(
                near ->
                    "Did you mean "
                        + near
                        + "?"
                        + (near.equalsIgnoreCase(path) ? " Upper and lower case count." : ""))
            .orElse("Correct the link, or add what it leads to.");
    return fault(link, "there is no " + kind + nameOf(path), nextStep);
  }

  private Fault withoutAnchor(Link link, LinkTarget target, Path file, Links links) {
    return fault(
        link,
        (target.path().isEmpty() || file.equals(runbook.file())
                ? runbook.name()
                : nameOf(target.path()))
            + " has no heading with the anchor #"
            + target.anchor(),
        links
            .nearestAnchor(target.anchor())
            .map(near -> "Did you mean #" + near + "?")
            .orElse(
                "Name one of its headings: in lower case, with hyphens for blanks, without punctuation."));
  }

  /** Where the file would be published: from the project's folder, and of {@code /x} simply x. */
  private String nameOf(String path) {
    return path.startsWith("/")
        ? path.replaceFirst("^/+", "")
        : places
            .get(places.size() - 1)
            .follow(path)
            .map(file -> project.relativize(file).toString().replace('\\', '/'))
            .filter(name -> !name.isEmpty())
            .orElse(path);
  }

  private static Fault fault(Link link, String reason, String nextStep) {
    return new Fault(link.line(), link.source(), reason, List.of(), nextStep);
  }
}
