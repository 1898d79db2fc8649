package io.github.recoverydocs.drill.configuration;

import io.github.recoverydocs.template.Context;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads {@code drills.yaml}. The YAML is parsed first and its values are rendered after, so that
 * every message has the line of the file as its author sees it.
 */
public final class DrillsFileReader {
  private static final int LARGEST = 1024 * 1024;

  private final Optional<Context> context;

  /**
   * Creates a reader.
   *
   * @param context the variables of the template that the file belongs to; empty for plain
   *     documents, where every text is taken as it stands
   */
  public DrillsFileReader(Optional<Context> context) {
    this.context = context;
  }

  /**
   * Reads one file. An empty one says nothing, which is allowed.
   *
   * @param file the file, which has to be there; what it names is looked for in its folder
   * @param shownName the path that messages print for it
   * @throws DrillsFileException with all that is wrong: the first fault of the YAML itself, or
   *     every value that cannot be used
   */
  public DrillsFile read(Path file, String shownName) {
    Problems problems = new Problems(shownName);
    Path absolute = file.toAbsolutePath().normalize();
    try {
      String source = new TextFile(absolute, LARGEST).read();
      Reading reading = new Reading(shownName, absolute.getParent(), source, context, problems);
      DrillsFile read =
          new YamlText(source)
              .parse()
              .filter(root -> NodeKind.of(root) != NodeKind.NOTHING)
              .map(root -> read(absolute, root, reading))
              .orElse(DrillsFile.nothing(Optional.of(absolute)));
      problems.throwIfAny();
      return read;
    } catch (FaultException e) {
      throw new DrillsFileException(shownName, List.of(e.problem()));
    }
  }

  private static DrillsFile read(Path file, Node root, Reading reading) {
    Map<String, Value> entries = new Value(root, "", reading).entries(Keys.FILE);
    StepReader steps = new StepReader();
    return new DrillsFile(
        Optional.of(file),
        Optional.ofNullable(entries.get("lab"))
            .map(new LabReader(steps)::read)
            .orElse(LabConfiguration.none()),
        Optional.ofNullable(entries.get("fixture")).map(steps::steps).orElse(List.of()),
        Optional.ofNullable(entries.get("baseline")).map(steps::stepsOrBash).orElse(List.of()),
        Optional.ofNullable(entries.get("storage")).map(new StorageReader()::read),
        Matrix.none(),
        List.of(),
        DeclaredBackup.none());
  }
}
