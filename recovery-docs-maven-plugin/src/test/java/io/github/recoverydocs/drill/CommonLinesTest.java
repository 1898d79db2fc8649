package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommonLinesTest {

  @Test
  void findsTheLinesThatStayed() {
    assertThat(CommonLines.of(List.of("a", "b", "c", "d"), List.of("a", "x", "c  ", "y", "d")))
        .containsExactly(0, -1, 2, -1, 3);
  }

  @Test
  void findsThemInOrderAndOnceEach() {
    assertThat(CommonLines.of(List.of("a", "b"), List.of("b", "a"))).containsOnlyOnce(-1);
    assertThat(CommonLines.of(List.of("a"), List.of("a", "a"))).containsExactly(0, -1);
    assertThat(CommonLines.of(List.of("x", "a", "b", "y"), List.of("b", "a", "b", "z")))
        .containsExactly(-1, 1, 2, -1);
  }

  @Test
  void findsNoneInNothing() {
    assertThat(CommonLines.of(List.of("a"), List.of())).isEmpty();
    assertThat(CommonLines.of(List.of(), List.of("a"))).containsExactly(-1);
  }

  @Test
  void looksNoFurtherThanBothEndsOfWhatIsVeryLong() {
    List<String> first = IntStream.range(0, 5000).mapToObj(i -> "l" + i).toList();
    List<String> second = new ArrayList<>(first);
    second.set(1, "new");
    second.set(4998, "new");

    int[] found = CommonLines.of(first, second);

    assertThat(found[0]).isZero();
    assertThat(found[2500]).isEqualTo(-1);
    assertThat(found[4999]).isEqualTo(4999);
  }
}
