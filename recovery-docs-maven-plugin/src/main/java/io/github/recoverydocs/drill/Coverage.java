package io.github.recoverydocs.drill;

import io.github.recoverydocs.proof.CoveredBlock;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.verdict.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells which drill performs which block, and which block none does. */
final class Coverage {
  private final DrillPlan plan;

  Coverage(DrillPlan plan) {
    this.plan = plan;
  }

  /**
   * Every executable block of every document, whether its drills are chosen for this run or not.
   */
  List<CoveredBlock> blocks() {
    Map<String, CoveredBlock> blocks = new LinkedHashMap<>();
    for (CellPlan cell : plan.cells()) {
      for (Document document : cell.sources().documents()) {
        for (Block block : document.runbook().executableBlocks()) {
          CoveredBlock covered = covered(cell, document, block);
          blocks.merge(key(covered), covered, Coverage::either);
        }
      }
    }
    return List.copyOf(blocks.values());
  }

  /** The blocks that no drill performs and that do not say why. */
  List<Finding> findings() {
    Map<String, Finding> findings = new LinkedHashMap<>();
    for (CellPlan cell : plan.cells()) {
      for (Document document : cell.sources().documents()) {
        for (Block block : document.runbook().executableBlocks()) {
          if (block.directives().skip().isEmpty() && drills(cell, document, block).isEmpty()) {
            Finding finding = document.blame(finding(document, block));
            findings.putIfAbsent(finding.document() + ":" + finding.line(), finding);
          }
        }
      }
    }
    return List.copyOf(findings.values());
  }

  private static Finding finding(Document document, Block block) {
    return new Finding(
        document.runbook().name(),
        block.line(),
        block.text().strip().lines().findFirst().orElse(""),
        "no drill performs this block, so nothing says that it works",
        List.of(),
        "Declare a drill for it in drills.yaml"
            + (block.section().anchor().isEmpty()
                ? ""
                : " (section: " + block.section().anchor() + ")")
            + ", name its section in the steps of one, or write why not above the fence: <!-- recovery-docs: skip=\"why\" -->.");
  }

  private static CoveredBlock covered(CellPlan cell, Document document, Block block) {
    return new CoveredBlock(
        document.runbook().name(),
        block.line(),
        block.section().title(),
        block.directives().skip().orElse(""),
        drills(cell, document, block));
  }

  private static List<String> drills(CellPlan cell, Document document, Block block) {
    if (block.directives().skip().isPresent()) {
      return List.of();
    }
    Procedure.Part part = new Procedure.Part(document, block);
    return cell.drills().stream()
        .filter(drill -> drill.procedure().parts().contains(part))
        .map(Drill::name)
        .distinct()
        .toList();
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
