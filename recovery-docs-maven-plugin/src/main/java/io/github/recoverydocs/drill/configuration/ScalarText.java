package io.github.recoverydocs.drill.configuration;

import io.github.recoverydocs.template.TemplateException;
import io.github.recoverydocs.template.TemplateRenderer;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A text of drills.yaml, which is a template where the file belongs to one. The YAML is parsed
 * first and its texts are rendered after, so that line numbers survive.
 */
record ScalarText(ScalarNode scalar, Reading reading) {

  /**
   * The rendered text.
   *
   * @param path the path of keys that leads to it, for problems
   * @return nothing when it cannot be rendered, which is added to the problems unless what is read
   *     is left out
   */
  Optional<String> rendered(String path) {
    try {
      return Optional.of(render());
    } catch (TemplateException e) {
      if (!reading.leftOut()) {
        reading.problems().add(problem(path, e));
      }
      return Optional.empty();
    }
  }

  /** Tells whether rendering makes another text of what is written, or fails. */
  boolean isTemplate() {
    try {
      return !render().equals(scalar.getValue());
    } catch (TemplateException e) {
      return true;
    }
  }

  private String render() {
    String value = scalar.getValue();
    return reading
        .context()
        .map(context -> new TemplateRenderer().text(context, value, reading.name(), 1))
        .orElse(value);
  }

  private DrillsFileProblem problem(String path, TemplateException e) {
    ScalarPlace.Place place =
        new ScalarPlace(scalar, reading.source()).of(Math.max(1, e.line()), e.column());
    return new DrillsFileProblem(
        place.line(),
        path + " cannot be rendered: column " + place.column() + ": " + e.reason(),
        e.nextStep());
  }
}
