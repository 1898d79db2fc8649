package io.github.recoverydocs.site;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What GitHub shows as a box, {@code > [!WARNING]}: a quote that begins with the word. */
final class DoxiaAlert {
  private static final Pattern ALERT =
      Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]", Pattern.CASE_INSENSITIVE);

  private DoxiaAlert() {}

  /**
   * Replaces it.
   *
   * @return false where the node is none
   */
  static boolean replace(Node node, TextEdits edits) {
    Matcher alert = ALERT.matcher(node.getChars());
    boolean first =
        node instanceof RefNode
            && node.getPrevious() == null
            && node.getParent() instanceof Paragraph paragraph
            && paragraph.getPrevious() == null
            && paragraph.getParent() instanceof BlockQuote;
    if (!first || !alert.matches()) {
      return false;
    }
    String word = alert.group(1);
    edits.replace(
        node.getStartOffset(),
        node.getEndOffset(),
        "**" + word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT) + ":**");
    return true;
  }
}
