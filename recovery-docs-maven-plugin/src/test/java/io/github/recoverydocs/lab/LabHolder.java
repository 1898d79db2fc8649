package io.github.recoverydocs.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** A program that starts a lab, says which container it has, and never ends by itself. */
final class LabHolder {
  static final String READY = "ready ";

  private LabHolder() {}

  public static void main(String[] arguments) throws Exception {
    Path project = Files.createTempDirectory("lab-holder");
    LabSettings settings = LabSettings.of(new ProjectFiles(project, Set.of()), "project");
    Labs labs = new Labs(settings, sentence -> {});
    Lab lab = labs.start("postgres:17", LabContent.none());
    System.out.println(READY + lab.host().run("hostname").output().strip());
    Thread.sleep(Long.MAX_VALUE);
  }
}
