package io.github.recoverydocs.maven;

import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.project.MavenProject;

/** What a project's POM tells the built-in template. */
final class ProjectValues {
  private final MavenProject project;

  ProjectValues(MavenProject project) {
    this.project = project;
  }

  /** The values by variable; what the POM does not tell keeps the template's default. */
  Map<String, String> inferred() {
    Map<String, String> values = new TreeMap<>();
    put(values, "project_name", project.getName());
    put(values, "project_slug", project.getArtifactId());
    put(values, "version", project.getVersion());
    put(values, "scm_url", project.getScm() == null ? null : project.getScm().getUrl());
    return values;
  }

  private static void put(Map<String, String> values, String name, String value) {
    if (value != null && !value.isBlank()) {
      values.put(name, value);
    }
  }
}
