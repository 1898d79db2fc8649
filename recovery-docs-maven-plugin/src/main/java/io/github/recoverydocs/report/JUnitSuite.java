package io.github.recoverydocs.report;

import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.CommandProof;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.verdict.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A drill as a suite of JUnit XML, with a case for each block.
 *
 * <p>The form is that of Surefire's XML Schema (surefire-test-report, version 3.0), and nothing
 * else: readers that validate refuse a report for one attribute too many. The schema knows no
 * {@code file} and {@code line}, which some readers look for on a {@code testcase}; so a failure's
 * text begins with {@code file:line}, where those that search it find it (Jenkins and GitLab show
 * it, actions on GitHub turn it into a link), the class name is the document, and a case's name
 * tells the block's line. On GitHub {@link GitHubAnnotations} lead to the line.
 */
final class JUnitSuite {
  private final DrillProof drill;
  private final String name;
  private final String className;
  private final List<BlockProof> failed;

  /** The suite of a drill. */
  JUnitSuite(DrillProof drill) {
    this(
        drill,
        title(drill) + " on PostgreSQL " + drill.serverVersion(),
        drill.document()
            + (drill.cell().isEmpty() ? "" : " with " + drill.cell())
            + " on PostgreSQL "
            + drill.postgresVersion());
  }

  private JUnitSuite(DrillProof drill, String name, String className) {
    this.drill = drill;
    this.name = name;
    this.className = className;
    this.failed =
        drill.blocks().stream().filter(block -> block.status() == BlockStatus.FAILED).toList();
  }

  /** The suite of the blocks that no drill performs. */
  static JUnitSuite ofUncovered(List<Finding> findings) {
    return ofNoDrill("Blocks that no drill performs", "coverage", findings);
  }

  /** The suite of the links that lead nowhere. */
  static JUnitSuite ofBrokenLinks(List<Finding> findings) {
    return ofNoDrill("Links that lead nowhere", "links", findings);
  }

  private static JUnitSuite ofNoDrill(String name, String className, List<Finding> findings) {
    DrillProof none =
        new DrillProof(
            "", "", "", Map.of(), "", "", List.of(), 0, 0, 0, 0, 0, List.of(), List.of(), findings);
    return new JUnitSuite(none, name, className);
  }

  private static String title(DrillProof drill) {
    return drill.name() + (drill.cell().isEmpty() ? "" : " with " + drill.cell());
  }

  /** The document, UTF-8. */
  byte[] xml() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      suite(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return bytes.toByteArray();
  }

  private void suite(XMLStreamWriter xml) throws XMLStreamException {
    List<Finding> apart =
        drill.findings().stream().filter(finding -> holder(finding) == null).toList();
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", clean(name));
    xml.writeAttribute("version", "3.0");
    xml.writeAttribute("time", seconds(drill.durationMillis()));
    xml.writeAttribute("tests", String.valueOf(drill.blocks().size() + apart.size()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute(
        "skipped",
        String.valueOf(drill.count(BlockStatus.SKIPPED) + drill.count(BlockStatus.NOT_PROVEN)));
    long failures = drill.blocks().stream().filter(block -> !findings(block).isEmpty()).count();
    xml.writeAttribute("failures", String.valueOf(failures + apart.size()));
    for (BlockProof block : drill.blocks()) {
      testCase(xml, block);
    }
    for (Finding finding : apart) {
      start(xml, "line " + finding.line(), 0);
      failure(xml, finding);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void testCase(XMLStreamWriter xml, BlockProof block) throws XMLStreamException {
    String section = block.section().isEmpty() ? "" : " " + block.section();
    start(xml, "line " + block.line() + section, block.durationMillis());
    List<Finding> findings = findings(block);
    for (Finding finding : findings) {
      failure(xml, finding);
    }
    if (findings.isEmpty() && block.status() == BlockStatus.SKIPPED) {
      skipped(xml, block.reason());
    } else if (findings.isEmpty() && block.status() == BlockStatus.NOT_PROVEN) {
      skipped(xml, "The drill has a fault, so this block proves nothing.");
    }
    output(xml, "system-out", block, CommandProof::output);
    output(xml, "system-err", block, CommandProof::errors);
    xml.writeEndElement();
  }

  private void start(XMLStreamWriter xml, String caseName, long millis) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", clean(caseName));
    xml.writeAttribute("classname", clean(className));
    xml.writeAttribute("time", seconds(millis));
  }

  private static void failure(XMLStreamWriter xml, Finding finding) throws XMLStreamException {
    xml.writeStartElement("failure");
    xml.writeAttribute("message", clean(finding.reason()));
    xml.writeAttribute("type", "finding");
    List<String> lines = new ArrayList<>();
    lines.add(finding.document() + ":" + finding.line());
    lines.add(finding.command());
    lines.addAll(finding.detail());
    lines.add(finding.nextStep());
    xml.writeCharacters(clean(String.join("\n", lines)));
    xml.writeEndElement();
  }

  private static void skipped(XMLStreamWriter xml, String reason) throws XMLStreamException {
    xml.writeStartElement("skipped");
    xml.writeAttribute("message", clean(reason));
    xml.writeEndElement();
  }

  private static void output(
      XMLStreamWriter xml, String element, BlockProof block, Function<CommandProof, String> stream)
      throws XMLStreamException {
    String text = block.commands().stream().map(stream).collect(Collectors.joining());
    if (!text.isEmpty()) {
      xml.writeStartElement(element);
      xml.writeCharacters(clean(text));
      xml.writeEndElement();
    }
  }

  private List<Finding> findings(BlockProof block) {
    return drill.findings().stream().filter(finding -> holder(finding) == block).toList();
  }

  /**
   * The failed block that a finding belongs to: the one that its line lies in, or, when the line is
   * that of a function from a block above, the one that failed without a line of its own.
   */
  private BlockProof holder(Finding finding) {
    return failed.stream()
        .filter(block -> contains(block, finding))
        .findFirst()
        .or(
            () ->
                drill.blocks().stream().anyMatch(block -> contains(block, finding))
                    ? failed.stream().filter(this::hasNoLineOfItsOwn).findFirst()
                    : Optional.empty())
        .orElse(null);
  }

  private boolean hasNoLineOfItsOwn(BlockProof block) {
    return drill.findings().stream().noneMatch(finding -> contains(block, finding));
  }

  private static boolean contains(BlockProof block, Finding finding) {
    return block.line() <= finding.performedLine() && finding.performedLine() <= block.lastLine();
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }

  /** Leaves out what XML 1.0 cannot hold (section 2.2 of the specification). */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && isCharacter(c) ? c : 0xFFFD)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isCharacter(int c) {
    return c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }
}
