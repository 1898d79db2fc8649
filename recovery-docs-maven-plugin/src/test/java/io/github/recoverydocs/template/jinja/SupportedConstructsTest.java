package io.github.recoverydocs.template.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The list of what is known to be equal, in docs/templates.md, is that of the engine. */
class SupportedConstructsTest {

  @Test
  void theFiltersAreListed() throws IOException {
    // Known by name to say why it is refused.
    assertThat(listed("filters")).isEqualTo(without(Filters.all().keySet(), "random"));
  }

  @Test
  void theTestsAreListed() throws IOException {
    assertThat(listed("tests")).isEqualTo(new TreeSet<>(Tests.all().keySet()));
  }

  @Test
  void theFunctionsAreListed() throws IOException {
    assertThat(listed("functions")).isEqualTo(without(Globals.all().keySet(), "lipsum"));
  }

  private static Set<String> without(Set<String> names, String refused) {
    Set<String> rest = new TreeSet<>(names);
    assertThat(rest.remove(refused)).isTrue();
    return rest;
  }

  private static Set<String> listed(String kind) throws IOException {
    String row =
        Files.readString(Path.of("../docs/templates.md"))
            .lines()
            .filter(line -> line.startsWith("| " + kind + " |"))
            .findFirst()
            .orElseThrow();
    Set<String> names = new TreeSet<>(Arrays.asList(row.split("`")));
    names.removeIf(name -> name.isBlank() || name.startsWith("|") || name.endsWith("|"));
    return names;
  }
}
