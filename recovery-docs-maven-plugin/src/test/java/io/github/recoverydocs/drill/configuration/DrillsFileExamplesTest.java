package io.github.recoverydocs.drill.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reader takes every file in {@code good/}, and says of those in {@code bad/} what they say.
 */
class DrillsFileExamplesTest {

  static List<Path> good() {
    return DrillsFileExamples.good();
  }

  static List<Path> bad() {
    return DrillsFileExamples.bad();
  }

  @ParameterizedTest
  @MethodSource
  void good(Path file) {
    assertThatNoException().isThrownBy(() -> read(file));
  }

  @ParameterizedTest
  @MethodSource
  void bad(Path file) {
    DrillsFileException e = catchThrowableOfType(DrillsFileException.class, () -> read(file));

    assertThat(e).as("%s is read without a word", file.getFileName()).isNotNull();
    List<String> expected = DrillsFileExamples.comments(file, "expected");
    List<String> messages = e.getMessage().lines().toList();
    assertThat(messages).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      String message = "drills.yaml:" + expected.get(i);
      if (message.endsWith(" …")) { // The rest has been said above.
        assertThat(messages.get(i)).startsWith(message.substring(0, message.length() - 1));
      } else {
        assertThat(messages.get(i)).isEqualTo(message);
      }
    }
  }

  private static DrillsFile read(Path file) {
    return new DrillsFileReader(Optional.empty()).read(file, "drills.yaml");
  }
}
