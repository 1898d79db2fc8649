package io.github.recoverydocs.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogoTest {
  @TempDir Path folder;

  @Test
  void itIsAPartOfThePage() throws IOException {
    Path file = Files.writeString(folder.resolve("Logo.SVG"), "<svg/>");

    assertThat(Logo.of(Optional.of(file))).isEqualTo("data:image/svg+xml;base64,PHN2Zy8+");
  }

  @Test
  void aPageNeedsNone() {
    assertThat(Logo.of(Optional.empty())).isEmpty();
  }

  @Test
  void aFileThatIsNoImageIsNamed() {
    assertThatThrownBy(() -> Logo.of(Optional.of(folder.resolve("logo.pdf"))))
        .isInstanceOf(SiteException.class)
        .hasMessageContaining("logo.pdf")
        .hasMessageContaining("Use an SVG");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Logo.of(Optional.of(folder.resolve("logo.png"))))
        .isInstanceOf(SiteException.class)
        .hasMessageContaining("logo.png")
        .hasMessageContaining("siteLogo");
  }
}
