package io.github.recoverydocs.publish;

import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.ImageProof;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.report.Counted;
import io.github.recoverydocs.report.MeasuredProcedure;
import io.github.recoverydocs.report.RecoveryTimes;
import io.github.recoverydocs.report.Revision;
import io.github.recoverydocs.report.Stamp;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what stands at the end of a document: what was proven of it, on what, and when. */
final class DocumentStamp {
  private final Proof proof;
  private final Optional<Revision> revision;
  private final Map<String, String> matrix;

  /**
   * Creates the stamps of one combination of the matrix.
   *
   * @param proof a full one without findings
   * @param revision the project's state, where it is known
   * @param matrix the values of the combination; empty where there is no matrix
   */
  DocumentStamp(Proof proof, Optional<Revision> revision, Map<String, String> matrix) {
    this.proof = proof;
    this.revision = revision;
    this.matrix = matrix;
  }

  /** The text below the marker, in Markdown, with line feeds. */
  String of(Runbook runbook) {
    Stamp stamp = Stamp.of(proofOf(runbook), revision);
    List<String> lines = new ArrayList<>(List.of("---", "", sentence(runbook, stamp), ""));
    lines.add(
        "- Commit "
            + stamp.commit()
            + (stamp.template().isEmpty() ? "" : ", template " + stamp.template())
            + ", recovery-docs-maven-plugin "
            + stamp.plugin());
    if (!matrix.isEmpty()) {
      lines.add("- Rendered with " + cell() + ", one of the combinations that were proven");
    }
    stamp.images().forEach(image -> lines.add(line(image)));
    List<String> times = times(runbook);
    if (!times.isEmpty()) {
      lines.add("- Measured, the longest of all runs:");
      lines.addAll(times);
    }
    lines.add("- Written by `mvn recovery-docs:apply`: change the template, not this file");
    return String.join("\n", lines) + "\n";
  }

  /** What was performed of this document alone; everything where nothing was. */
  private Proof proofOf(Runbook runbook) {
    List<DrillProof> drills =
        proof.drills().stream().filter(drill -> !drill.blocksOf(runbook.name()).isEmpty()).toList();
    return drills.isEmpty()
        ? proof
        : new Proof(
            proof.schemaVersion(),
            proof.started(),
            proof.durationMillis(),
            proof.processors(),
            proof.partial(),
            proof.inputs(),
            proof.coverage(),
            proof.uncovered(),
            proof.brokenLinks(),
            drills);
  }

  private String sentence(Runbook runbook, Stamp stamp) {
    String run = stamp.date() + " on PostgreSQL " + String.join(", ", stamp.versions());
    ProvenBlocks blocks = ProvenBlocks.of(runbook, proof);
    if (blocks.there() == 0) {
      return "This document has nothing to perform. Those beside it were proven on " + run + ".";
    }
    return "Proven on "
        + run
        + ": "
        + blocks.proven()
        + " of "
        + Counted.of(blocks.there(), "block")
        + (blocks.skipped() > 0 ? ", " + blocks.skipped() + " skipped" : "")
        + ", in "
        + Counted.of(blocks.drills(), "drill")
        + ".";
  }

  private String cell() {
    return matrix.entrySet().stream()
        .map(entry -> "`" + entry.getKey() + "=" + entry.getValue() + "`")
        .collect(Collectors.joining(", "));
  }

  /** By the digest that a registry knows; by the engine's own where it was built here. */
  private static String line(ImageProof image) {
    String digest = image.origin().contains("@") ? image.origin() : image.id();
    return "- Image `" + image.name() + "`: `" + digest + "`";
  }

  /** How long its procedures took, in the order of its sections. */
  private List<String> times(Runbook runbook) {
    Map<String, MeasuredProcedure> measured =
        RecoveryTimes.of(proof).map(RecoveryTimes::procedures).orElse(Map.of());
    List<String> times = new ArrayList<>();
    for (Section section : runbook.sections()) {
      Stream.of(section.anchor(), runbook.name() + "#" + section.anchor())
          .map(measured::get)
          .filter(time -> time != null && time.document().equals(runbook.name()))
          .findFirst()
          .ifPresent(time -> times.add("  - " + section.title() + ": " + time.text()));
    }
    return times;
  }
}
