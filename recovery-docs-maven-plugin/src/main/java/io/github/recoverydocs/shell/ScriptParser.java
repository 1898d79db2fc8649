package io.github.recoverydocs.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.recoverydocs.lab.DrillHost;
import io.github.recoverydocs.lab.HostResult;
import io.github.recoverydocs.lab.LabException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Parses scripts with shfmt on the drill host, all in one call, and splits them into statements.
 *
 * <p>Bash itself has the last word: what shfmt does not understand and {@code bash -n} does is run
 * as one statement.
 */
public final class ScriptParser {
  private static final String FOLDER = "/run/recovery-docs/scripts";
  private static final String SEPARATOR = "\u001e";
  private static final String PARSE =
      """
      cd %s || exit
      command -v shfmt >/dev/null || exit 88
      rm -f ./*.probed
      flag=--to-json
      shfmt $flag </dev/null >/dev/null 2>&1 || flag=-tojson
      for ((i = 0; i < %d; i++)); do
        shfmt -ln bash $flag <"$i" 2>"$i.err" | sed 's/^\\t*//'
        printf '\\036'
        if [[ -s $i.err ]]; then
          cat "$i.err"
          printf '\\036'
          bash -O extglob -n "$i" 2>&1
        else
          printf '\\036'
        fi
        printf '\\036'
      done
      """;

  /**
   * Prints a line for each script that bash does not understand; all at once first, because a
   * process a script takes longer than everything else here.
   */
  private static final String CHECK =
      """
      cd %s || exit
      cat ./*.probed >all
      [[ -n $(bash -O extglob -n all 2>&1) ]] || exit 0
      for script in *.probed; do
        [[ -z $(bash -O extglob -n "$script" 2>&1) ]] || echo "${script%%.probed}"
      done
      """;

  /** {@code file:line:column: message}; without the file since shfmt 3.7. */
  private static final Pattern ERROR = Pattern.compile("(?m)^(?:[^\\n]*:)??(\\d+):\\d+: (.*)$");

  private final DrillHost host;
  private final ObjectMapper json = new ObjectMapper();

  /** Creates a parser that works on a drill host with bash and shfmt. */
  public ScriptParser(DrillHost host) {
    this.host = host;
  }

  /**
   * Parses scripts.
   *
   * @return one result a script, in the same order
   * @throws LabException when the drill host has no shfmt
   */
  public List<ParsedScript> parse(List<Script> scripts) {
    if (scripts.isEmpty()) {
      return List.of();
    }
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < scripts.size(); i++) {
      files.put(String.valueOf(i), scripts.get(i).text() + "\n");
    }
    host.write(FOLDER, files);
    HostResult result = host.run("bash", "-c", PARSE.formatted(FOLDER, scripts.size()));
    if (result.status() != 0) {
      throw new LabException(
          "The drill host has no shfmt, which splits blocks into statements.",
          "Install the package shfmt (3.5 or later) in the image that recoveryDocs.drillHostImage names, or leave that parameter out.",
          null);
    }
    String[] answers = result.output().split(SEPARATOR, -1);
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < scripts.size(); i++) {
      readings.add(read(scripts.get(i), answers[3 * i], answers[3 * i + 1], answers[3 * i + 2]));
    }
    return checked(readings);
  }

  /** A script that was split, or else what came of it at once. */
  private record Reading(StatementSplitter splitter, ParsedScript result) {}

  private Reading read(Script script, String tree, String shfmtError, String bashError) {
    Matcher error = ERROR.matcher(shfmtError);
    boolean placed = error.find();
    if (placed || tree.isBlank()) {
      if (bashError.isBlank()) {
        return new Reading(null, whole(script));
      }
      return placed
          ? new Reading(null, broken(script, Integer.parseInt(error.group(1)), error.group(2)))
          : new Reading(null, broken(script, 1, bashError.strip()));
    }
    try {
      String source =
          new String(
              (script.text() + "\n").getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      SyntaxNode root = new SyntaxNode(json.readTree(tree), source);
      return new Reading(new StatementSplitter(script.firstLine(), root), null);
    } catch (JsonProcessingException e) {
      throw new LabException(
          "The output of shfmt cannot be read: " + e.getOriginalMessage(),
          "Use shfmt 3.5 or later.",
          e);
    }
  }

  /** Leaves the probes out of a script that bash would not understand with them. */
  private List<ParsedScript> checked(List<Reading> readings) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < readings.size(); i++) {
      if (readings.get(i).splitter() != null) {
        files.put(i + ".probed", readings.get(i).splitter().probed());
      }
    }
    Set<String> broken = files.isEmpty() ? Set.of() : misunderstood(files);
    List<ParsedScript> parsed = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      Reading reading = readings.get(i);
      parsed.add(
          reading.splitter() == null
              ? reading.result()
              : ParsedScript.of(
                  reading.splitter().statements(!broken.contains(String.valueOf(i)))));
    }
    return parsed;
  }

  private Set<String> misunderstood(Map<String, String> files) {
    host.write(FOLDER, files);
    return host.run("bash", "-c", CHECK.formatted(FOLDER))
        .output()
        .lines()
        .collect(Collectors.toSet());
  }

  private static ParsedScript broken(Script script, int line, String message) {
    List<String> lines = script.text().lines().toList();
    String source = line <= lines.size() ? lines.get(line - 1) : "";
    return ParsedScript.broken(
        new ParsedScript.SyntaxError(script.firstLine() + line - 1, source, message));
  }

  private static ParsedScript whole(Script script) {
    int lines = (int) script.text().lines().count();
    LineRange range = new LineRange(script.firstLine(), script.firstLine() + lines - 1);
    List<LineRange> ranges =
        IntStream.rangeClosed(range.first(), range.last())
            .mapToObj(line -> new LineRange(line, line))
            .toList();
    return ParsedScript.of(
        List.of(
            new Statement(
                range.first(),
                range.last(),
                script.text(),
                script.text(),
                List.of(),
                List.of(),
                List.of(),
                ranges)));
  }
}
