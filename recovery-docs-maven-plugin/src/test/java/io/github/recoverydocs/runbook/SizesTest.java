package io.github.recoverydocs.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizesTest {

  @ParameterizedTest
  @CsvSource({
    "1k,1024",
    "512m,536870912",
    "4g,4294967296",
    "1t,1099511627776",
    "4G,4294967296",
    "4gb,4294967296",
    "4GiB,4294967296",
    "' 4 g ',4294967296",
  })
  void readsWhatDockerReads(String text, long bytes) {
    assertThat(Sizes.parse(text)).hasValue(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "g", "4", "0g", "-1g", "1.5g", "4x", "4 g b", "9999999999g", "999999999t"})
  void refusesWhatHasNoUnitOrIsNoSize(String text) {
    assertThat(Sizes.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0,0 bytes",
    "999,999 bytes",
    "1000,1.0 kB",
    "1949,1.9 kB",
    "411000000,411 MB",
    "4294967296,4.3 GB",
    "5000000000000000,5000 TB",
  })
  void writesForPeople(long bytes, String text) {
    assertThat(Sizes.print(bytes)).isEqualTo(text);
  }
}
