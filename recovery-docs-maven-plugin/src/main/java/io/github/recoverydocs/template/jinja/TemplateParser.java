package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.runbook.NearestWord;
import io.github.recoverydocs.template.jinja.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a template's tags by Jinja2's grammar. */
final class TemplateParser {
  private static final Set<String> TAGS =
      Set.of(
          ("for if block extends include from import set with print macro call filter now endfor"
                  + " endif endblock endset endwith endmacro endcall endfilter elif else raw endraw")
              .split(" "));

  private final TokenStream stream;
  private final Extensions extensions;
  private final NameUse names = new NameUse();
  private final ExpressionParser expressions;
  private final BodyParser bodies;
  private final AssignmentParser assignments;
  private final LoadingParser loading;
  private final MacroParser macros;
  private final Map<String, BlockDefinition> blocks = new LinkedHashMap<>();

  private TemplateParser(TokenStream stream, Extensions extensions) {
    this.stream = stream;
    this.extensions = extensions;
    expressions = new ExpressionParser(stream, names);
    bodies = new BodyParser(stream, expressions, this::tag);
    assignments = new AssignmentParser(stream, expressions, bodies, names);
    loading = new LoadingParser(stream, expressions, bodies, names);
    macros = new MacroParser(stream, expressions, bodies, names);
  }

  static ParsedTemplate parse(Source source, Syntax syntax, Extensions extensions) {
    TokenStream stream = new TokenStream(source, new Lexer(source, syntax).tokens());
    TemplateParser parser = new TemplateParser(stream, extensions);
    List<Statement> statements = parser.bodies.template();
    parser.names.decide();
    return new ParsedTemplate(source, statements, parser.blocks);
  }

  private Statement tag() {
    Token name = stream.expectName();
    return switch (name.text()) {
      case "for" -> loop(name);
      case "if" -> choice(name);
      case "set" -> assignments.set(name);
      case "with" -> assignments.with(name);
      case "block" -> block(name);
      case "extends" -> loading.extend();
      case "include" -> loading.include();
      case "import" -> loading.importAs();
      case "from" -> loading.importNames();
      case "macro" -> macros.macro(name);
      case "call" -> macros.call(name);
      case "filter" -> macros.filterBlock(name);
      case "print" -> printAll();
      case "now" -> Clock.statement(stream, expressions);
      case "do" -> {
        require(extensions.hasDo(), "jinja2.ext.do", name);
        yield Statements.evaluate(expressions.tuple());
      }
      case "break" -> exit(name, LoopExit.BREAK);
      case "continue" -> exit(name, LoopExit.CONTINUE);
      default -> throw unknown(name);
    };
  }

  private void require(boolean enabled, String extension, Token tag) {
    if (!enabled) {
      throw stream.error(
          tag,
          "the tag '" + tag.text() + "' needs the extension " + extension,
          "Add it to _extensions in cookiecutter.json.");
    }
  }

  private Statement exit(Token name, LoopExit exit) {
    require(extensions.hasLoopControls(), "jinja2.ext.loopcontrols", name);
    if (!bodies.isInLoop()) {
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

  private Statement loop(Token tag) {
    AssignmentParser.Assigned target = assignments.loopTarget();
    stream.expectName("in");
    Expression items = expressions.tupleUntil("recursive");
    Expression condition =
        stream.skipName("if") ? names.within(target.names(), expressions::expression) : null;
    boolean recursive = stream.skipName("recursive");
    List<String> inBody = new ArrayList<>(target.names());
    inBody.add("loop");
    List<Statement> body = names.within(inBody, () -> bodies.loop(tag, "endfor", "else"));
    List<Statement> otherwise =
        stream.next().isName("else")
            ? names.within(List.of(), () -> bodies.whole(tag, "endfor"))
            : List.of();
    return new ForStatement(target.target(), items, condition, recursive, body, otherwise);
  }

  private Statement choice(Token tag) {
    List<Statements.Branch> branches = new ArrayList<>();
    NameBranch first = new NameBranch();
    NameBranch others = new NameBranch();
    NameBranch last = new NameBranch();
    branches.add(branch(tag, first));
    Token next = stream.next();
    while (next.isName("elif")) {
      branches.add(
          names.branch(
              others,
              () -> {
                NameBranch body = new NameBranch();
                Statements.Branch read = branch(tag, body);
                names.choice(List.of(body));
                return read;
              }));
      next = stream.next();
    }
    List<Statement> otherwise =
        next.isName("else") ? names.branch(last, () -> bodies.whole(tag, "endif")) : List.of();
    names.choice(List.of(first, others, last));
    return Statements.choose(branches, otherwise);
  }

  private Statements.Branch branch(Token tag, NameBranch body) {
    Expression condition = expressions.tupleUntil();
    return new Statements.Branch(
        condition, names.branch(body, () -> bodies.until(tag, "elif", "else", "endif")));
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
    List<Statement> body = names.apart(() -> bodies.whole(tag, "endblock"));
    stream.skipName(name.text());
    if (blocks.put(name.text(), new BlockDefinition(name.text(), body)) != null) {
      throw stream.error(name, "the block '" + name.text() + "' is defined twice", "");
    }
    return Statements.block(name.text(), scoped, stream.source().position(name.offset()));
  }

  private Statement printAll() {
    List<Statement> all = new ArrayList<>();
    while (stream.current().kind() != Kind.BLOCK_END) {
      if (!all.isEmpty()) {
        stream.expectOperator(",");
      }
      all.add(Statements.print(expressions.expression()));
    }
    return (frame, out) -> Statement.run(all, frame, out);
  }
}
