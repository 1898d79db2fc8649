package io.github.recoverydocs.report;

import static io.github.recoverydocs.report.Proofs.drill;
import static io.github.recoverydocs.report.Proofs.finding;
import static io.github.recoverydocs.report.Proofs.proof;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.verdict.Finding;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingPrinterTest {
  private final Lines console = new Lines();
  private final FindingPrinter printer = new FindingPrinter(console);

  @Test
  void putsFileAndLineFirstSoThatATerminalLinksThem() {
    int count = printer.print(proof(drill(List.of(), finding(7, "command exited 2"))));

    assertThat(count).isEqualTo(1);
    assertThat(console.all())
        .containsExactly(
            "[ERROR] docs/restore.md:7",
            "[ERROR]   drill \"docs/restore.md\": command exited 2",
            "[ERROR]     ./restore.sh --old",
            "[ERROR]     unknown",
            "[ERROR]   Correct it.");
  }

  @Test
  void printsEveryLineOfACommand() {
    printer.print(
        proof(
            drill(
                List.of(),
                new Finding("a.md", 7, "pg_dump \\\n  shop", "no", List.of(), "Do it."))));

    assertThat(console.all()).contains("[ERROR]     pg_dump \\", "[ERROR]       shop");
  }

  @Test
  void printsOnceWhatIsTheSameOnSeveralVersions() {
    int count =
        printer.print(
            proof(
                drill("docs/restore.md", "17", List.of(), finding(7, "no")),
                drill("docs/restore.md", "18", List.of(), finding(7, "no"), finding(9, "no"))));

    assertThat(count).isEqualTo(2);
    assertThat(console.all())
        .filteredOn(line -> line.contains("drill"))
        .containsExactly(
            "[ERROR]   drill \"docs/restore.md\" on PostgreSQL 17.6, 18.6: no",
            "[ERROR]   drill \"docs/restore.md\" on PostgreSQL 18.6: no");
  }

  @Test
  void printsTwentyAndSaysHowManyMoreThereAre() {
    Finding[] findings =
        IntStream.rangeClosed(1, 23).mapToObj(i -> finding(i, "no")).toArray(Finding[]::new);

    assertThat(printer.print(proof(drill(List.of(), findings)))).isEqualTo(23);
    assertThat(console.all())
        .contains("[ERROR] docs/restore.md:20", "[ERROR] and 3 more, all of them in the reports")
        .doesNotContain("[ERROR] docs/restore.md:21");
  }

  @Test
  void printsNothingWithoutFindings() {
    assertThat(printer.print(proof(drill(List.of())))).isZero();
    assertThat(console.all()).isEmpty();
  }
}
