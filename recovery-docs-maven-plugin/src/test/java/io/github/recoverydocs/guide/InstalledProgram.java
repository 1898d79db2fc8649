package io.github.recoverydocs.guide;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A program of this machine that checks what is rendered. Where it is not installed the test is
 * skipped, and says so.
 *
 * @param folder the folder that it is run in
 */
public record InstalledProgram(Path folder) {

  /**
   * What became of it.
   *
   * @param said what it printed, errors among it
   */
  public record Result(int status, String said) {}

  /** Runs it to its end. */
  public Result run(List<String> command) throws IOException, InterruptedException {
    Process process = start(command);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), said);
  }

  private Process start(List<String> command) {
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .start();
    } catch (IOException e) {
      return abort(
          command.get(0) + " is not installed; ./dev test does that on Debian. " + e.getMessage());
    }
  }
}
