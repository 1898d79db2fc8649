package io.github.recoverydocs.template;

import freemarker.core.Environment;
import freemarker.core.TemplateElement;
import freemarker.core._CoreAPI;
import io.github.recoverydocs.template.jinja.Rendered;
import io.github.recoverydocs.template.jinja.Source;
import io.github.recoverydocs.template.python.Budget;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks FreeMarker at every piece of output which element prints it. */
@SuppressWarnings("deprecation") // TemplateElement is the only way to an element's line.
final class FreeMarkerOutput extends Writer {
  private final StringBuilder text = new StringBuilder();
  private final List<Rendered.Segment> segments = new ArrayList<>();
  private final Map<String, Source> sources = new HashMap<>();
  private final Source source;
  private Environment environment;

  FreeMarkerOutput(Source source) {
    this.source = source;
  }

  void follow(Environment running) {
    environment = running;
  }

  @Override
  public void write(char[] characters, int offset, int length) throws IOException {
    if (text.length() + length > Budget.LARGEST) {
      throw new IOException("the output is larger than " + Budget.LARGEST + " characters");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new IOException("rendering was interrupted");
    }
    TemplateElement[] stack = _CoreAPI.getInstructionStackSnapshot(environment);
    if (stack != null && stack.length > 0 && length > 0) {
      TemplateElement element = stack[0];
      boolean verbatim = element.getClass().getSimpleName().equals("TextBlock");
      String file = element.getTemplate().getName();
      Source owner =
          file.equals(source.file())
              ? source
              : sources.computeIfAbsent(file, name -> new Source(name, ""));
      segments.add(new Rendered.Segment(text.length(), owner, element.getBeginLine(), verbatim));
    }
    text.append(characters, offset, length);
  }

  Rendered rendered() {
    return new Rendered(text.toString(), List.copyOf(segments));
  }

  @Override
  public void flush() {
    // Everything is in memory.
  }

  @Override
  public void close() {
    // Everything is in memory.
  }
}
