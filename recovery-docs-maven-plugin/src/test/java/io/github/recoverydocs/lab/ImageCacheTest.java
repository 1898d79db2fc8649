package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image's tag is another one whenever the image would be. */
class ImageCacheTest {
  private static final Map<String, String> TEXTS = Map.of("Dockerfile", "FROM a", "start", "x");

  @TempDir Path folder;

  @Test
  void dependsOnEachTextAndOnTheBase() {
    String tag = ImageCache.tag("base", TEXTS, Map.of());

    assertThat(tag).isEqualTo(ImageCache.tag("base", Map.copyOf(TEXTS), Map.of()));
    assertThat(tag).isNotEqualTo(ImageCache.tag("newer", TEXTS, Map.of()));
    assertThat(tag)
        .isNotEqualTo(
            ImageCache.tag("base", Map.of("Dockerfile", "FROM a", "start", "y"), Map.of()));
  }

  @Test
  void dependsOnWhatIsInAFileAndNotOnWhereItIs() throws IOException {
    Path one = Files.writeString(folder.resolve("one.jar"), "content");
    Path same = Files.writeString(folder.resolve("same.jar"), "content");
    Path other = Files.writeString(folder.resolve("other.jar"), "Content");

    assertThat(tagWith(one)).isEqualTo(tagWith(same)).isNotEqualTo(tagWith(other));
    assertThat(tagWith(one)).isNotEqualTo(ImageCache.tag("base", TEXTS, Map.of()));
  }

  @Test
  void saysWhichFileCannotBeRead() {
    assertThatThrownBy(() -> tagWith(folder.resolve("none.jar")))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("none.jar cannot be read");
  }

  private static String tagWith(Path jar) {
    return ImageCache.tag("base", TEXTS, Map.of("s3proxy.jar", jar));
  }
}
