package io.github.recoverydocs.template;

import io.github.recoverydocs.template.jinja.JinjaEngine;
import io.github.recoverydocs.template.jinja.Source;
import java.util.Optional;

/** What a value can include: nothing. */
enum NoTemplates implements JinjaEngine.Loader {
  INSTANCE;

  @Override
  public Optional<Source> load(String name) {
    return Optional.empty();
  }

  @Override
  public String searched() {
    return "no folder, as a value cannot include";
  }
}
