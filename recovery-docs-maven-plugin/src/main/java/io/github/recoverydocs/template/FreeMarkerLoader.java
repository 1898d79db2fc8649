package io.github.recoverydocs.template;

import io.github.recoverydocs.template.jinja.Source;
import io.github.recoverydocs.template.python.PythonError;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/** Lets FreeMarker include what Jinja may include, and nothing else. */
final class FreeMarkerLoader implements freemarker.cache.TemplateLoader {
  private final TemplateLoader loader;

  FreeMarkerLoader(TemplateLoader loader) {
    this.loader = loader;
  }

  @Override
  public Object findTemplateSource(String name) throws IOException {
    try {
      // FreeMarker makes names relative to the including file, which is below the template's
      // folder.
      return loader.load(name).or(() -> loader.loadFromFolder(name)).orElse(null);
    } catch (PythonError e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public long getLastModified(Object source) {
    return 0;
  }

  @Override
  public Reader getReader(Object source, String encoding) {
    return new StringReader(((Source) source).content());
  }

  @Override
  public void closeTemplateSource(Object source) {
    // Nothing is open.
  }
}
