package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.runbook.NearestWord;
import io.github.recoverydocs.template.jinja.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a template's tags by Jinja2's grammar. */
final class TemplateParser extends ExpressionParser {
  private static final int DEEPEST = 100;
  private static final Set<String> TAGS =
      Set.of(
          ("for if block extends include from import set with print macro call filter now endfor"
                  + " endif endblock endset endwith endmacro endcall endfilter elif else raw endraw")
              .split(" "));

  private final TokenStream stream;
  private final Extensions extensions;
  private final Map<String, BlockDefinition> blocks = new LinkedHashMap<>();
  private int depth;
  private int loops;
  private int captures;

  private TemplateParser(TokenStream stream, Extensions extensions) {
    super(stream);
    this.stream = stream;
    this.extensions = extensions;
  }

  static ParsedTemplate parse(Source source, Syntax syntax, Extensions extensions) {
    TokenStream stream = new TokenStream(source, new Lexer(source, syntax).tokens());
    TemplateParser parser = new TemplateParser(stream, extensions);
    List<Statement> statements = parser.statements(null, Set.of());
    return new ParsedTemplate(source, statements, parser.blocks);
  }

  /** Reads until a tag with one of these names, which is then the current token. */
  private List<Statement> statements(Token opening, Set<String> ends) {
    if (++depth > DEEPEST) {
      throw stream.error(opening, "tags are nested more than " + DEEPEST + " deep", "");
    }
    List<Statement> statements = new ArrayList<>();
    while (true) {
      Token token = stream.next();
      switch (token.kind()) {
        case DATA -> statements.add(Statements.text(source(), token));
        case VARIABLE_BEGIN -> {
          statements.add(Statements.print(tuple(true, false, Set.of())));
          stream.expect(Kind.VARIABLE_END);
        }
        case BLOCK_BEGIN -> {
          Token name = stream.current();
          if (name.kind() == Kind.NAME && ends.contains(name.text())) {
            depth--;
            return statements;
          }
          statements.add(tag());
          stream.expect(Kind.BLOCK_END);
        }
        case END -> {
          if (!ends.isEmpty()) {
            throw stream.error(
                opening,
                "the tag '" + opening.text() + "' is never closed",
                "Add {% end" + opening.text() + " %}.");
          }
          depth--;
          return statements;
        }
        default -> throw stream.error(token, "unexpected " + token.described(), "");
      }
    }
  }

  /** Reads a body up to its end; the name of the end is read, the end of its tag is not. */
  private List<Statement> body(Token opening, String... ends) {
    stream.skipOperator(":");
    stream.expect(Kind.BLOCK_END);
    return statements(opening, Set.of(ends));
  }

  private List<Statement> wholeBody(Token opening, String end) {
    List<Statement> body = body(opening, end);
    stream.next();
    return body;
  }

  private Statement tag() {
    Token name = stream.expectName();
    return switch (name.text()) {
      case "for" -> loop(name);
      case "if" -> choice(name);
      case "set" -> set(name);
      case "with" -> with(name);
      case "block" -> block(name);
      case "extends" -> Loading.extend(expression());
      case "include" -> include();
      case "import" -> importAs();
      case "from" -> importNames();
      case "macro" -> macro(name);
      case "call" -> call(name);
      case "filter" -> filterBlock(name);
      case "print" -> printAll();
      case "now" -> Clock.statement(this);
      case "do" ->
          extension(
              name, extensions.hasDo(), () -> Statements.evaluate(tuple(true, false, Set.of())));
      case "break" ->
          extension(name, extensions.hasLoopControls(), () -> exit(name, LoopExit.BREAK));
      case "continue" ->
          extension(name, extensions.hasLoopControls(), () -> exit(name, LoopExit.CONTINUE));
      default -> throw unknown(name);
    };
  }

  private Statement extension(
      Token name, boolean enabled, java.util.function.Supplier<Statement> body) {
    if (!enabled) {
      String needed = name.text().equals("do") ? "jinja2.ext.do" : "jinja2.ext.loopcontrols";
      throw stream.error(
          name,
          "the tag '" + name.text() + "' needs the extension " + needed,
          "Add it to _extensions in cookiecutter.json.");
    }
    return body.get();
  }

  private Statement exit(Token name, LoopExit exit) {
    if (loops == 0) {
      throw stream.error(name, "'" + name.text() + "' stands outside of a loop", "");
    }
    return (frame, out) -> {
      throw exit;
    };
  }

