package io.github.recoverydocs.template.jinja;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import io.github.recoverydocs.template.python.Budget;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Renders templates with the same syntax, variables and folder. */
public final class JinjaEngine {
  private static final JinjavaConfig CONFIG =
      JinjavaConfig.newBuilder()
          .withMaxOutputSize(Budget.LARGEST)
          .withNestedInterpretationEnabled(false)
          .withKeepTrailingNewline(true)
          .build();

  private final Syntax syntax;
  private final Extensions extensions;
  private final Loader loader;
  private final Map<String, Object> globals = Globals.all();
  private final Map<String, Optional<ParsedTemplate>> templates = new HashMap<>();
  private final JinjavaInterpreter interpreter;

  /** Jinjava with its libraries, which take long to make; they are only read from here on. */
  private static final class Shared {
    private static final Jinjava JINJAVA = new Jinjava(CONFIG);

    static {
      Registry.register(JINJAVA.getGlobalContext());
    }
  }

  /** Finds the templates that other templates name. */
  public interface Loader {
    /** Returns the text of a template, or nothing when there is none of that name. */
    Optional<Source> load(String name);

    /** Returns where names are searched, for messages. */
    String searched();
  }

  /** Creates an engine. */
  public JinjaEngine(Syntax syntax, Extensions extensions, Loader loader) {
    this.syntax = syntax;
    this.extensions = extensions;
    this.loader = loader;
    Context context = new Context(Shared.JINJAVA.getGlobalContext());
    this.interpreter = new JinjavaInterpreter(Shared.JINJAVA, context, CONFIG);
  }

  /**
   * Renders a template.
   *
   * @param variables by name
   * @param time the longest that it may take
   * @throws JinjaError when it cannot be rendered
   */
  public Rendered render(Source source, Map<String, Object> variables, Duration time) {
    return Budget.within(time, () -> guarded(source, variables));
  }

  private Rendered guarded(Source source, Map<String, Object> variables) {
    try {
      ParsedTemplate template = TemplateParser.parse(source, syntax, extensions);
      Scope context = new Scope(null);
      variables.forEach(context::put);
      Scope root = new Scope(context);
      Output out = new Output();
      RootNode.print(interpreter, new Run(this, root), template, out);
      return out.rendered();
    } catch (StackOverflowError e) {
      throw new JinjaError(
          source.position(0),
          "the template is nested too deep",
          "Look for a macro that calls itself.");
    } catch (io.github.recoverydocs.template.python.PythonError e) {
      throw new JinjaError(source.position(0), e);
    }
  }

  JinjavaInterpreter interpreter() {
    return interpreter;
  }

  Optional<Object> global(String name) {
    return Optional.ofNullable(globals.get(name));
  }

  Set<String> globalNames() {
    return globals.keySet();
  }

  String searched() {
    return loader.searched();
  }

  Optional<ParsedTemplate> template(String name) {
    Function<String, Optional<ParsedTemplate>> parse =
        wanted ->
            loader.load(wanted).map(source -> TemplateParser.parse(source, syntax, extensions));
    Optional<ParsedTemplate> known = templates.get(name);
    if (known == null) {
      known = parse.apply(name);
      templates.put(name, known);
    }
    return known;
  }
}
