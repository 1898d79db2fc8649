package io.github.recoverydocs.report;

import static io.github.recoverydocs.report.Proofs.brokenLinks;
import static io.github.recoverydocs.report.Proofs.drill;
import static io.github.recoverydocs.report.Proofs.finding;
import static io.github.recoverydocs.report.Proofs.proof;
import static io.github.recoverydocs.report.Proofs.uncovered;
import static io.github.recoverydocs.report.Proofs.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.verdict.Finding;
import java.util.List;
import java.util.Map;
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
  void printsOnceWhatIsTheSameInSeveralCombinationsOfTheMatrix() {
    int count =
        printer.print(
            proof(
                with(drill(List.of(), rendered("plain")), Map.of("format", "plain")),
                with(drill(List.of(), rendered("custom")), Map.of("format", "custom"))));

    assertThat(count).isEqualTo(1);
    assertThat(console.all())
        .contains(
            "[ERROR]   drill \"docs/restore.md\" with format=plain; format=custom: no",
            "[ERROR]     rendered: generated/plain/a.md:9");
  }

  @Test
  void printsTheBlocksThatNoDrillPerforms() {
    int count =
        printer.print(
            uncovered(List.of(finding(30, "no drill performs this block")), drill(List.of())));

    assertThat(count).isEqualTo(1);
    assertThat(console.all())
        .startsWith("[ERROR] docs/restore.md:30", "[ERROR]   no drill performs this block");
  }

  @Test
  void printsBrokenLinksAsFindingsOfNoDrill() {
    int count =
        printer.print(brokenLinks(List.of(finding(30, "there is no file x.md")), drill(List.of())));

    assertThat(count).isEqualTo(1);
    assertThat(console.all())
        .startsWith("[ERROR] docs/restore.md:30", "[ERROR]   there is no file x.md");
  }

  private static Finding rendered(String folder) {
    return new Finding(
        "a.md", 7, "generated/" + folder + "/a.md", 9, "ls", "no", List.of(), "Do it.");
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
