package io.github.recoverydocs.site;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.util.ast.Node;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.report.Counted;
import io.github.recoverydocs.report.Stamp;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.RunbookReader;
import io.github.recoverydocs.verdict.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes one document as a page of a Maven site, in Markdown, with what was proven of it. */
final class MarkdownPage {
  /** By it our own files are known. As the first line it also keeps Doxia from taking metadata. */
  static final String WRITTEN = "<!-- Written by recovery-docs:markdown. Change its source. -->";

  private final RecordedRun run;
  private final Runbook runbook;
  private final List<MarkedBlock> blocks;

  /**
   * Creates the page of one document.
   *
   * @param blocks its executable blocks, in order
   */
  MarkdownPage(RecordedRun run, Runbook runbook, List<MarkedBlock> blocks) {
    this.run = run;
    this.runbook = runbook;
    this.blocks = List.copyOf(blocks);
  }

  /**
   * The page.
   *
   * @param markdown the text that the runbook was read from
   * @param editUrl where the document is changed; empty where there is no such address
   * @throws SiteException when a block would not be on the page as it is in the document
   */
  String text(String markdown, MarkdownLinks links, String editUrl) {
    TextEdits edits = new TextEdits(markdown);
    Map<Block, String> marks = new HashMap<>();
    blocks.forEach(each -> marks.put(each.block(), mark(each.mark())));
    int top = top(edits);
    edits.insert(top, (top > 0 ? "\n\n" : "") + above() + "\n");
    new DoxiaMarkdown(runbook, edits, links, block -> marks.getOrDefault(block, "")).edit();
    String page = WRITTEN + "\n\n" + edits.apply().stripTrailing() + below(editUrl);
    requireBlocks(page);
    return page;
  }

  /** Behind the heading that the document begins with; at its beginning where it has none. */
  private static int top(TextEdits edits) {
    Node first = MarkdownHtml.parse(edits.original()).getFirstChild();
    while (first instanceof HtmlCommentBlock) {
      first = first.getNext();
    }
    return first instanceof Heading ? edits.endOfLine(first.getEndOffset() - 1) : 0;
  }

  private String mark(BlockMark mark) {
    List<String> drills =
        mark.drills().stream().filter(drill -> !drill.equals(runbook.name())).toList();
    String text =
        mark.text()
            + (drills.isEmpty() ? "" : " (" + String.join("; ", drills) + ")")
            + (mark.reasons().isEmpty() ? "" : ": " + String.join("; ", mark.reasons()));
    String around = mark.kind().equals("failed") ? "**" : "*";
    return around + DoxiaText.ofPlain(text) + around;
  }

  private String above() {
    List<String> parts = new ArrayList<>();
    run.warnings()
        .forEach(warning -> parts.add("> **Warning:** " + DoxiaText.ofPlain(warning) + "\n"));
    String findings =
        run.proof().map(Proof::findings).orElse(List.of()).stream()
            .filter(finding -> finding.document().equals(runbook.name()))
            .map(MarkdownPage::finding)
            .distinct()
            .collect(Collectors.joining());
    if (!findings.isEmpty()) {
      parts.add(findings);
    }
    if (!blocks.isEmpty()) {
      parts.add("*" + counts() + "*\n");
    }
    return String.join("\n", parts);
  }

  private static String finding(Finding finding) {
    return "- **Line "
        + finding.line()
        + ":** "
        + DoxiaText.ofPlain(finding.reason() + ". " + finding.nextStep())
        + "\n";
  }

  private String counts() {
    StringBuilder text = new StringBuilder(count("proven") + " of ");
    text.append(Counted.of(blocks.size(), "block")).append(" proven");
    for (String[] kind :
        new String[][] {{"failed", "failed"}, {"unproven", "not proven"}, {"skipped", "skipped"}}) {
      if (count(kind[0]) > 0) {
        text.append(", ").append(count(kind[0])).append(' ').append(kind[1]);
      }
    }
    run.stamp().ifPresent(stamp -> text.append(performed(stamp)));
    return text.append('.').toString();
  }

  private static String performed(Stamp stamp) {
    return ", on "
        + stamp.date()
        + (stamp.versions().isEmpty()
            ? ""
            : " with PostgreSQL " + DoxiaText.ofPlain(String.join(", ", stamp.versions())));
  }

  private long count(String kind) {
    return blocks.stream().filter(block -> block.mark().kind().equals(kind)).count();
  }

  private String below(String editUrl) {
    StringBuilder text = new StringBuilder("\n\n----\n\n");
    if (run.stamp().isEmpty()) {
      text.append("- Not performed\n");
    }
    run.stamp()
        .map(ProofSummary::rows)
        .orElse(Map.of())
        .forEach(
            (name, value) ->
                text.append("- ").append(DoxiaText.ofPlain(name + ": " + value)).append('\n'));
    if (!editUrl.isEmpty()) {
      text.append("- [Change this document](").append(editUrl).append(")\n");
    }
    return text.toString();
  }

  /** A command that became another one would be worse than no page. */
  private void requireBlocks(String page) {
    List<String> there = new RunbookReader().blocksOf(page).stream().map(Block::text).toList();
    if (!there.equals(runbook.blocks().stream().map(Block::text).toList())) {
      throw new SiteException(
          "The document "
              + runbook.name()
              + " cannot become a page of a Maven site: its blocks would not be what they are."
              + " Close every fence, and write no fence into HTML.");
    }
  }
}
