package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.Questions;
import io.github.recoverydocs.shell.SessionEvent;
import io.github.recoverydocs.shell.SimpleCommand;
import io.github.recoverydocs.shell.SimpleCommand.Input;
import io.github.recoverydocs.shell.Statement;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells whether a failure that the document handles can be that of a client of the server.
 *
 * <p>{@code psql … || true} handles its own SQL error. A question that has nothing to do with the
 * server, {@code [ -f shop.sql ] || psql -f other.sql}, handles none: the error after it is one.
 */
final class HandledFailure {
  /** {@code [[ … ]]} and {@code (( … ))}, which are no simple commands. */
  private static final Pattern TEST =
      Pattern.compile("^(?:(?:if|elif|while|until|!)\\s+)*(\\[\\[|\\(\\()");

  private final CommandLines lines;

  HandledFailure(CommandLines lines) {
    this.lines = lines;
  }

  boolean canBeOfAClient(SessionEvent handled, Statement performed) {
    if (handled.detail().equals("and") || handled.detail().equals("question")) {
      return false;
    }
    Statement holder = lines.holderOf(handled.line(), performed);
    String text = lines.text(handled.line(), holder);
    if (TEST.matcher(text).find()) {
      return substitutes(text);
    }
    List<SimpleCommand> commands = holder.commands();
    int last = -1;
    for (int i = 0; i < commands.size(); i++) {
      boolean first = last < 0 && commands.get(i).line() == handled.line();
      boolean nextStage = last == i - 1 && i > 0 && commands.get(i).input() == Input.PIPE;
      if (first || last >= 0 && nextStage) {
        last = i;
      }
    }
    return last < 0 || !isQuestion(commands.get(last));
  }

  private static boolean isQuestion(SimpleCommand command) {
    return Questions.ask(command) && command.raw().stream().noneMatch(HandledFailure::substitutes);
  }

  /** What stands in {@code $( … )} may be a client. */
  private static boolean substitutes(String text) {
    return text.contains("$(") && !text.startsWith("$((") || text.contains("`");
  }
}
