package io.github.recoverydocs.drill.configuration;

import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Parses YAML into nodes, which have positions, and never into objects.
 *
 * @param source the text, small enough to be kept
 */
record YamlText(String source) {
  private static final int DEEPEST = 20;
  private static final int MOST_ALIASES = 50;

  /**
   * Parses the text.
   *
   * @return the one document's root, or nothing when there is only white space and comments
   * @throws FaultException when it is no YAML, or more than one document
   */
  Optional<Node> parse() throws FaultException {
    requirePrintable();
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(MOST_ALIASES);
    try {
      // Not Yaml.compose: that needs a constructor of objects to be at hand.
      StreamReader reader = new StreamReader(source);
      return Optional.ofNullable(
          new Composer(new ParserImpl(reader, options), new CoreSchema(), options).getSingleNode());
    } catch (MarkedYAMLException e) {
      throw new FaultException(new SyntaxFault(e, source).problem());
    } catch (YAMLException e) {
      throw new FaultException(limit(e));
    }
  }

  /** SnakeYAML tells the character, not the line. */
  private void requirePrintable() throws FaultException {
    int line = 1;
    for (int i = 0; i < source.length(); i = source.offsetByCodePoints(i, 1)) {
      int character = source.codePointAt(i);
      if (!StreamReader.isPrintable(character)) {
        throw new FaultException(
            new DrillsFileProblem(
                line,
                String.format("the character U+%04X cannot stand in YAML", character),
                "Delete it."));
      }
      line += character == '\n' ? 1 : 0;
    }
  }

  /** What SnakeYAML refuses without a place. */
  private static DrillsFileProblem limit(YAMLException e) {
    String message = String.valueOf(e.getMessage());
    if (message.startsWith("Number of aliases")) {
      return new DrillsFileProblem(
          1, "the file has more than " + MOST_ALIASES + " aliases of lists and maps", "Use fewer.");
    }
    if (message.startsWith("Nesting Depth")) {
      return new DrillsFileProblem(
          1, "the file is nested deeper than " + DEEPEST + " levels", "No key needs that.");
    }
    return new DrillsFileProblem(
        1, "the file is no YAML: " + message.lines().findFirst().orElse(""), "Correct it.");
  }
}