  private JinjaError unknown(Token name) {
    String nearest =
        NearestWord.to(name.text(), TAGS).map(tag -> "Did you mean " + tag + "?").orElse("");
    boolean isEnd = name.text().startsWith("end") || Set.of("else", "elif").contains(name.text());
    return stream.error(
        name,
        isEnd && TAGS.contains(name.text())
            ? "the tag '" + name.text() + "' closes nothing that is open here"
            : "the tag '" + name.text() + "' is not known or not supported",
        isEnd && TAGS.contains(name.text()) ? "" : nearest);
  }

  private Statement loop(Token name) {
    Target target = target(Set.of("in"), false);
    stream.expectName("in");
    Expression items = tuple(false, false, Set.of("recursive"));
    Expression condition = stream.skipName("if") ? expression() : null;
    boolean recursive = stream.skipName("recursive");
    loops++;
    List<Statement> body = body(name, "endfor", "else");
    loops--;
    List<Statement> otherwise =
        stream.next().isName("else") ? wholeBody(name, "endfor") : List.of();
    return new ForStatement(target, items, condition, recursive, body, otherwise);
  }

  private Statement choice(Token name) {
    List<Statements.Branch> branches = new ArrayList<>();
    while (true) {
      Expression condition = tuple(false, false, Set.of());
      List<Statement> body = body(name, "elif", "else", "endif");
      branches.add(new Statements.Branch(condition, body));
      Token next = stream.next();
      if (next.isName("endif")) {
        return Statements.choose(branches, List.of());
      }
      if (next.isName("else")) {
        return Statements.choose(branches, wholeBody(name, "endif"));
      }
    }
  }

  private Statement set(Token name) {
    Target target = target(Set.of(), true);
    if (stream.skipOperator("=")) {
      return Statements.set(target, tuple(true, false, Set.of()));
    }
    FilterExpression filter = null;
    while (stream.skipOperator("|")) {
      filter = filter(filter);
    }
    List<Statement> body = captured(name, "endset");
    return Statements.setBlock(target, filter, body, source().position(name.offset()));
  }

  /** Reads what is assigned to: one name, several with commas, or an attribute. */
  private Target target(Set<String> ends, boolean withNamespace) {
    List<Target> targets = new ArrayList<>();
    boolean isTuple = false;
    while (true) {
      if (!targets.isEmpty()) {
        stream.expectOperator(",");
        isTuple = true;
        if (stream.current().kind() == Kind.BLOCK_END
            || stream.current().isOperator("=")
            || stream.current().isOperator(")")
            || (stream.current().kind() == Kind.NAME && ends.contains(stream.current().text()))) {
          break;
        }
      }
      targets.add(oneTarget(withNamespace));
      if (!stream.current().isOperator(",")) {
        break;
      }
    }
    return isTuple ? Target.tuple(targets) : targets.get(0);
  }

  private Target oneTarget(boolean withNamespace) {
    if (stream.skipOperator("(")) {
      Target inner = target(Set.of(), withNamespace);
      stream.expectOperator(")");
      return inner;
    }
    Token name = stream.expectName();
    if (Set.of("true", "false", "none", "True", "False", "None").contains(name.text())) {
      throw stream.error(name, "can't assign to '" + name.text() + "'", "");
    }
    if (withNamespace && stream.skipOperator(".")) {
      return Target.namespace(name.text(), stream.expectName().text());
    }
    return Target.name(name.text());
  }

  private Statement with(Token name) {
    List<Target> targets = new ArrayList<>();
    List<Expression> values = new ArrayList<>();
    while (stream.current().kind() != Kind.BLOCK_END) {
      if (!targets.isEmpty()) {
        stream.expectOperator(",");
      }
      targets.add(oneTarget(false));
      stream.expectOperator("=");
      values.add(expression());
    }
    return Statements.with(targets, values, wholeBody(name, "endwith"));
  }

  private Statement block(Token tag) {
    Token name = stream.expectName();
    boolean scoped = stream.skipName("scoped");
    if (stream.current().isName("required")) {
      throw stream.error(stream.current(), "required blocks are not supported", "");
    }
    if (stream.current().isOperator("-")) {
      throw stream.error(name, "block names may not contain hyphens", "Use an underscore.");
    }
    List<Statement> body = wholeBody(tag, "endblock");
    stream.skipName(name.text());
    if (blocks.put(name.text(), new BlockDefinition(name.text(), body)) != null) {
      throw stream.error(name, "the block '" + name.text() + "' is defined twice", "");
    }
    return Statements.block(name.text(), scoped, source().position(name.offset()));
  }

