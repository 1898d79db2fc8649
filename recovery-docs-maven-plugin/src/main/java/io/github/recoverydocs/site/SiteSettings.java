package io.github.recoverydocs.site;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a user can say about the site.
 *
 * @param folder where it is written
 * @param look what the pages look like
 * @param editUrl the pattern of the address where a line of a document's source is changed, with
 *     {@code {file}} and {@code {line}}; empty for no such links
 * @param decisions the anchor of the section whose numbered questions lead to a procedure
 */
public record SiteSettings(Path folder, Look look, String editUrl, String decisions) {

  /**
   * What a team's pages look like.
   *
   * @param title what stands on every page, such as {@code Shop: recovery}
   * @param logo an image for every page; it becomes a part of them
   * @param color the colour of links and of the header's line: {@code #0a58ca}; empty for ours
   * @param footer what stands below every page, as text; may be empty
   * @param overrides the folder of a team's own page templates; it need not be there
   */
  public record Look(
      String title, Optional<Path> logo, String color, String footer, Path overrides) {}
}
