package io.github.recoverydocs.site;

import io.github.recoverydocs.proof.CoveredBlock;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.verdict.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What only the overview can print. */
final class OverviewModel {
  private final SiteContent content;
  private final Map<String, String> paths = new HashMap<>();

  OverviewModel(SiteContent content) {
    this.content = content;
    content.pages().forEach(page -> paths.put(page.document(), page.path()));
  }

  Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    values.put("decisions", content.decisions().stream().map(OverviewModel::decision).toList());
    values.put("procedures", ofProof(PerformedProcedure::of, this::procedure));
    values.put("missing", ofProof(OverviewModel::missing, name -> Map.of("name", name)));
    values.put("findings", ofProof(Proof::findings, OverviewModel::finding));
    values.put("skips", skips());
    content.proof().ifPresent(proof -> values.put("coverage", coverage(proof)));
    return values;
  }

  private <T> List<Map<String, Object>> ofProof(
      Function<Proof, List<T>> all, Function<T, Map<String, Object>> model) {
    return content.proof().map(all).orElse(List.of()).stream().map(model).toList();
  }

  private static Map<String, Object> decision(Decision decision) {
    return Map.of(
        "number", decision.number(),
        "question", decision.question(),
        "answers", decision.answers());
  }

  private Map<String, Object> procedure(PerformedProcedure procedure) {
    return Map.of(
        "name", procedure.drill(),
        "url", url(procedure),
        "kind", procedure.kind(),
        "versions", procedure.versions(),
        "time", procedure.time(),
        "budget", procedure.budget());
  }

  /** Empty when its document has no page. */
  private String url(PerformedProcedure procedure) {
    String anchor = procedure.section().isEmpty() ? "" : "#" + procedure.section();
    String path = paths.get(procedure.document());
    return path == null ? "" : path + anchor;
  }

  /** The drills that perform a block and were not performed themselves. */
  private static List<String> missing(Proof proof) {
    Set<String> performed =
        proof.drills().stream().map(drill -> drill.name()).collect(Collectors.toSet());
    return proof.coverage().stream()
        .flatMap(block -> block.drills().stream())
        .distinct()
        .filter(name -> !performed.contains(name))
        .toList();
  }

  private static Map<String, Object> finding(Finding finding) {
    return Map.of(
        "place", finding.document() + ":" + finding.line(),
        "reason", finding.reason(),
        "command", finding.command(),
        "nextStep", finding.nextStep());
  }

  private List<Map<String, Object>> skips() {
    return content.pages().stream()
        .flatMap(
            page ->
                page.blocks().stream()
                    .filter(block -> block.mark().kind().equals("skipped"))
                    .map(block -> skip(page, block)))
        .toList();
  }

  private static Map<String, Object> skip(Page page, MarkedBlock block) {
    String anchor = block.block().section().anchor();
    return Map.of(
        "url", page.path() + (anchor.isEmpty() ? "" : "#" + anchor),
        "title", PlainText.ofTitle(block.block().section().title()),
        "line", block.block().line(),
        "reason", block.mark().text());
  }

  private static Map<String, Object> coverage(Proof proof) {
    return Map.of(
        "performed", proof.coverage().stream().filter(CoveredBlock::performed).count(),
        "blocks", proof.coverage().size());
  }
}