  private Statement include() {
    Token start = stream.current();
    Expression name = expression();
    boolean ignoreMissing = stream.current().isName("ignore") && stream.ahead().isName("missing");
    if (ignoreMissing) {
      stream.next();
      stream.next();
    }
    boolean withContext = context(true);
    if (!withContext && captures > 0) {
      throw stream.error(
          start,
          "an include without context in a macro, call, filter or set is not supported:"
              + " Jinja2 prints it in the wrong place",
          "Leave out \"without context\".");
    }
    return Loading.include(name, ignoreMissing, withContext);
  }

  private boolean context(boolean otherwise) {
    Token word = stream.current();
    if ((word.isName("with") || word.isName("without")) && stream.ahead().isName("context")) {
      stream.next();
      stream.next();
      return word.isName("with");
    }
    return otherwise;
  }

  private Statement importAs() {
    Expression name = expression();
    stream.expectName("as");
    String target = stream.expectName().text();
    return Loading.importAs(name, target, context(false));
  }

  private Statement importNames() {
    Expression template = expression();
    stream.expectName("import");
    Map<String, String> names = new LinkedHashMap<>();
    boolean withContext = false;
    do {
      Token name = stream.current();
      if (stream.ahead().isName("context") && (name.isName("with") || name.isName("without"))) {
        break;
      }
      stream.expectName();
      if (name.text().startsWith("_")) {
        throw stream.error(name, "names starting with an underline can not be imported", "");
      }
      names.put(name.text(), stream.skipName("as") ? stream.expectName().text() : name.text());
      if (stream.current().isName("with") || stream.current().isName("without")) {
        break;
      }
    } while (stream.skipOperator(","));
    withContext = context(false);
    return Loading.importNames(template, names, withContext);
  }

  private Signature signature(Set<String> read) {
    List<String> names = new ArrayList<>();
    List<Expression> defaults = new ArrayList<>();
    stream.expectOperator("(");
    while (!stream.current().isOperator(")")) {
      if (!names.isEmpty()) {
        stream.expectOperator(",");
      }
      Token name = stream.expectName();
      if (stream.skipOperator("=")) {
        defaults.add(expression());
      } else if (!defaults.isEmpty()) {
        throw stream.error(name, "non-default argument follows default argument", "");
      }
      names.add(name.text());
    }
    stream.expectOperator(")");
    return new Signature(names, defaults, read);
  }

  private Statement macro(Token tag) {
    Token name = stream.expectName();
    Set<String> read = startNames();
    Signature signature = signature(read);
    List<Statement> body = outsideOfLoops(tag, "endmacro");
    endNames();
    return Statements.macro(name.text(), signature, body, source().position(name.offset()));
  }

  private List<Statement> outsideOfLoops(Token tag, String end) {
    int around = loops;
    loops = 0;
    List<Statement> body = captured(tag, end);
    loops = around;
    return body;
  }

  /** Reads a body whose output is a value. */
  private List<Statement> captured(Token tag, String end) {
    captures++;
    List<Statement> body = wholeBody(tag, end);
    captures--;
    return body;
  }

  private Statement call(Token tag) {
    Set<String> read = startNames();
    Signature signature =
        stream.current().isOperator("(")
            ? signature(read)
            : new Signature(List.of(), List.of(), read);
    endNames();
    Token start = stream.current();
    if (!(expression() instanceof CallExpression call)) {
      throw stream.error(start, "expected call", "Write for example {% call name() %}.");
    }
    Set<String> inBody = startNames();
    List<Statement> body = outsideOfLoops(tag, "endcall");
    endNames();
    return Statements.callBlock(
        new Signature(signature.names(), signature.defaults(), inBody),
        call,
        body,
        source().position(tag.offset()));
  }

  private Statement filterBlock(Token tag) {
    FilterExpression filter = filter(null);
    while (stream.skipOperator("|")) {
      filter = filter(filter);
    }
    return Statements.filterBlock(filter, captured(tag, "endfilter"));
  }

  private Statement printAll() {
    List<Statement> all = new ArrayList<>();
    while (stream.current().kind() != Kind.BLOCK_END) {
      if (!all.isEmpty()) {
        stream.expectOperator(",");
      }
      all.add(Statements.print(expression()));
    }
    return (frame, out) -> Statement.run(all, frame, out);
  }
}
