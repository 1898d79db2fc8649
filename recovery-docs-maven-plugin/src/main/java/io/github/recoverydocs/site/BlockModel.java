package io.github.recoverydocs.site;

import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Section;
import io.github.recoverydocs.runbook.SourceLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the template of a fenced block can print. */
final class BlockModel {
  private final Map<Block, MarkedBlock> marks = new LinkedHashMap<>();

  /**
   * Creates it.
   *
   * @param blocks the executable blocks, in order
   */
  BlockModel(List<MarkedBlock> blocks) {
    blocks.forEach(each -> marks.put(each.block(), each));
  }

  Map<String, Object> of(Block block) {
    Map<String, Object> model = new HashMap<>();
    MarkedBlock marked = marks.get(block);
    model.put("executable", marked != null);
    model.put("text", colored(block, marked == null ? List.of() : marked.inputs()));
    if (marked != null) {
      BlockMark mark = marked.mark();
      model.put("anchor", block.section().anchor());
      model.put("line", block.line());
      model.put("kind", mark.kind());
      model.put("mark", mark.text());
      model.put("drills", mark.drills());
      model.put("output", mark.output());
      model.put("reasons", mark.reasons());
      // No prompts, no shown output, and no line end that would run the last line by itself.
      model.put("commands", commands(block, marked.inputs()));
    }
    return model;
  }

  /** What the form of a section can print: the values that its own blocks have a reader edit. */
  Map<String, Object> inputsOf(Section section) {
    Map<String, String> values = new LinkedHashMap<>();
    marks.forEach(
        (block, marked) -> {
          if (block.section().equals(section)) {
            CodeSegments.of(block.text(), marked.inputs()).stream()
                .filter(segment -> !segment.input().isEmpty())
                .forEach(segment -> values.putIfAbsent(segment.input(), segment.text()));
          }
        });
    List<Map<String, String>> inputs =
        values.entrySet().stream()
            .map(value -> Map.of("name", value.getKey(), "value", value.getValue()))
            .toList();
    return Map.of(
        "anchor", section.anchor(), "title", PlainText.ofTitle(section.title()), "inputs", inputs);
  }

  private static List<Map<String, String>> commands(Block block, List<BlockInput> edited) {
    List<SourceLine> typed = block.typed();
    List<BlockInput> inputs = new ArrayList<>();
    for (BlockInput input : edited) {
      for (int i = 0; i < typed.size(); i++) {
        if (typed.get(i).number() == block.line() + input.line()) {
          inputs.add(new BlockInput(input.name(), i + 1));
        }
      }
    }
    String text = typed.stream().map(SourceLine::text).collect(Collectors.joining("\n"));
    return CodeSegments.of(text.stripTrailing(), inputs).stream().map(BlockModel::plain).toList();
  }

  private static List<Map<String, String>> colored(Block block, List<BlockInput> inputs) {
    return CodeSegments.of(block.text(), inputs).stream()
        .flatMap(
            segment ->
                segment.input().isEmpty()
                    ? Highlighter.tokens(segment.text(), block.info()).stream()
                        .map(token -> part(token.text(), "", token.kind()))
                    : Stream.of(plain(segment)))
        .toList();
  }

  private static Map<String, String> plain(CodeSegments.Segment segment) {
    return part(segment.text(), segment.input(), "");
  }

  private static Map<String, String> part(String text, String input, String kind) {
    return Map.of("text", text, "input", input, "kind", kind);
  }
}
