package io.github.recoverydocs.template;

/** Refuses rendered names that would leave the output folder, or that no file can have. */
final class NameGuard {
  private NameGuard() {}

  /**
   * Checks the rendered name of the template's own folder.
   *
   * @param template as it stands in the template
   */
  static String folder(String rendered, String template) {
    if (rendered.isBlank() || rendered.contains("/") || rendered.contains("\\")) {
      throw refused(template, rendered, "a folder's name is needed");
    }
    return path(rendered, template);
  }

  /** Checks a rendered path below the template's folder. */
  static String path(String rendered, String template) {
    String plain = rendered.replace('\\', '/');
    if (plain.isEmpty()) {
      throw refused(template, rendered, "the name is empty");
    }
    if (plain.startsWith("/") || plain.matches("(?s)[A-Za-z]:.*")) {
      throw refused(template, rendered, "the path is absolute and would leave the output folder");
    }
    if (rendered.indexOf('\0') >= 0 || rendered.indexOf('\n') >= 0) {
      throw refused(template, rendered, "the name has a character that no file's name should have");
    }
    for (String part : plain.split("/", -1)) {
      if (part.equals("..")) {
        throw refused(template, rendered, "the path would leave its folder");
      }
      if (part.isEmpty() || part.equals(".")) {
        throw refused(template, rendered, "the name of a folder is empty");
      }
    }
    return rendered;
  }

  private static TemplateException refused(String template, String rendered, String why) {
    return new TemplateException(
        template,
        0,
        0,
        "the name renders to \"" + rendered + "\": " + why,
        "Change the name or the variables in it.");
  }
}
