package io.github.recoverydocs.drill;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a user can say about the template.
 *
 * @param folder the template's folder; where it is not there, the built-in template is rendered
 * @param context overrides of the variables in {@code cookiecutter.json}
 * @param inferred what the project tells of itself, for the built-in template alone
 */
public record TemplateSettings(
    Path folder, Map<String, String> context, Map<String, String> inferred) {

  public TemplateSettings {
    context = Map.copyOf(context);
    inferred = Map.copyOf(inferred);
  }

  /** No template of one's own and nothing to override. */
  public static TemplateSettings none(Path folder) {
    return new TemplateSettings(folder, Map.of(), Map.of());
  }
}
