package io.github.recoverydocs.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes an image a part of a page, for a page is one file. */
final class Logo {
  private static final Map<String, String> TYPES =
      Map.of(
          "svg",
          "image/svg+xml",
          "png",
          "image/png",
          "jpg",
          "image/jpeg",
          "jpeg",
          "image/jpeg",
          "webp",
          "image/webp",
          "gif",
          "image/gif");

  private Logo() {}

  /**
   * The address of an image that is in itself, RFC 2397.
   *
   * @return an empty text where there is no image
   * @throws SiteException when it cannot be read, or is of a kind that no browser shows
   */
  static String of(Optional<Path> file) {
    return file.map(Logo::address).orElse("");
  }

  private static String address(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null) {
      throw new SiteException(
          "The logo "
              + file
              + " is no image that a page can have. Use an SVG, PNG, JPEG, WebP or GIF file.");
    }
    try {
      return "data:"
          + type
          + ";base64,"
          + Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new SiteException(
          "The logo " + file + " cannot be read. Correct the parameter siteLogo.", e);
    }
  }
}
