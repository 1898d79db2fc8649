package io.github.recoverydocs.lab;

import io.github.recoverydocs.runbook.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Leaves layers out of an image archive. {@code docker load} does not look for a layer that it has
 * (Docker's image specification 1.2: a layer is known by the digest of its uncompressed archive).
 */
final class LayerFilter {
  private static final String BLOBS = "blobs/sha256/";

  private final Set<String> leftOut;

  /**
   * Creates it.
   *
   * @param leftOut digests of layers, as {@code sha256:…}
   */
  LayerFilter(Set<String> leftOut) {
    this.leftOut = leftOut;
  }

  /** Copies an archive; closes the output, whatever happens, so that its reader comes to an end. */
  void copy(InputStream archive, OutputStream out) {
    try (TarArchiveOutputStream to = new TarArchiveOutputStream(out, "UTF-8")) {
      to.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      to.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      TarArchiveInputStream from = new TarArchiveInputStream(archive, "UTF-8");
      for (TarArchiveEntry entry = from.getNextEntry();
          entry != null;
          entry = from.getNextEntry()) {
        if (entry.isFile() && entry.getName().endsWith("/layer.tar")) {
          copyUnlessKnown(entry, from, to);
        } else if (!leftOut.contains("sha256:" + entry.getName().replace(BLOBS, ""))) {
          put(entry, from, to);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Engines before 25 do not call a layer by its digest, so that it has to be taken first. */
  private void copyUnlessKnown(
      TarArchiveEntry entry, TarArchiveInputStream from, TarArchiveOutputStream to)
      throws IOException {
    Path layer = Files.createTempFile("recovery-docs-layer", ".tar");
    try {
      try (OutputStream file = Files.newOutputStream(layer)) {
        from.transferTo(file);
      }
      if (!leftOut.contains("sha256:" + Sha256.of(layer))) {
        try (InputStream file = Files.newInputStream(layer)) {
          put(entry, file, to);
        }
      }
    } finally {
      Files.deleteIfExists(layer);
    }
  }

  private static void put(TarArchiveEntry entry, InputStream content, TarArchiveOutputStream to)
      throws IOException {
    to.putArchiveEntry(entry);
    if (entry.isFile()) {
      content.transferTo(to);
    }
    to.closeArchiveEntry();
  }
}
