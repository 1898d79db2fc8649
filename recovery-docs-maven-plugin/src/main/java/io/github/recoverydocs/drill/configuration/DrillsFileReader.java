package io.github.recoverydocs.drill.configuration;

import io.github.recoverydocs.template.Context;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    Path absolute = file.toAbsolutePath().normalize();
    return read(absolute, shownName, context, root -> all(absolute, root))
        .orElse(DrillsFile.nothing(Optional.of(absolute)));
  }

  /**
   * Reads only the key {@code matrix}, whose values decide what the rest is rendered with. Nothing
   * is rendered.
   *
   * @param file the file, which has to be there
   * @param shownName the path that messages print for it
   * @param variables the names of the template's variables; empty for plain documents, in which
   *     only {@code postgres_version} may vary
   * @return the combinations; one without values where the key is not there
   * @throws DrillsFileException with the first fault of the YAML itself, or every fault of the
   *     matrix
   */
  public Matrix readMatrix(Path file, String shownName, Optional<Set<String>> variables) {
    return read(
            file.toAbsolutePath().normalize(),
            shownName,
            Optional.empty(),
            root -> root.entry("matrix").map(new MatrixReader(variables)::read))
        .flatMap(matrix -> matrix)
        .orElse(Matrix.none());
  }

  /** Gives a file's root to a reader of it; nothing where there is none. */
  private static <T> Optional<T> read(
      Path file, String shownName, Optional<Context> context, Function<Value, T> reader) {
    Problems problems = new Problems(shownName);
    try {
      String source = new TextFile(file, LARGEST).read();
      Reading reading = new Reading(shownName, file.getParent(), source, context, problems, false);
      Optional<T> read =
          new YamlText(source)
              .parse()
              .map(root -> new Value(root, "", reading))
              .filter(root -> !root.isNothing())
              .map(reader);
      problems.throwIfAny();
      return read;
    } catch (FaultException e) {
      throw new DrillsFileException(shownName, List.of(e.problem()));
    }
  }

  private DrillsFile all(Path file, Value root) {
    Map<String, Value> entries = root.entries(Keys.FILE);
    StepReader steps = new StepReader();
    Problems problems = root.reading().problems();
    int before = problems.count();
    Matrix matrix =
        Optional.ofNullable(entries.get("matrix"))
            .map(new MatrixReader(context.map(DrillsFileReader::variables))::read)
            .orElse(Matrix.none());
    Optional<Matrix> right = Optional.of(matrix).filter(read -> problems.count() == before);
    return new DrillsFile(
        Optional.of(file),
        Optional.ofNullable(entries.get("lab"))
            .map(new LabReader(steps)::read)
            .orElse(LabConfiguration.none()),
        Optional.ofNullable(entries.get("fixture")).map(steps::steps).orElse(List.of()),
        Optional.ofNullable(entries.get("baseline")).map(steps::stepsOrBash).orElse(List.of()),
        Optional.ofNullable(entries.get("storage")).flatMap(new StorageReader()::read),
        matrix,
        Optional.ofNullable(entries.get("drills"))
            .map(new DrillsReader(steps, new CellChoiceReader(right))::read)
            .orElse(List.of()),
        new BackupReader()
            .read(
                Optional.ofNullable(entries.get("backup")),
                Optional.ofNullable(entries.get("backupChecks"))));
  }

  private static Set<String> variables(Context context) {
    return context.cookiecutter().keySet().stream()
        .map(String::valueOf)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
