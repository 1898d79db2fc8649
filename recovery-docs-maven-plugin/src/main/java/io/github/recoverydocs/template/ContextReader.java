package io.github.recoverydocs.template;

import io.github.recoverydocs.template.jinja.Extensions;
import io.github.recoverydocs.template.jinja.Syntax;
import io.github.recoverydocs.template.python.Budget;
import io.github.recoverydocs.template.python.OrderedDict;
import io.github.recoverydocs.template.python.Printing;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code cookiecutter.json} by cookiecutter's rules, as {@code --no-input} does. */
final class ContextReader {
  private static final String ROOT = "cookiecutter";
  private static final Set<String> KNOWN_EXTENSIONS =
      Set.of(
          "jinja2.ext.do",
          "jinja2.ext.loopcontrols",
          "jinja2.ext.autoescape",
          "jinja2.ext.with_",
          "cookiecutter.extensions.JsonifyExtension",
          "cookiecutter.extensions.RandomStringExtension",
          "cookiecutter.extensions.SlugifyExtension",
          "cookiecutter.extensions.TimeExtension",
          "cookiecutter.extensions.UUIDExtension",
          // What cookiecutter 1 took its tag "now" from; the same tag.
          "jinja2_time.TimeExtension");

  private final TemplateTree tree;
  private final GivenContext given;
  private final JsonFile file;

  ContextReader(TemplateTree tree, GivenContext given) {
    this.tree = tree;
    this.given = given;
    file = JsonFile.ofTemplate(tree.contextFile(), TemplateTree.CONTEXT_FILE);
  }

  Context read() {
    refuseNested();
    Overrides overrides = new Overrides(file);
    Optional<Map<Object, Object>> times = recoveryTimes();
    given.userConfig().map(UserConfig::read).ifPresent(this::applyDefaults);
    times.ifPresent(measured -> file.values().put(MeasuredTimes.VARIABLE, measured));
    Map<Object, Object> replayed = given.replay().map(this::replayed).orElseGet(Map::of);
    Set<Object> names = Set.copyOf(replayed.isEmpty() ? file.values().keySet() : replayed.keySet());
    OrderedDict raw = new OrderedDict(replayed);
    file.values().forEach(raw::putIfAbsent);
    times.ifPresent(measured -> raw.put(MeasuredTimes.VARIABLE, measured));
    given.overrides().forEach((name, value) -> raw.put(name, overrides.value(name, value)));
    Map<Object, Object> known = new LinkedHashMap<>(replayed);
    known.keySet().removeAll(given.overrides().keySet());
    // What was measured is no template: it stays as it is, as what was replayed does.
    times.ifPresent(measured -> known.put(MeasuredTimes.VARIABLE, measured));
    Syntax syntax = new SyntaxReader(file::error).read(raw.get("_jinja2_env_vars"));
    Extensions extensions = extensions(raw.get("_extensions"));
    Map<Object, Object> unrendered = new LinkedHashMap<>(raw);
    unrendered.keySet().removeIf(name -> ((String) name).startsWith("_") || !names.contains(name));
    VariableRenderer renderer = new VariableRenderer(syntax, extensions, file::lineOf);
    OrderedDict rendered =
        Budget.within(VariableRenderer.LONGEST, () -> renderer.render(raw, known));
    // Cookiecutter renders into a second dictionary and updates the first, which keeps its order.
    raw.putAll(rendered);
    raw.remove("__prompts__");
    raw.putIfAbsent("_template", tree.name());
    return new Context(
        raw, unrendered, syntax, extensions, copied(raw), newLines(raw.get("_new_lines")));
  }

  private void refuseNested() {
    for (String nested : List.of("template", "templates")) {
      if (file.values().containsKey(nested)) {
        throw file.error(
            nested,
            "the template only leads to nested templates, which is not supported",
            "Name the folder of one of them as the template.");
      }
    }
  }

  private void applyDefaults(UserConfig config) {
    new Defaults(config).applyTo(file.values());
  }

  /** What was measured, for a template that has a place for it; the file is nothing to others. */
  private Optional<Map<Object, Object>> recoveryTimes() {
    String name = MeasuredTimes.VARIABLE;
    if (!file.values().containsKey(name)) {
      return Optional.empty();
    }
    Optional<Path> measured = given.recoveryTimes();
    if (measured.isPresent() && !(file.values().get(name) instanceof Map)) {
      throw file.error(
          name,
          "the variable '" + name + "' is no dictionary, and recovery times are to take its place",
          "Write \"" + name + "\": {}, or remove " + measured.get().getFileName() + ".");
    }
    return measured.map(MeasuredTimes::read);
  }

  private Map<Object, Object> replayed(Path replay) {
    String nextStep = "Name a file that cookiecutter wrote to ~/.cookiecutter_replay.";
    JsonFile recorded = JsonFile.read(replay, replay.toString(), nextStep);
    if (!(recorded.values().get(ROOT) instanceof Map<?, ?> values)) {
      throw recorded.error(
          null, "it is no replay file: it has no object \"" + ROOT + "\"", nextStep);
    }
    // Where and from what it was rendered then says nothing of this rendering.
    Map<Object, Object> kept = new LinkedHashMap<>(values);
    List.of("_template", "_output_dir", "_repo_dir", "_checkout").forEach(kept::remove);
    return kept;
  }

  private Extensions extensions(Object names) {
    List<String> listed =
        names instanceof List<?> list ? list.stream().map(Printing::str).toList() : List.of();
    for (String name : listed) {
      if (!KNOWN_EXTENSIONS.contains(name)) {
        throw file.error(
            "_extensions",
            "the extension '" + name + "' is not supported",
            "Supported: jinja2.ext.do, jinja2.ext.loopcontrols, jinja2_time.TimeExtension and"
                + " cookiecutter's own.");
      }
    }
    return new Extensions(
        listed.contains("jinja2.ext.do"), listed.contains("jinja2.ext.loopcontrols"));
  }

  private static List<String> copied(OrderedDict raw) {
    return raw.get("_copy_without_render") instanceof List<?> patterns
        ? patterns.stream().map(Printing::str).toList()
        : List.of();
  }

  private String newLines(Object value) {
    if (value == null || "".equals(value) || Boolean.FALSE.equals(value)) {
      return null;
    }
    if (!(value instanceof String text) || !Set.of("\n", "\r\n", "\r").contains(text)) {
      throw file.error(
          "_new_lines", "_new_lines is not a line end", "Write \"\\n\" or \"\\r\\n\".");
    }
    return text;
  }
}
