package io.github.recoverydocs.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of pages beside a page. */
class NeighboursTest {

  @Test
  void ofAHundredAllAreListed() {
    List<String> pages = pages("a", 100);

    assertThat(new Neighbours(pages).of("a/50.html")).isEqualTo(pages);
    assertThat(new Neighbours(pages).ofOverview()).isEqualTo(pages);
  }

  @Test
  void ofMoreThoseOfTheFolderAreListed() {
    List<String> few = pages("b", 3);
    List<String> pages = Stream.concat(pages("a", 98).stream(), few.stream()).toList();

    assertThat(new Neighbours(pages).of("b/1.html")).isEqualTo(few);
    assertThat(new Neighbours(pages).ofOverview()).isEmpty();
  }

  @Test
  void ofAFolderOfManyTheNearestAreListed() {
    List<String> pages = pages("a", 1000);

    assertThat(new Neighbours(pages).of("a/500.html"))
        .hasSize(100)
        .startsWith("a/450.html")
        .contains("a/500.html");
    assertThat(new Neighbours(pages).of("a/0.html")).hasSize(100).startsWith("a/0.html");
    assertThat(new Neighbours(pages).of("a/999.html")).endsWith("a/999.html");
  }

  private static List<String> pages(String folder, int number) {
    return IntStream.range(0, number).mapToObj(i -> folder + "/" + i + ".html").toList();
  }
}
