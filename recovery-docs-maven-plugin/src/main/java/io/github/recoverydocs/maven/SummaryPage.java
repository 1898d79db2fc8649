package io.github.recoverydocs.maven;

import io.github.recoverydocs.site.ProofSummary;
import java.util.List;
import org.apache.maven.doxia.sink.Sink;

/** Writes a proof into a page of a Maven site. */
final class SummaryPage {
  private final Sink sink;

  SummaryPage(Sink sink) {
    this.sink = sink;
  }

  void write(ProofSummary summary) {
    sink.head();
    sink.title();
    sink.text("Recovery Docs");
    sink.title_();
    sink.head_();
    sink.body();
    sink.section1();
    heading("Recovery Docs");
    summary.warnings().forEach(this::warning);
    if (!summary.stamp().isEmpty()) {
      table(
          summary.stamp().entrySet().stream()
              .map(entry -> List.of(entry.getKey(), entry.getValue()))
              .toList());
    }
    sink.section1_();
    if (!summary.findings().isEmpty()) {
      sink.section1();
      heading("What does not work");
      sink.list();
      summary.findings().forEach(this::item);
      sink.list_();
      sink.section1_();
    }
    if (!summary.procedures().isEmpty()) {
      sink.section1();
      heading("Procedures");
      procedures(summary.procedures());
      sink.section1_();
    }
    sink.body_();
    sink.flush();
    sink.close();
  }

  private void heading(String text) {
    sink.sectionTitle1();
    sink.text(text);
    sink.sectionTitle1_();
  }

  private void warning(String text) {
    sink.paragraph();
    sink.bold();
    sink.text("Warning: ");
    sink.bold_();
    sink.text(text);
    sink.paragraph_();
  }

  private void item(String text) {
    sink.listItem();
    sink.text(text);
    sink.listItem_();
  }

  private void procedures(List<ProofSummary.Procedure> procedures) {
    sink.table();
    sink.tableRows();
    sink.tableRow();
    List.of("Procedure", "Result", "PostgreSQL", "Time, at most", "Budget").forEach(this::header);
    sink.tableRow_();
    procedures.forEach(
        each ->
            row(
                List.of(
                    each.name(),
                    each.proven() ? "Proven" : "Failed",
                    each.versions(),
                    each.time(),
                    each.budget())));
    sink.tableRows_();
    sink.table_();
  }

  private void table(List<List<String>> rows) {
    sink.table();
    sink.tableRows();
    rows.forEach(this::row);
    sink.tableRows_();
    sink.table_();
  }

  private void row(List<String> cells) {
    sink.tableRow();
    cells.forEach(this::cell);
    sink.tableRow_();
  }

  private void header(String text) {
    sink.tableHeaderCell();
    sink.text(text);
    sink.tableHeaderCell_();
  }

  private void cell(String text) {
    sink.tableCell();
    sink.text(text);
    sink.tableCell_();
  }
}
