package io.github.recoverydocs.template;

import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import io.github.recoverydocs.runbook.NearestWord;
import io.github.recoverydocs.template.jinja.Rendered;
import io.github.recoverydocs.template.jinja.Source;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Renders FreeMarker templates, locked down: no class, no method, no file outside of the template.
 *
 * <p>A line is blamed on the innermost directive or text that printed it, also in macros and
 * included files; what a template captures first, as in {@code <#assign x>…</#assign>}, is blamed
 * on the line that prints the capture.
 */
final class FreeMarkerRenderer {
  static final String SUFFIX = ".ftl";

  private final TemplateLoader loader;
  private final Map<String, Object> variables;
  private final Duration longest;
  private final Configuration configuration;

  FreeMarkerRenderer(TemplateLoader loader, Map<String, Object> variables, Duration longest) {
    this.loader = loader;
    this.variables = variables;
    this.longest = longest;
    this.configuration = new Interruptible();
    configuration.setTemplateLoader(new FreeMarkerLoader(loader));
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setLocalizedLookup(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    configuration.setBooleanFormat("c");
    configuration.setTabSize(1);
  }

  /** Adds checks for an interruption to every template that is loaded. */
  private static final class Interruptible extends Configuration {
    private final Set<Template> checked =
        Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    Interruptible() {
      super(VERSION_2_3_34);
    }

    @Override
    public Template getTemplate(
        String name,
        Locale locale,
        Object lookup,
        String encoding,
        boolean parse,
        boolean ignoreMissing)
        throws IOException {
      Template template = super.getTemplate(name, locale, lookup, encoding, parse, ignoreMissing);
      if (template != null && checked.add(template)) {
        _CoreAPI.addThreadInterruptedChecks(template);
      }
      return template;
    }
  }

  Rendered render(Source source) {
    AtomicReference<Rendered> result = new AtomicReference<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                result.set(process(source));
              } catch (IOException | freemarker.template.TemplateException | RuntimeException e) {
                failure.set(e);
              } catch (StackOverflowError | OutOfMemoryError e) {
                failure.set(e);
              }
            },
            "recovery-docs-freemarker");
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(longest.toMillis());
      if (thread.isAlive()) {
        thread.interrupt();
        throw error(
            source.file(),
            "rendering took longer than " + longest.toSeconds() + " s",
            "Look for a loop that never ends.");
      }
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw error(source.file(), "rendering was interrupted", "");
    }
    if (failure.get() != null) {
      throw failed(source.file(), failure.get());
    }
    return result.get();
  }

  private Rendered process(Source source)
      throws IOException, freemarker.template.TemplateException {
    Template template =
        new Template(source.file(), new StringReader(source.content()), configuration);
    _CoreAPI.addThreadInterruptedChecks(template);
    FreeMarkerOutput out = new FreeMarkerOutput(source);
    Environment environment = template.createProcessingEnvironment(variables, out);
    out.follow(environment);
    environment.process();
    return out.rendered();
  }

  private TemplateException failed(String file, Throwable failure) {
    if (failure instanceof TemplateException known) {
      return known;
    }
    if (failure instanceof ParseException e) {
      return new TemplateException(
          e.getTemplateName() == null ? file : e.getTemplateName(),
          e.getLineNumber(),
          e.getColumnNumber(),
          firstSentence(e.getEditorMessage()),
          "");
    }
    if (failure instanceof freemarker.template.TemplateException e) {
      if (e.getCause() instanceof TemplateException known) {
        return known;
      }
      String where = e.getTemplateSourceName() == null ? file : e.getTemplateSourceName();
      int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
      int column = e.getColumnNumber() == null ? 0 : e.getColumnNumber();
      return e instanceof InvalidReferenceException
          ? new TemplateException(
              where,
              line,
              column,
              "'" + e.getBlamedExpressionString() + "' is not defined",
              hint(e.getBlamedExpressionString()))
          : new TemplateException(
              where, line, column, firstSentence(e.getMessageWithoutStackTop()), "");
    }
    if (failure instanceof StackOverflowError) {
      return error(file, "the template is nested too deep", "Look for a macro that calls itself.");
    }
    return error(file, firstSentence(String.valueOf(failure.getMessage())), "");
  }

  private String hint(String expression) {
    String name = expression.startsWith("cookiecutter.") ? expression.substring(13) : expression;
    List<String> known =
        ((Map<?, ?>) variables.get("cookiecutter"))
            .keySet().stream().map(String.class::cast).filter(n -> !n.startsWith("_")).toList();
    String nearest =
        NearestWord.to(name, known)
            .map(word -> "Did you mean cookiecutter." + word + "? ")
            .orElse("");
    return nearest + "Variables of cookiecutter: " + String.join(", ", known) + ".";
  }

  private static String firstSentence(String message) {
    String line = message.strip().lines().findFirst().orElse("FreeMarker gives no reason");
    return line.replaceAll("[:.]$", "");
  }

  private TemplateException error(String file, String reason, String nextStep) {
    return new TemplateException(file, 0, 0, reason, nextStep);
  }
}
