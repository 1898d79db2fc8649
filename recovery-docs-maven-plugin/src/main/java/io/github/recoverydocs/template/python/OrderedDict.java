package io.github.recoverydocs.template.python;

import java.util.LinkedHashMap;
import java.util.Map;

/** Python's OrderedDict, as which cookiecutter passes its variables: it prints with its name. */
public final class OrderedDict extends LinkedHashMap<Object, Object> {
  private static final long serialVersionUID = 1L;

  /** Creates an empty one. */
  public OrderedDict() {}

  /** Creates one with these entries. */
  public OrderedDict(Map<?, ?> entries) {
    super(entries);
  }
}
