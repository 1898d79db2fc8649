package io.github.recoverydocs.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the true end of a statement: shfmt's own does not reach over the here-documents of a
 * command inside a pipeline, a list or a condition, and knows no place of an empty one.
 */
final class HereDocuments {
  private final String source;
  private final List<SyntaxNode> redirects = new ArrayList<>();
  private int end;

  HereDocuments(SyntaxNode statement) {
    source = statement.source();
    end = statement.end();
    collect(statement);
    redirects.sort(Comparator.comparingInt(redirect -> redirect.offset("OpPos")));
    int behind = 0;
    for (SyntaxNode redirect : redirects) {
      int before = Math.max(behind, redirect.offset("OpPos"));
      behind = redirect.child("Hdoc").map(SyntaxNode::end).orElseGet(() -> lineBelow(before));
      end = Math.max(end, behind);
    }
  }

  /** The offset behind the statement and the last line of its here-documents. */
  int end() {
    return end;
  }

  private void collect(SyntaxNode node) {
    for (SyntaxNode child : node.children()) {
      boolean redirect = child.json().has("OpPos") && child.json().has("Word");
      if (redirect && isHereDocument(child)) {
        redirects.add(child);
      }
      collect(child);
    }
  }

  private boolean isHereDocument(SyntaxNode redirect) {
    int operator = redirect.offset("OpPos");
    return source.startsWith("<<", operator) && !source.startsWith("<<<", operator);
  }

  /** The end of the line below, which closes an empty here-document. */
  private int lineBelow(int offset) {
    int lineEnd = source.indexOf('\n', offset);
    int nextEnd = source.indexOf('\n', lineEnd + 1);
    return lineEnd < 0 || nextEnd < 0 ? source.length() : nextEnd;
  }
}
