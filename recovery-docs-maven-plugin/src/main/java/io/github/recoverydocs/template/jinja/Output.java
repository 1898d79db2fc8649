package io.github.recoverydocs.template.jinja;

import com.hubspot.jinjava.tree.output.OutputNode;
import io.github.recoverydocs.template.python.Budget;
import java.util.ArrayList;
import java.util.List;

/** What a template has printed so far, and from which place each part came. */
final class Output implements OutputNode {
  private final StringBuilder text = new StringBuilder();
  private final List<Rendered.Segment> segments = new ArrayList<>();
  private boolean muted;

  /** Prints a part of the template as it stands there. */
  void verbatim(String part, Source source, int offset) {
    add(part, source, source.line(offset), true);
  }

  /** Prints a value; all of its lines came from this place. */
  void value(String part, Source source, int offset) {
    add(part, source, source.line(offset), false);
  }

  /** Prints what a macro or a block printed, with the places that it had. */
  void rendered(Rendered part) {
    if (!muted && !part.text().isEmpty()) {
      Budget.make(
          (long) text.length() + part.text().length() > Budget.LARGEST
              ? Long.MAX_VALUE
              : part.text().length());
      for (Rendered.Segment segment : part.segments()) {
        segments.add(segment.movedBy(text.length()));
      }
      text.append(part.text());
    }
  }

  private void add(String part, Source source, int line, boolean verbatim) {
    if (!muted && !part.isEmpty()) {
      if (text.length() + part.length() > Budget.LARGEST) {
        Budget.make((long) text.length() + part.length());
      }
      Budget.make(part.length());
      segments.add(new Rendered.Segment(text.length(), source, line, verbatim));
      text.append(part);
    }
  }

  /** Prints nothing from here on, as a template that extends another does. */
  void mute(boolean silent) {
    muted = silent;
  }

  /** Prints even where a template extends another: includes, calls and filters do. */
  void always(Runnable body) {
    boolean before = muted;
    muted = false;
    try {
      body.run();
    } finally {
      muted = before;
    }
  }

  boolean isMuted() {
    return muted;
  }

  Rendered rendered() {
    return new Rendered(text.toString(), List.copyOf(segments));
  }

  @Override
  public String getValue() {
    return text.toString();
  }

  @Override
  public long getSize() {
    return text.length();
  }
}
