package io.github.recoverydocs.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * A program that starts a lab, says which container it has, and never ends by itself.
 *
 * <p>Argument: {@code compose} for the lab of a Compose project.
 */
final class LabHolder {
  static final String READY = "ready ";
  private static final String SERVICES =
      """
      services:
        app:
          image: debian:trixie-slim
          command: sleep infinity
          init: true
      """;

  private LabHolder() {}

  public static void main(String[] arguments) throws Exception {
    Path project = Files.createTempDirectory("lab-holder");
    Lab lab = arguments.length > 0 ? compose(project) : postgres(project);
    System.out.println(READY + lab.host().run("hostname").output().strip());
    Thread.sleep(Long.MAX_VALUE);
  }

  private static Lab postgres(Path project) {
    LabSettings settings = LabSettings.of(new ProjectFiles(project, Set.of()), "project");
    return new Labs(settings, sentence -> {}).start("postgres:17", LabContent.none());
  }

  private static Lab compose(Path project) {
    return new ComposeExample(project, "held", SERVICES).single().next();
  }
}
