package io.github.recoverydocs.drill;

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
 * What a drill is going to do: the executable blocks of a procedure, parsed, with the faults that
 * can be read in them.
 *
 * @param blocks in the order performed
 * @param problems faults of the documents that keep no block from being performed
 */
record DrillScript(List<PlannedBlock> blocks, List<Finding> problems) {

  DrillScript {
    blocks = List.copyOf(blocks);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a procedure.
   *
   * @param parts its blocks as they are to be performed
   * @param volumes the names of the project's volumes by those in its Compose file
   */
  static DrillScript of(
      Procedure procedure,
      List<FilledPart> parts,
      ScriptParser parser,
      Map<String, String> volumes) {
    List<ParsedScript> parsed =
        parser.parse(
            parts.stream()
                .map(filled -> new Script(filled.part().block().firstLine(), filled.commands()))
                .toList());
    List<PlannedBlock> planned = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      planned.add(planned(parts.get(i), parsed.get(i), volumes));
    }
    return new DrillScript(planned, problems(procedure, volumes));
  }

  private static PlannedBlock planned(
      FilledPart filled, ParsedScript parsed, Map<String, String> volumes) {
    Document document = filled.part().document();
    boolean skipped = filled.part().block().directives().skip().isPresent();
    return new PlannedBlock(
        document,
        filled.part().block(),
        filled.inputs(),
        skipped ? List.of() : parsed.statements(),
        skipped
            ? Optional.empty()
            : new TextJudge(document.runbook().name(), volumes)
                .judge(filled.part().block(), parsed)
                .map(document::blame));
  }

  private static List<Finding> problems(Procedure procedure, Map<String, String> volumes) {
    List<Finding> problems = new ArrayList<>();
    for (Document document : procedure.documents()) {
      TextJudge judge = new TextJudge(document.runbook().name(), volumes);
      document
          .runbook()
          .problems()
          .forEach(problem -> problems.add(document.blame(judge.judge(problem))));
    }
    return problems;
  }

  List<Statement> statements() {
    return blocks.stream().flatMap(block -> block.statements().stream()).toList();
  }
}
