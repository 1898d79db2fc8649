package io.github.recoverydocs.report;

import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.CheckProof;
import io.github.recoverydocs.proof.CommandProof;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.ImageProof;
import io.github.recoverydocs.proof.Input;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.verdict.Finding;
import java.util.List;
import java.util.Map;

/** Short ways to write what a proof holds. */
public final class Proofs {
  private Proofs() {}

  /** A finding at a line of {@code docs/restore.md}. */
  public static Finding finding(int line, String reason) {
    return new Finding(
        "docs/restore.md", line, "./restore.sh --old", reason, List.of("unknown"), "Correct it.");
  }

  /** A block of ten lines in a section called Restore. */
  public static BlockProof block(int line, BlockStatus status, CommandProof... commands) {
    String reason = status == BlockStatus.SKIPPED ? "needs a person" : "";
    return new BlockProof(
        "docs/restore.md",
        line,
        line,
        line + 9,
        "Restore",
        "restore",
        status,
        reason,
        List.of(),
        1234,
        List.of(commands));
  }

  /** A command of 1234 milliseconds that ended well. */
  public static CommandProof command(int line, String output, String errors) {
    return new CommandProof(
        line,
        "./restore.sh",
        0,
        List.of(0),
        1234,
        output,
        output.length(),
        errors,
        errors.length());
  }

  static DrillProof drill(List<BlockProof> blocks, Finding... findings) {
    return drill("docs/restore.md", "17", blocks, findings);
  }

  /** A drill on a major version, whose server says that it is minor 6. */
  public static DrillProof drill(
      String name, String version, List<BlockProof> blocks, Finding... findings) {
    return new DrillProof(
        name,
        name,
        "",
        Map.of(),
        version,
        version + ".6",
        List.of(new ImageProof("postgres:" + version, "sha256:1", "built")),
        3000,
        46_100_000,
        65_000,
        60_000,
        0,
        blocks,
        List.of(),
        List.of(findings));
  }

  /** The same drill as one of a section. */
  public static DrillProof ofSection(DrillProof drill, String anchor) {
    return with(drill, anchor, drill.matrix(), drill.budgetMillis());
  }

  /** The same drill with values of the matrix and checks. */
  public static DrillProof with(
      DrillProof drill, Map<String, String> matrix, CheckProof... checks) {
    return with(drill, "restore", matrix, drill.budgetMillis(), checks);
  }

  /** The same drill with a budget. */
  static DrillProof limited(DrillProof drill, long budgetMillis) {
    return with(drill, drill.section(), drill.matrix(), budgetMillis);
  }

  private static DrillProof with(
      DrillProof drill,
      String section,
      Map<String, String> matrix,
      long budgetMillis,
      CheckProof... checks) {
    return new DrillProof(
        drill.name(),
        drill.document(),
        section,
        matrix,
        drill.postgresVersion(),
        drill.serverVersion(),
        drill.images(),
        drill.labMillis(),
        drill.databaseBytes(),
        drill.durationMillis(),
        drill.procedureMillis(),
        budgetMillis,
        drill.blocks(),
        List.of(checks),
        drill.findings());
  }

  /** A proof with blocks that no drill performs. */
  static Proof uncovered(List<Finding> uncovered, DrillProof... drills) {
    return apart(uncovered, List.of(), drills);
  }

  /** A proof with broken links. */
  static Proof brokenLinks(List<Finding> brokenLinks, DrillProof... drills) {
    return apart(List.of(), brokenLinks, drills);
  }

  private static Proof apart(
      List<Finding> uncovered, List<Finding> brokenLinks, DrillProof... drills) {
    return new Proof(
        Proof.SCHEMA_VERSION,
        "2026-01-02T03:04:05Z",
        99,
        2,
        false,
        List.of(),
        List.of(),
        uncovered,
        brokenLinks,
        List.of(drills));
  }

  /** A full proof. */
  public static Proof proof(DrillProof... drills) {
    return proof(false, List.of(), drills);
  }

  /** A proof with everything. */
  public static Proof proof(boolean partial, List<Input> inputs, DrillProof... drills) {
    return new Proof(
        Proof.SCHEMA_VERSION,
        "2026-01-02T03:04:05Z",
        99,
        2,
        partial,
        inputs,
        List.of(),
        List.of(),
        List.of(),
        List.of(drills));
  }
}
