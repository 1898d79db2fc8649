package io.github.recoverydocs.template;

import io.github.recoverydocs.template.jinja.JinjaEngine;
import io.github.recoverydocs.template.jinja.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Cookiecutter's hooks: scripts of the template that change what was rendered. They are rendered
 * themselves and run on this machine, in the rendered folder, as its user.
 */
final class Hooks {
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration LONGEST_RENDERING = Duration.ofSeconds(20);
  private static final int SHOWN = 2_000;

  private final TemplateTree tree;
  private final JinjaEngine engine;
  private final Map<String, Object> variables;

  Hooks(TemplateTree tree, JinjaEngine engine, Map<String, Object> variables) {
    this.tree = tree;
    this.engine = engine;
    this.variables = variables;
  }

  /**
   * Runs the hooks of a moment, in the order of their names.
   *
   * @param moment "pre_gen_project" or "post_gen_project"
   * @param folder where they run
   * @throws TemplateException when one of them fails
   */
  void run(String moment, Path folder) throws IOException {
    for (String hook : tree.hooks()) {
      if (hook.startsWith("pre_prompt")) {
        throw new TemplateException(
            "hooks/" + hook,
            0,
            0,
            "the hook pre_prompt changes the template itself, which is not supported",
            "Leave out recoveryDocs.runHooks, or run it once and keep what it makes.");
      }
      if (hook.equals(moment) || hook.startsWith(moment + ".")) {
        runOne("hooks/" + hook, folder);
      }
    }
  }

  private void runOne(String hook, Path folder) throws IOException {
    Source source = new Source(hook, Files.readString(tree.folder().resolve(hook)));
    String text = engine.render(source, variables, LONGEST_RENDERING).text();
    Path scripts = Files.createTempDirectory("recovery-docs-hook");
    Path script = scripts.resolve(Path.of(hook).getFileName());
    Path output = scripts.resolve("output");
    try {
      Files.writeString(script, text);
      script.toFile().setExecutable(true);
      execute(hook, command(script), folder, output);
    } finally {
      for (Path file : List.of(script, output, scripts)) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** As cookiecutter does: Python by its interpreter, everything else by its first line. */
  private static List<String> command(Path script) {
    return script.toString().endsWith(".py")
        ? List.of("python3", script.toString())
        : List.of(script.toString());
  }

  private static void execute(String hook, List<String> command, Path folder, Path output)
      throws IOException {
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
    } catch (IOException e) {
      throw failure(
          hook, "the hook cannot be run: " + e.getMessage(), "Does its first line begin with #!?");
    }
    try {
      process.getOutputStream().close();
      if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        throw failure(
            hook, "the hook ran longer than " + LONGEST.toMinutes() + " minutes", shown(output));
      }
      if (process.exitValue() != 0) {
        throw failure(
            hook, "the hook exited " + process.exitValue(), "It printed: " + shown(output));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(hook, "the hook was interrupted", "");
    } finally {
      kill(process);
    }
  }

  private static void kill(Process process) {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
  }

  private static String shown(Path output) throws IOException {
    String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
    return text.length() <= SHOWN ? text : "…" + text.substring(text.length() - SHOWN);
  }

  private static TemplateException failure(String hook, String reason, String nextStep) {
    return new TemplateException(hook, 0, 0, reason, nextStep);
  }
}
