package io.github.recoverydocs.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoredImageTest {
  private static final StoredImage IMAGE = image("sha256:1", "monday", "a", "b");

  @Test
  void isTheSameByItsId() {
    assertThat(IMAGE.isSameAs(image("sha256:1", "tuesday", "a", "b"))).isTrue();
  }

  /** Engines that keep images in containerd's store call an image by another digest. */
  @Test
  void isTheSameByItsLayersAndTheTimeItWasMadeWhereItHasAnotherId() {
    assertThat(IMAGE.isSameAs(image("sha256:2", "monday", "a", "b"))).isTrue();
    assertThat(IMAGE.isSameAs(image("sha256:2", "tuesday", "a", "b"))).isFalse();
    assertThat(IMAGE.isSameAs(image("sha256:2", "monday", "a", "c"))).isFalse();
  }

  @Test
  void imagesWithoutLayersAreTheSameByTheirIdsOnly() {
    assertThat(image("sha256:1", "monday").isSameAs(image("sha256:2", "monday"))).isFalse();
  }

  @Test
  void sharesTheLowestLayersUpToTheFirstThatDiffers() {
    assertThat(IMAGE.sharedLayers(image("sha256:2", "monday", "a", "b", "c"))).isEqualTo(2);
    assertThat(IMAGE.sharedLayers(image("sha256:2", "monday", "a", "c", "b"))).isEqualTo(1);
    assertThat(IMAGE.sharedLayers(image("sha256:2", "monday", "b", "a"))).isZero();
    assertThat(IMAGE.sharedLayers(image("sha256:2", "monday"))).isZero();
  }

  private static StoredImage image(String id, String created, String... layers) {
    return new StoredImage(id, created, List.of("shop:1"), List.of(layers));
  }
}
