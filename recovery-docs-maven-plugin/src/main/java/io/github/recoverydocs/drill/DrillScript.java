package io.github.recoverydocs.drill;

import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.shell.ParsedScript;
import io.github.recoverydocs.shell.Script;
import io.github.recoverydocs.shell.ScriptParser;
import io.github.recoverydocs.shell.Statement;
import io.github.recoverydocs.verdict.Finding;
import io.github.recoverydocs.verdict.TextJudge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a drill is going to do: the executable blocks of a document, parsed, with the faults that
 * can be read in them.
 *
 * @param blocks in document order
 * @param problems faults of the document that keep no block from being performed
 */
record DrillScript(List<PlannedBlock> blocks, List<Finding> problems) {

  DrillScript {
    blocks = List.copyOf(blocks);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a document.
   *
   * @param volumes the names of the project's volumes by those in its Compose file
   */
  static DrillScript of(Runbook runbook, ScriptParser parser, Map<String, String> volumes) {
    TextJudge judge = new TextJudge(runbook.name(), volumes);
    List<Block> blocks = runbook.executableBlocks();
    List<ParsedScript> parsed =
        parser.parse(blocks.stream().map(b -> new Script(b.firstLine(), b.commands())).toList());
    List<PlannedBlock> planned = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      planned.add(
          block.directives().skip().isPresent()
              ? new PlannedBlock(block, List.of(), Optional.empty())
              : new PlannedBlock(
                  block, parsed.get(i).statements(), judge.judge(block, parsed.get(i))));
    }
    return new DrillScript(planned, runbook.problems().stream().map(judge::judge).toList());
  }

  List<Statement> statements() {
    return blocks.stream().flatMap(block -> block.statements().stream()).toList();
  }
}
