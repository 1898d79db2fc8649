package io.github.recoverydocs.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The state of a project in Git.
 *
 * @param commit the commit that is checked out, 40 hexadecimal digits
 * @param changed whether a file that Git knows differs from it, below the project's folder
 */
public record Revision(String commit, boolean changed) {
  private static final int SECONDS = 10;
  private static final int SHOWN = 12;

  /**
   * Asks the program {@code git}.
   *
   * @param project the project's folder
   * @return nothing where there is no repository, no commit, no {@code git}, or no answer in time
   */
  public static Optional<Revision> of(Path project) {
    return of(project, List.of());
  }

  /**
   * Asks the program {@code git}, and does not mind changes of some files.
   *
   * @param project the project's folder
   * @param written those files, which are written by what asks, from the project's folder
   * @return nothing where there is no repository, no commit, no {@code git}, or no answer in time
   */
  public static Optional<Revision> of(Path project, List<String> written) {
    String[] status =
        Stream.concat(
                Stream.of("status", "--porcelain", "--untracked-files=no", "--", "."),
                written.stream().map(file -> ":(exclude,literal)" + file))
            .toArray(String[]::new);
    return git(project, "rev-parse", "--verify", "HEAD")
        .filter(commit -> commit.matches("[0-9a-f]{40}|[0-9a-f]{64}"))
        .flatMap(
            commit ->
                git(project, status).map(changes -> new Revision(commit, !changes.isEmpty())));
  }

  /** As people are told: enough of the commit to find it, and whether that is all. */
  public String text() {
    return commit.substring(0, SHOWN) + (changed ? " with changes" : "");
  }

  private static Optional<String> git(Path project, String... arguments) {
    List<String> command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(project.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).exceptionally(late -> end(process));
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(answer.strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Process end(Process process) {
    return process.destroyForcibly();
  }
}
