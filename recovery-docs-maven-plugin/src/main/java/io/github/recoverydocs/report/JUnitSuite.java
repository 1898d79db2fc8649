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
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A drill as a suite of JUnit XML, with a case for each block.
 *
 * <p>The form is that of Surefire's XML Schema (surefire-test-report, version 3.0), with the
 * attributes {@code file} and {@code line} that GitLab and others read.
 */
final class JUnitSuite {
  private final DrillProof drill;
  private final String name;

  JUnitSuite(DrillProof drill) {
    this.drill = drill;
    this.name = drill.name() + " on PostgreSQL " + drill.serverVersion();
  }

  /** The document, UTF-8. */
  byte[] xml() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newInstance()
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
    xml.writeAttribute("name", name);
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
      start(xml, "line " + finding.line(), finding.line(), 0);
      failure(xml, finding);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void testCase(XMLStreamWriter xml, BlockProof block) throws XMLStreamException {
    String section = block.section().isEmpty() ? "" : " " + block.section();
    start(xml, "line " + block.line() + section, block.line(), block.durationMillis());
    List<Finding> findings = findings(block);
    for (Finding finding : findings) {
      failure(xml, finding);
    }
    if (findings.isEmpty() && block.status() == BlockStatus.SKIPPED) {
      skipped(xml, block.reason());
    } else if (findings.isEmpty() && block.status() == BlockStatus.NOT_PROVEN) {
      skipped(xml, "An earlier fault ended the drill.");
    }
    output(xml, "system-out", block, CommandProof::output);
    output(xml, "system-err", block, CommandProof::errors);
    xml.writeEndElement();
  }

  private void start(XMLStreamWriter xml, String caseName, int line, long millis)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", clean(caseName));
    xml.writeAttribute("classname", name);
    xml.writeAttribute("time", seconds(millis));
    xml.writeAttribute("file", drill.document());
    xml.writeAttribute("line", String.valueOf(line));
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

  /** The findings whose line lies in a block, which reaches to the next block's fence. */
  private List<Finding> findings(BlockProof block) {
    return drill.findings().stream().filter(finding -> holder(finding) == block).toList();
  }

  private BlockProof holder(Finding finding) {
    return drill.blocks().stream()
        .filter(block -> block.status() == BlockStatus.FAILED)
        .filter(block -> block.line() <= finding.line() && finding.line() <= block.lastLine())
        .findFirst()
        .orElse(null);
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
