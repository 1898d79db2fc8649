package io.github.recoverydocs.report;

import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.verdict.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Prints each finding as an annotation, which GitHub shows at the line of a pull request.
 *
 * <p>The form is that of GitHub's workflow commands, read from standard output: {@code ::error
 * file=…,line=…,title=…::message}. It does so only where GitHub runs the build.
 */
public final class GitHubAnnotations {
  private final Map<String, String> environment;
  private final Path project;
  private final Consumer<String> output;

  /**
   * Creates annotations.
   *
   * @param environment the environment variables; {@code GITHUB_ACTIONS} and {@code
   *     GITHUB_WORKSPACE} are read
   * @param project the folder that a finding's document is relative to
   * @param output standard output; each line goes there as it is, for GitHub wants {@code ::} first
   */
  public GitHubAnnotations(Map<String, String> environment, Path project, Consumer<String> output) {
    this.environment = environment;
    this.project = project.toAbsolutePath().normalize();
    this.output = output;
  }

  /** Prints a line for each different finding; nothing when GitHub does not run the build. */
  public void print(Proof proof) {
    if ("true".equals(environment.get("GITHUB_ACTIONS"))) {
      proof.findings().stream().distinct().map(this::line).forEach(output);
    }
  }

  private String line(Finding finding) {
    List<String> message = new ArrayList<>();
    message.add(finding.command());
    message.addAll(finding.detail());
    message.add(finding.nextStep());
    return "::error file="
        + property(path(finding.document()))
        + ",line="
        + finding.line()
        + ",title="
        + property(finding.reason())
        + "::"
        + data(String.join("\n", message));
  }

  /** Relative to the repository's root, with forward slashes; as it is where that is elsewhere. */
  private String path(String document) {
    String workspace = environment.getOrDefault("GITHUB_WORKSPACE", "");
    Path file = project.resolve(document).normalize();
    Path root = Path.of(workspace).toAbsolutePath().normalize();
    return workspace.isEmpty() || !file.startsWith(root)
        ? document
        : root.relativize(file).toString().replace('\\', '/');
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
