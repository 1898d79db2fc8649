package io.github.recoverydocs.template.jinja;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the tags that use another template: {@code include}, {@code import}, {@code from}. */
final class LoadingParser {
  private final TokenStream stream;
  private final ExpressionParser expressions;
  private final BodyParser bodies;
  private final NameUse names;

  LoadingParser(
      TokenStream stream, ExpressionParser expressions, BodyParser bodies, NameUse names) {
    this.stream = stream;
    this.expressions = expressions;
    this.bodies = bodies;
    this.names = names;
  }

  Statement extend() {
    return Loading.extend(expressions.expression());
  }

  Statement include() {
    Token start = stream.current();
    Expression name = expressions.expression();
    boolean ignoreMissing = stream.current().isName("ignore") && stream.ahead().isName("missing");
    if (ignoreMissing) {
      stream.next();
      stream.next();
    }
    boolean withContext = context(true);
    if (!withContext && bodies.isCaptured()) {
      throw stream.error(
          start,
          "an include without context in a macro, call, filter or set is not supported:"
              + " Jinja2 prints it in the wrong place",
          "Leave out \"without context\".");
    }
    return Loading.include(name, ignoreMissing, withContext);
  }

  Statement importAs() {
    Expression name = expressions.expression();
    stream.expectName("as");
    String target = stream.expectName().text();
    names.assign(target);
    return Loading.importAs(name, target, context(false));
  }

  Statement importNames() {
    Expression template = expressions.expression();
    stream.expectName("import");
    Map<String, String> imported = new LinkedHashMap<>();
    do {
      if (isContext()) {
        break;
      }
      Token name = stream.expectName();
      if (name.text().startsWith("_")) {
        throw stream.error(name, "names starting with an underline can not be imported", "");
      }
      String here = stream.skipName("as") ? stream.expectName().text() : name.text();
      imported.put(name.text(), here);
      names.assign(here);
    } while (!isContextWord() && stream.skipOperator(","));
    return Loading.importNames(template, imported, context(false));
  }

  private boolean context(boolean otherwise) {
    if (!isContext()) {
      return otherwise;
    }
    boolean with = stream.next().isName("with");
    stream.next();
    return with;
  }

  private boolean isContext() {
    return isContextWord() && stream.ahead().isName("context");
  }

  private boolean isContextWord() {
    return stream.current().isName("with") || stream.current().isName("without");
  }
}
