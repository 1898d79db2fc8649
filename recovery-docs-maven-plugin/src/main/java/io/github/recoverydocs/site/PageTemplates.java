package io.github.recoverydocs.site;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The pages' own templates. A team overrides any of them by a file of the same name; what a
 * template prints is escaped unless it says otherwise.
 */
final class PageTemplates {
  private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

  /**
   * Creates it.
   *
   * @param overrides the folder of a team's own templates; it need not be there
   */
  PageTemplates(Path overrides) {
    List<TemplateLoader> loaders = new ArrayList<>();
    if (Files.isDirectory(overrides)) {
      try {
        loaders.add(new FileTemplateLoader(overrides.toFile()));
      } catch (IOException e) {
        throw new UncheckedIOException("The templates of pages cannot be read: " + overrides, e);
      }
    }
    loaders.add(new ClassTemplateLoader(PageTemplates.class, "pages"));
    configuration.setTemplateLoader(
        new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new)));
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setLocalizedLookup(false);
    configuration.setNumberFormat("computer");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
  }

  /**
   * Fills in a template.
   *
   * @throws SiteException when a team's own template has a fault
   */
  String fill(String name, Map<String, Object> model) {
    StringWriter text = new StringWriter();
    try {
      configuration.getTemplate(name).process(model, text);
    } catch (IOException | TemplateException e) {
      throw new SiteException(
          "The page template " + name + " cannot be filled in: " + e.getMessage(), e);
    }
    return text.toString();
  }
}
