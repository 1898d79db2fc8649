package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageBucketTest {

  @Test
  void isCopiedAsAFolderWithAFileForEachObject(@TempDir Path folder) throws IOException {
    byte[] bytes = {0, (byte) 0xFF, 13, 10};
    Path file = Files.write(folder.resolve("dump"), bytes);

    Map<String, byte[]> copied =
        copy(
            new StorageBucket("empty", List.of()),
            new StorageBucket(
                "shop",
                List.of(
                    StorageObject.file("daily/shop.dump", file),
                    StorageObject.text("größe .txt", "größe\n"))));

    assertThat(copied)
        .containsOnlyKeys("empty/", "shop/", "shop/daily/shop.dump", "shop/größe .txt")
        .containsEntry("shop/daily/shop.dump", bytes)
        .containsEntry("shop/größe .txt", "größe\n".getBytes("UTF-8"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a", "a/", "a//b", "./a", "a/../../etc/passwd", ""})
  void refusesAKeyThatIsNoPathOfAFile(String key) {
    assertThatThrownBy(() -> bucket(key))
        .isInstanceOf(LabException.class)
        .hasMessage("The key \"" + key + "\" in the bucket shop is no path of a file.");
  }

  @Test
  void refusesAKeyThatWouldBeAFolder() {
    assertThatThrownBy(() -> bucket("a/b/c", "a/b"))
        .isInstanceOf(LabException.class)
        .hasMessage("The bucket shop is to hold both \"a/b\" and \"a/b/c\".");
    assertThat(bucket("a/b", "a/bc", "a.b/..c").objects()).hasSize(3);
  }

  private static StorageBucket bucket(String... keys) {
    return new StorageBucket(
        "shop", Arrays.stream(keys).map(key -> StorageObject.text(key, "")).toList());
  }

  private static Map<String, byte[]> copy(StorageBucket... buckets) throws IOException {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    new BucketCopy(List.of(buckets)).writeTo(tar);
    Map<String, byte[]> copied = new TreeMap<>();
    try (TarArchiveInputStream in =
        new TarArchiveInputStream(new ByteArrayInputStream(tar.toByteArray()), "UTF-8")) {
      for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        copied.put(entry.getName(), in.readAllBytes());
      }
    }
    return copied;
  }
}
