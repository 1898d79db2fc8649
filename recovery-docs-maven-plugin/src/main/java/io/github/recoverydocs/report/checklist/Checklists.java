package io.github.recoverydocs.report.checklist;

import io.github.recoverydocs.drill.DocumentSet;
import io.github.recoverydocs.proof.Input;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.proof.WholeFile;
import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.Sha256;
import io.github.recoverydocs.runbook.TaskLists;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes a copy of each checklist, filled in with what a run has shown: one a combination of the
 * matrix that was performed.
 *
 * <p>A checklist is a document with a task list.
 */
public final class Checklists {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path folder;
  private final Consumer<String> warning;

  /**
   * Names the folder that the copies are written to.
   *
   * @param warning told, in a sentence, of a copy that cannot be made
   */
  public Checklists(Path folder, Consumer<String> warning) {
    this.folder = folder;
    this.warning = warning;
  }

  /**
   * Writes the copies, each whole or not at all, and removes those of earlier runs.
   *
   * @param sets the documents as the run performed them
   * @param commit the project's commit, as people are told
   * @return the files
   * @throws UncheckedIOException when a document cannot be read or the folder not be written to
   */
  public List<Path> write(List<DocumentSet> sets, Proof proof, String commit) {
    try {
      Map<Path, String> copies = copies(sets, proof, commit);
      removeOthers(copies);
      for (Map.Entry<Path, String> copy : copies.entrySet()) {
        new WholeFile(copy.getKey()).write(copy.getValue().getBytes(StandardCharsets.UTF_8));
      }
      return List.copyOf(copies.keySet());
    } catch (IOException e) {
      throw new UncheckedIOException("The checklists cannot be written: " + e.getMessage(), e);
    }
  }

  private Map<Path, String> copies(List<DocumentSet> sets, Proof proof, String commit)
      throws IOException {
    CopyNames names =
        new CopyNames(
            sets.stream().flatMap(set -> set.runbooks().stream()).map(Runbook::name).toList());
    Map<Path, String> copies = new LinkedHashMap<>();
    for (DocumentSet set : sets) {
      Combination run = Combination.of(proof, commit, set.matrix());
      for (Runbook runbook : run.drills().isEmpty() ? List.<Runbook>of() : set.runbooks()) {
        Optional<String> copy = copy(runbook, run);
        if (copy.isPresent()) {
          copies.put(folder.resolve(names.next(runbook.name(), set.matrix())), copy.get());
        }
      }
    }
    return copies;
  }

  private Optional<String> copy(Runbook runbook, Combination run) throws IOException {
    byte[] bytes = Files.readAllBytes(runbook.file());
    String text = new String(bytes, StandardCharsets.UTF_8);
    String mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    String markdown = text.substring(mark.length());
    TaskLists tasks = new TaskLists(markdown);
    if (tasks.items().isEmpty()) {
      return Optional.empty();
    }
    if (hasChanged(runbook.name(), Sha256.of(bytes), run)) {
      warning.accept(
          runbook.name()
              + " has changed since its drills began, so there is no filled-in copy of it. Perform them again.");
      return Optional.empty();
    }
    return Optional.of(mark + new FilledCopy(runbook, markdown, tasks, run).filled());
  }

  /** The lines of the proof would be other lines. */
  private static boolean hasChanged(String document, String digest, Combination run) {
    String name = run.cell().isEmpty() ? document : document + " (" + run.cell() + ")";
    return run.proof().inputs().stream()
        .filter(input -> input.kind().equals("document") && input.name().equals(name))
        .map(Input::digest)
        .anyMatch(proven -> !proven.equals(digest));
  }

  /** None is left that speaks of another run; what somebody else put there stays. */
  private void removeOthers(Map<Path, String> copies) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
        if (!copies.containsKey(file)
            && new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .contains(Summary.MARK)) {
          Files.delete(file);
        }
      }
    }
  }
}
