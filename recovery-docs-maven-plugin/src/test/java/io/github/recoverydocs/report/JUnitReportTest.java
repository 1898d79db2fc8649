package io.github.recoverydocs.report;

import static io.github.recoverydocs.proof.BlockStatus.FAILED;
import static io.github.recoverydocs.proof.BlockStatus.NOT_PROVEN;
import static io.github.recoverydocs.proof.BlockStatus.PROVEN;
import static io.github.recoverydocs.proof.BlockStatus.SKIPPED;
import static io.github.recoverydocs.report.Proofs.block;
import static io.github.recoverydocs.report.Proofs.command;
import static io.github.recoverydocs.report.Proofs.drill;
import static io.github.recoverydocs.report.Proofs.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverydocs.proof.DrillProof;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JUnitReportTest {
  @TempDir Path folder;

  @Test
  void isASuiteWithACaseForEachBlock() throws Exception {
    Element suite =
        suite(
            drill(
                List.of(
                    block(10, PROVEN, command(12, "out\n", "err\n"), command(13, "more\n", "")),
                    block(30, SKIPPED),
                    block(50, FAILED, command(55, "", "unknown option\n")),
                    block(70, NOT_PROVEN)),
                finding(55, "command exited 2")));

    assertThat(suite.getAttribute("name")).isEqualTo("docs/restore.md on PostgreSQL 17.6");
    assertThat(suite.getAttribute("tests")).isEqualTo("4");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("skipped")).isEqualTo("2");
    assertThat(suite.getAttribute("time")).isEqualTo("65.000");
    assertThat(cases(suite))
        .extracting(c -> c.getAttribute("name"))
        .containsExactly(
            "line 10 Restore", "line 30 Restore", "line 50 Restore", "line 70 Restore");
    assertThat(cases(suite))
        .extracting(c -> c.getAttribute("classname"))
        .containsOnly("docs/restore.md on PostgreSQL 17");
    assertThat(text(cases(suite).get(0), "system-out")).isEqualTo("out\nmore\n");
    assertThat(text(cases(suite).get(0), "system-err")).isEqualTo("err\n");
    assertThat(child(cases(suite).get(1), "skipped").getAttribute("message"))
        .isEqualTo("needs a person");
    assertThat(child(cases(suite).get(3), "skipped").getAttribute("message"))
        .isEqualTo("The drill has a fault, so this block proves nothing.");
  }

  @Test
  void beginsTheTextOfAFailureWithFileAndLine() throws Exception {
    Element suite = suite(drill(List.of(block(50, FAILED)), finding(55, "command exited 2")));

    Element failure = child(cases(suite).get(0), "failure");
    assertThat(failure.getAttribute("message")).isEqualTo("command exited 2");
    assertThat(failure.getTextContent())
        .isEqualTo("docs/restore.md:55\n./restore.sh --old\nunknown\nCorrect it.");
  }

  @Test
  void givesAFindingOutsideOfEveryBlockACaseOfItsOwn() throws Exception {
    Element suite = suite(drill(List.of(block(10, PROVEN)), finding(90, "a typing error")));

    assertThat(suite.getAttribute("tests")).isEqualTo("2");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(cases(suite).get(1).getAttribute("name")).isEqualTo("line 90");
    assertThat(child(cases(suite).get(1), "failure")).isNotNull();
  }

  @Test
  void blamesTheBlockThatCalledAFunctionFromAnEarlierOne() throws Exception {
    Element suite =
        suite(
            drill(List.of(block(10, PROVEN), block(50, FAILED)), finding(15, "command exited 1")));

    assertThat(suite.getAttribute("tests")).isEqualTo("2");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(child(cases(suite).get(0), "failure")).isNull();
    assertThat(text(cases(suite).get(1), "failure")).startsWith("docs/restore.md:15\n");
  }

  @Test
  void holdsSeveralFailuresOfOneBlock() throws Exception {
    Element suite =
        suite(drill(List.of(block(50, FAILED)), finding(51, "one"), finding(52, "two")));

    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(cases(suite).get(0).getElementsByTagName("failure").getLength()).isEqualTo(2);
  }

  @Test
  void holdsOutputThatXmlCannotHold() throws Exception {
    Element suite =
        suite(drill(List.of(block(10, PROVEN, command(12, "\u001B[1m]]>&\u0000\uD83D", "")))));

    assertThat(text(cases(suite).get(0), "system-out")).isEqualTo("\uFFFD[1m]]>&\uFFFD\uFFFD");
  }

  @Test
  void isValidForEveryKindOfDrill() throws Exception {
    suite(drill(List.of()));
    suite(drill("a\u0007.md", "17", List.of(block(10, PROVEN)), finding(1, "\u0007")));
    suite(
        new DrillProof(
            "a",
            "a.md",
            "",
            Map.of(),
            "17",
            "17.6",
            List.of(),
            0,
            12_345_678_901L,
            0,
            0,
            0,
            List.of(),
            List.of(),
            List.of()));
  }

  @Test
  void hasASuiteOfItsOwnForBlocksThatNoDrillPerforms() throws Exception {
    new JUnitReport(folder)
        .write(Proofs.uncovered(List.of(finding(30, "no drill")), drill(List.of())));

    assertThat(files()).contains("TEST-coverage.xml");
    assertThat(Files.readString(folder.resolve("TEST-coverage.xml")))
        .contains("name=\"Blocks that no drill performs\"", "failures=\"1\"", "docs/restore.md:30");
  }

  @Test
  void hasASuiteOfItsOwnForBrokenLinks() throws Exception {
    new JUnitReport(folder)
        .write(Proofs.brokenLinks(List.of(finding(30, "there is no file x.md")), drill(List.of())));

    assertThat(files()).contains("TEST-links.xml").doesNotContain("TEST-coverage.xml");
    assertThat(Files.readString(folder.resolve("TEST-links.xml")))
        .contains("name=\"Links that lead nowhere\"", "failures=\"1\"", "docs/restore.md:30");
  }

  @Test
  void namesTheCombinationOfTheMatrixInFileAndSuite() throws Exception {
    DrillProof drill =
        Proofs.with(drill("a", "17", List.of(block(10, PROVEN))), Map.of("format", "custom"));
    new JUnitReport(folder).write(Proofs.proof(drill));

    assertThat(files()).containsExactly("TEST-a-format-custom-postgres-17.xml");
    assertThat(suite(drill).getAttribute("name"))
        .isEqualTo("a with format=custom on PostgreSQL 17.6");
  }

  @Test
  void writesAFileForEachDrillAndRemovesThoseOfEarlierRuns() throws Exception {
    Files.writeString(folder.resolve("TEST-old.xml"), "old");
    Files.writeString(folder.resolve("notes.txt"), "mine");

    new JUnitReport(folder)
        .write(
            Proofs.proof(
                drill("docs/restore.md", "17", List.of()),
                drill("docs/restore.md", "18", List.of())));

    assertThat(files())
        .containsExactly(
            "TEST-docs-restore.md-postgres-17.xml",
            "TEST-docs-restore.md-postgres-18.xml",
            "notes.txt");
  }

  @Test
  void writesAFileForEachOfTwoDrillsWhoseNamesLookTheSame() throws Exception {
    new JUnitReport(folder)
        .write(
            Proofs.proof(
                drill("docs/restore.md", "17", List.of()),
                drill("docs-restore.md", "17", List.of()),
                drill("Docs-Restore.md", "17", List.of())));

    assertThat(files())
        .containsExactly(
            "TEST-Docs-Restore.md-postgres-17-3.xml",
            "TEST-docs-restore.md-postgres-17-2.xml",
            "TEST-docs-restore.md-postgres-17.xml");
  }

  @Test
  void saysWhenItCannotBeWritten() throws Exception {
    Path file = Files.writeString(folder.resolve("reports"), "a file");

    assertThatThrownBy(() -> new JUnitReport(file).write(Proofs.proof(drill(List.of()))))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("The reports cannot be written: ");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Reads a report and holds it to the schema. */
  private static Element suite(DrillProof drill) throws Exception {
    Document report =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(new JUnitSuite(drill).xml()));
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(JUnitReportTest.class.getResource("surefire-report-form.xsd"))
        .newValidator()
        .validate(new DOMSource(report));
    return report.getDocumentElement();
  }

  private static List<Element> cases(Element suite) {
    NodeList found = suite.getElementsByTagName("testcase");
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static Element child(Element parent, String name) {
    return (Element) parent.getElementsByTagName(name).item(0);
  }

  private static String text(Element parent, String name) {
    return child(parent, name).getTextContent();
  }
}
