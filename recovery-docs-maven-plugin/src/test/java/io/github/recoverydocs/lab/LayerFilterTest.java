package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverydocs.runbook.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;

class LayerFilterTest {
  private static final String KNOWN = "a layer that is there";
  private static final String NEW = "a layer that is not";
  private static final Set<String> LEFT_OUT = Set.of(digest(KNOWN));

  /** What Docker 20.10 saves: a folder a layer, called by another digest than the layer's own. */
  @Test
  void leavesAKnownLayerOutOfAnArchiveWithAFolderForEachLayer() throws IOException {
    byte[] archive =
        archive(
            entry("1111/", null),
            entry("1111/VERSION", "1.0"),
            entry("1111/json", "{}"),
            entry("1111/layer.tar", KNOWN),
            entry("2222/", null),
            entry("2222/layer.tar", NEW),
            entry("3333.json", "{\"rootfs\": {}}"),
            entry("manifest.json", "[]"));

    assertThat(filtered(archive, LEFT_OUT))
        .containsExactly(
            Map.entry("1111/", ""),
            Map.entry("1111/VERSION", "1.0"),
            Map.entry("1111/json", "{}"),
            Map.entry("2222/", ""),
            Map.entry("2222/layer.tar", NEW),
            Map.entry("3333.json", "{\"rootfs\": {}}"),
            Map.entry("manifest.json", "[]"));
  }

  /** What Docker 25 and later save: an OCI layout. */
  @Test
  void leavesAKnownLayerOutOfAnArchiveOfBlobs() throws IOException {
    byte[] archive =
        archive(
            entry("blobs/", null),
            entry("blobs/sha256/", null),
            entry(blob(KNOWN), KNOWN),
            entry(blob(NEW), NEW),
            entry(blob("{}"), "{}"),
            entry("index.json", "{}"),
            entry("oci-layout", "{}"));

    assertThat(filtered(archive, LEFT_OUT).keySet())
        .containsExactly(
            "blobs/", "blobs/sha256/", blob(NEW), blob("{}"), "index.json", "oci-layout");
  }

  @Test
  void keepsTheLinkWithWhichDockerWritesALayerThatTwoImagesShare() throws IOException {
    TarArchiveEntry link = new TarArchiveEntry("2222/layer.tar", TarConstants.LF_SYMLINK);
    link.setLinkName("../1111/layer.tar");
    byte[] archive = archive(entry("1111/layer.tar", NEW), new Entry(link, new byte[0]));

    try (TarArchiveInputStream in = read(filter(archive, LEFT_OUT))) {
      in.getNextEntry();
      TarArchiveEntry copied = in.getNextEntry();
      assertThat(copied.isSymbolicLink()).isTrue();
      assertThat(copied.getLinkName()).isEqualTo("../1111/layer.tar");
    }
  }

  @Test
  void copiesEveryByteWhereNothingIsKnown() throws IOException {
    byte[] archive =
        archive(entry("1111/", null), entry("1111/layer.tar", NEW), entry("manifest.json", "[]"));

    assertThat(filter(archive, Set.of())).isEqualTo(archive);
  }

  @Test
  void keepsALongNameAndTheTime() throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry("long/".repeat(40) + "x");
    entry.setModTime(1_700_000_000_000L);
    entry.setSize(1);

    try (TarArchiveInputStream in =
        read(filter(archive(new Entry(entry, new byte[1])), LEFT_OUT))) {
      TarArchiveEntry copied = in.getNextEntry();
      assertThat(copied.getName()).isEqualTo(entry.getName());
      assertThat(copied.getModTime()).isEqualTo(entry.getModTime());
    }
  }

  @Test
  void closesItsOutputWhenTheArchiveIsCutShort() throws IOException {
    byte[] archive = archive(entry("1111/layer.tar", "x".repeat(5000)));
    AtomicBoolean closed = new AtomicBoolean();
    OutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed.set(true);
          }
        };

    assertThatThrownBy(
            () -> new LayerFilter(Set.of()).copy(new ByteArrayInputStream(archive, 0, 2000), out))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(closed).isTrue();
  }

  private record Entry(TarArchiveEntry header, byte[] content) {}

  /** A folder where there is no text. */
  private static Entry entry(String name, String text) {
    TarArchiveEntry header = new TarArchiveEntry(name);
    byte[] content = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    header.setSize(content.length);
    return new Entry(header, content);
  }

  private static byte[] archive(Entry... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Entry entry : entries) {
        tar.putArchiveEntry(entry.header());
        tar.write(entry.content());
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] filter(byte[] archive, Set<String> leftOut) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new LayerFilter(leftOut).copy(new ByteArrayInputStream(archive), out);
    return out.toByteArray();
  }

  private static Map<String, String> filtered(byte[] archive, Set<String> leftOut)
      throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (TarArchiveInputStream in = read(filter(archive, leftOut))) {
      for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  private static TarArchiveInputStream read(byte[] archive) {
    return new TarArchiveInputStream(new ByteArrayInputStream(archive), "UTF-8");
  }

  private static String blob(String content) {
    return "blobs/" + digest(content).replace(':', '/');
  }

  private static String digest(String content) {
    return "sha256:" + Sha256.of(content.getBytes(StandardCharsets.UTF_8));
  }
}
