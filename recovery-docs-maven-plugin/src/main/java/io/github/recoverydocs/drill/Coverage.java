package io.github.recoverydocs.drill;

import io.github.recoverydocs.proof.CoveredBlock;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.verdict.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which drill performs which block, and which block none does.
 *
 * <p>A drill may be performed in some combinations of the matrix only. So a block that no drill of
 * its own combination performs is looked for in the others: where it has the same text, on the same
 * PostgreSQL version, what was shown there holds here too.
 */
final class Coverage {
  private final List<CellBlock> blocks;
  private final Map<CellBlock.Identity, Set<String>> performed = new HashMap<>();

  Coverage(DrillPlan plan) {
    blocks = plan.cells().stream().flatMap(cell -> CellBlock.of(cell).stream()).toList();
    blocks.forEach(
        block ->
            performed
                .computeIfAbsent(block.identity(), any -> new LinkedHashSet<>())
                .addAll(block.drills()));
  }

  /**
   * Every executable block of every document, whether its drills are chosen for this run or not.
   */
  List<CoveredBlock> blocks() {
    Map<String, CoveredBlock> covered = new LinkedHashMap<>();
    blocks.stream()
        .map(this::covered)
        .forEach(block -> covered.merge(key(block), block, Coverage::either));
    return List.copyOf(covered.values());
  }

  /** The blocks that no drill performs and that do not say why. */
  List<Finding> findings() {
    Map<String, List<CellBlock>> missing =
        byLine(
            blocks.stream()
                .filter(block -> !block.isSkipped() && drills(block).isEmpty())
                .toList());
    if (missing.isEmpty()) {
      return List.of();
    }
    Map<String, List<CellBlock>> all = byLine(blocks);
    List<Finding> findings = new ArrayList<>();
    missing.forEach(
        (line, some) -> {
          List<MatrixCell> cells = cells(some);
          boolean everywhere = cells.equals(cells(all.get(line)));
          findings.add(everywhere ? nowhere(some.get(0)) : somewhere(some.get(0), cells));
        });
    return findings;
  }

  /** The same line of a template is a block in several combinations. */
  private static Map<String, List<CellBlock>> byLine(List<CellBlock> blocks) {
    return blocks.stream()
        .collect(
            Collectors.groupingBy(
                block -> {
                  Finding blamed = nowhere(block);
                  return blamed.document() + ":" + blamed.line();
                },
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private static List<MatrixCell> cells(List<CellBlock> blocks) {
    return blocks.stream().map(CellBlock::cell).distinct().toList();
  }

  private static Finding nowhere(CellBlock block) {
    return finding(
        block,
        "no drill performs this block, so nothing says that it works",
        "Declare a drill for it in drills.yaml"
            + section(block)
            + ", name its section in the steps of one, or write why not above the fence: <!-- recovery-docs: skip=\"why\" -->.");
  }

  private static Finding somewhere(CellBlock block, List<MatrixCell> cells) {
    return finding(
        block,
        "no drill performs this block with "
            + MatrixCell.list(cells)
            + ", so nothing says that it works there",
        "Have a drill that performs it there too, which its keys only and when decide, or declare another one in drills.yaml"
            + section(block)
            + ".");
  }

  private static Finding finding(CellBlock block, String reason, String nextStep) {
    return block
        .document()
        .blame(
            new Finding(
                block.document().runbook().name(),
                block.block().line(),
                block.block().text().strip().lines().findFirst().orElse(""),
                reason,
                List.of(),
                nextStep));
  }

  private static String section(CellBlock block) {
    String anchor = block.block().section().anchor();
    return anchor.isEmpty() ? "" : " (section: " + anchor + ")";
  }

  private CoveredBlock covered(CellBlock covered) {
    Block block = covered.block();
    return new CoveredBlock(
        covered.document().runbook().name(),
        block.line(),
        block.section().title(),
        block.directives().skip().orElse(""),
        drills(covered));
  }

  /** The drills of its own combination; where there are none, those of others. */
  private List<String> drills(CellBlock block) {
    return block.drills().isEmpty() ? List.copyOf(performed.get(block.identity())) : block.drills();
  }

  /** The same line of the same document can be another block in another combination. */
  private static String key(CoveredBlock block) {
    return block.document() + ":" + block.line() + ":" + block.section();
  }

  private static CoveredBlock either(CoveredBlock one, CoveredBlock other) {
    List<String> drills = new ArrayList<>(one.drills());
    other.drills().stream().filter(drill -> !drills.contains(drill)).forEach(drills::add);
    return new CoveredBlock(one.document(), one.line(), one.section(), one.skipped(), drills);
  }
}
