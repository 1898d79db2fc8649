package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.Document.Template;
import io.github.recoverydocs.drill.ShownOutput.Difference;
import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.WholeFile;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.Origin;
import io.github.recoverydocs.runbook.SourceLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Writes the real output of commands into the template of the document that shows it.
 *
 * <p>Lines that are shown rightly stay as the template has them, with their expressions. A block is
 * left alone where it is not told beyond doubt which lines of the template have to change.
 */
final class TemplateUpdate {
  private static final Pattern JINJA = Pattern.compile("\\{[{%#]");
  private static final Pattern FREE_MARKER = Pattern.compile("[$#]\\{|[<\\[]/?[#@]|\\[=");

  /** Of these, what may have its other half on a line that stays. */
  private static final Pattern STATEMENT = Pattern.compile("\\{[%#]|[<\\[]/?[#@]");

  private final Document document;
  private final Consumer<String> progress;

  /**
   * Creates it for a rendered document.
   *
   * @param progress told which blocks are left alone, and why, in a sentence without a full stop
   */
  TemplateUpdate(Document document, Consumer<String> progress) {
    this.document = document;
    this.progress = progress;
  }

  /**
   * Rewrites the blocks that differ from what was printed.
   *
   * @return how many were rewritten
   * @throws UncheckedIOException when the template cannot be read or written
   */
  int rewrite(List<BlockProof> performed) {
    List<Difference> differences = OutputUpdate.differences(document.runbook(), performed);
    if (differences.isEmpty()) {
      return 0;
    }
    Optional<Template> template = document.template();
    if (template.isEmpty()) {
      differences.forEach(d -> refuse(d.shown(), "it belongs to the built-in template"));
      return 0;
    }
    try {
      return rewrite(template.get(), differences);
    } catch (IOException e) {
      throw new UncheckedIOException(
          template.get().name() + " cannot be rewritten: " + e.getMessage(), e);
    }
  }

  /** Lines of the template that take the place of others; both without those of the fences. */
  private record Edit(int from, int count, List<String> lines) {}

  private int rewrite(Template template, List<Difference> differences) throws IOException {
    List<String> lines = OutputUpdate.lines(template.file());
    List<String> rendered = OutputUpdate.lines(document.runbook().file());
    if (rendered.get(rendered.size() - 1).isEmpty()) {
      rendered.remove(rendered.size() - 1);
    }
    List<Edit> edits = new ArrayList<>();
    for (Difference difference : differences) {
      edit(difference, template, lines, rendered).ifPresent(edits::add);
    }
    // From the end, so that the lines before keep their numbers.
    edits.sort(Comparator.comparingInt(Edit::from).reversed());
    for (Edit edit : edits) {
      lines.subList(edit.from(), edit.from() + edit.count()).clear();
      lines.addAll(edit.from(), edit.lines());
    }
    if (!edits.isEmpty()) {
      new WholeFile(template.file()).write(String.join("", lines).getBytes(StandardCharsets.UTF_8));
    }
    return edits.size();
  }

  private Optional<Edit> edit(
      Difference difference, Template template, List<String> lines, List<String> rendered) {
    Block shown = difference.shown();
    if (!isPrintedLineByLine(shown, template, lines.size(), rendered.size())) {
      return refuse(
          shown,
          "its lines do not come one by one and in order from "
              + template.name()
              + " and once each, as where a loop or an include prints them");
    }
    int fence = document.origin().of(shown.line()).line();
    String opening = lines.get(fence - 1);
    Optional<List<String>> output = OutputUpdate.shown(opening, difference.printed());
    String prefix = OutputUpdate.prefix(rendered.get(shown.line() - 1)).orElse("");
    if (output.isEmpty() || !OutputUpdate.prefix(opening).equals(Optional.of(prefix))) {
      return refuse(
          shown,
          output.isEmpty()
              ? "the output would close its fence"
              : "the template has its fence at another place of the line");
    }
    List<String> before = List.copyOf(lines.subList(fence, fence + shown.lines().size()));
    return merged(difference, before, output.get())
        .map(after -> new Edit(fence, before.size(), after));
  }

  /** The template's lines where they print what they should, the output's own elsewhere. */
  private Optional<List<String>> merged(
      Difference difference, List<String> before, List<String> output) {
    boolean freeMarker = document.template().map(Template::name).orElse("").endsWith(".ftl");
    Pattern marks = freeMarker ? FREE_MARKER : JINJA;
    int[] same =
        CommonLines.of(
            difference.shown().lines().stream().map(SourceLine::text).toList(),
            difference.printed().stripTrailing().lines().toList());
    List<String> dropped = new ArrayList<>(before);
    List<String> after = new ArrayList<>();
    for (int i = 0; i < output.size(); i++) {
      if (same[i] >= 0) {
        after.add(before.get(same[i]));
        dropped.set(same[i], "");
      } else if (marks.matcher(output.get(i)).find()) {
        refuse(
            difference.shown(),
            "the output has a sign in it that begins something in a template: "
                + output.get(i).strip());
        return Optional.empty();
      } else {
        after.add(output.get(i));
      }
    }
    Optional<String> statement =
        dropped.stream().filter(line -> STATEMENT.matcher(line).find()).findFirst();
    statement.ifPresent(
        line ->
            refuse(
                difference.shown(),
                "a statement of the template stands on a line to be replaced: " + line.strip()));
    return statement.isPresent() ? Optional.empty() : Optional.of(after);
  }

  /** Tells whether the fences and all between are lines of the template that print nothing else. */
  private boolean isPrintedLineByLine(Block shown, Template template, int lines, int rendered) {
    Origin origin = document.origin();
    int first = origin.of(shown.line()).line();
    int closing = shown.line() + shown.lines().size() + 1;
    int last = first + closing - shown.line();
    if (closing > rendered || last > lines) {
      return false;
    }
    for (int line = 1; line <= rendered; line++) {
      Origin.Place place = origin.of(line);
      boolean own = place.file().equals(template.name());
      boolean inside = shown.line() <= line && line <= closing;
      boolean there = own && first <= place.line() && place.line() <= last;
      if (inside ? !own || place.line() != first + line - shown.line() : there) {
        return false;
      }
    }
    return true;
  }

  private <T> Optional<T> refuse(Block shown, String why) {
    Origin.Place place = document.origin().of(shown.line());
    progress.accept(
        "Left the output that is shown at "
            + place.file()
            + ":"
            + place.line()
            + " as it is: "
            + why);
    return Optional.empty();
  }
}
