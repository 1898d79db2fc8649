package io.github.recoverydocs.shell;

import io.github.recoverydocs.shell.SimpleCommand.Input;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Collects the simple commands of a statement, the files that psql reads, and where every command
 * begins and ends.
 */
final class CommandCollector {
  private static final Set<String> READERS =
      Set.of("cat", "zcat", "gunzip", "gzip", "zstd", "zstdcat", "unzstd");

  private final int firstLine;
  private final List<SimpleCommand> commands = new ArrayList<>();
  private final List<LineRange> ranges = new ArrayList<>();
  private final List<String> inputs = new ArrayList<>();

  CommandCollector(SyntaxNode statement, int firstLine) {
    this.firstLine = firstLine;
    ranges.add(range(statement));
    visit(statement, Input.SESSION, false, false);
  }

  List<SimpleCommand> commands() {
    return commands;
  }

  List<LineRange> ranges() {
    return ranges;
  }

  List<String> inputs() {
    return inputs;
  }

  private void visit(SyntaxNode node, Input input, boolean outputTaken, boolean operand) {
    if (!node.json().has("Cmd") && !node.json().has("Redirs")) {
      inside(node, input, outputTaken);
      return;
    }
    Input ownInput = input;
    boolean ownOutput = outputTaken;
    for (SyntaxNode redirect : node.list("Redirs")) {
      String operator = node.source().substring(redirect.offset("OpPos"));
      if (operator.startsWith("<<")) {
        ownInput = Input.HERE_DOCUMENT;
      } else if (operator.startsWith("<")) {
        ownInput = Input.FILE;
      } else {
        ownOutput = true;
      }
    }
    SyntaxNode command = node.child("Cmd").orElse(null);
    if (command == null) {
      return;
    }
    boolean leaf = isLeaf(command) || command.is("BinaryCmd");
    if (leaf && !operand) {
      ranges.add(range(node));
    }
    if (command.is("CallExpr")) {
      call(node, command, ownInput, ownOutput);
    } else if (command.is("DeclClause")) {
      declaration(node, command);
    }
    inside(command, ownInput, ownOutput);
  }

  private void inside(SyntaxNode command, Input input, boolean outputTaken) {
    if (command.is("BinaryCmd")) {
      boolean pipe = command.operator().startsWith("|") && !command.operator().equals("||");
      command.child("X").ifPresent(x -> visit(x, input, pipe || outputTaken, true));
      command.child("Y").ifPresent(y -> visit(y, pipe ? Input.PIPE : input, outputTaken, true));
      if (pipe) {
        pipedFile(command);
      }
      return;
    }
    boolean substitution = command.is("CmdSubst") || command.is("ProcSubst");
    boolean coprocess = command.is("CoprocClause");
    // A function reads what its caller gives it, a coprocess what the script writes to it.
    Input given = command.is("FuncDecl") || coprocess ? Input.PIPE : input;
    for (SyntaxNode child : command.children()) {
      visit(child, given, outputTaken || substitution || coprocess, false);
    }
  }

  private void call(SyntaxNode statement, SyntaxNode call, Input input, boolean outputTaken) {
    List<SyntaxNode> args = call.list("Args");
    List<String> raw =
        Stream.concat(call.list("Assigns").stream(), args.stream())
            .map(word -> decode(word.text()))
            .toList();
    List<String> words = args.stream().map(CommandCollector::plain).toList();
    SimpleCommand command =
        new SimpleCommand(firstLine + statement.line() - 1, raw, words, input, outputTaken);
    commands.add(command);
    if (command.name().equals("psql")) {
      psqlFiles(args, command.line());
    }
    if (isReadByPsql(command)) {
      redirectedFiles(statement, command.line());
    }
  }

  /** {@code docker exec -i db psql} reads what docker is given; its files are the container's. */
  private static boolean isReadByPsql(SimpleCommand command) {
    return Programs.of(command).stream()
        .anyMatch(program -> program.name().equals("psql") && program.input() != Input.NONE);
  }

  /** {@code export NAME=value}: words that are written, and no program. */
  private void declaration(SyntaxNode statement, SyntaxNode declaration) {
    List<String> raw = declaration.list("Args").stream().map(word -> decode(word.text())).toList();
    commands.add(
        new SimpleCommand(firstLine + statement.line() - 1, raw, List.of(), Input.PIPE, true));
  }

  private void psqlFiles(List<SyntaxNode> args, int line) {
    for (int i = 1; i < args.size(); i++) {
      String text = args.get(i).text();
      if ((text.equals("-f") || text.equals("--file")) && i + 1 < args.size()) {
        addInput(line, args.get(i + 1), 0);
      } else if (text.startsWith("--file=")) {
        addInput(line, args.get(i), "--file=".length());
      }
    }
  }

  private void redirectedFiles(SyntaxNode statement, int line) {
    for (SyntaxNode redirect : statement.list("Redirs")) {
      String operator = statement.source().substring(redirect.offset("OpPos"));
      if (operator.startsWith("<") && !operator.startsWith("<<") && !operator.startsWith("<(")) {
        redirect.child("Word").ifPresent(word -> addInput(line, word, 0));
      }
    }
  }

  /** {@code zcat FILE | psql}: the file is what psql reads. */
  private void pipedFile(SyntaxNode pipe) {
    boolean intoPsql =
        pipe.child("Y")
            .flatMap(y -> y.child("Cmd"))
            .map(CommandCollector::piped)
            .map(CommandCollector::isReadByPsql)
            .orElse(false);
    SyntaxNode reader = pipe.child("X").flatMap(x -> x.child("Cmd")).orElse(null);
    if (intoPsql && reader != null && READERS.contains(firstWord(reader))) {
      List<SyntaxNode> args = reader.list("Args");
      args.stream()
          .skip(1)
          .filter(arg -> !arg.text().startsWith("-"))
          .forEach(arg -> addInput(firstLine + reader.line() - 1, arg, 0));
    }
  }

  private void addInput(int line, SyntaxNode word, int skip) {
    if (isHarmless(word)) {
      inputs.add(line + " " + decode(word.text().substring(skip)));
    }
  }

  /** Tells whether a word can be expanded a second time without an effect. */
  private static boolean isHarmless(SyntaxNode word) {
    for (SyntaxNode part : word.children()) {
      boolean harmless =
          part.is("Lit")
              || part.is("SglQuoted")
              || part.is("DblQuoted") && isHarmless(part)
              || part.is("ParamExp") && part.json().path("Exp").isMissingNode();
      if (!harmless) {
        return false;
      }
    }
    return true;
  }

  /** A command at the end of a pipeline. */
  static SimpleCommand piped(SyntaxNode command) {
    List<String> words = command.list("Args").stream().map(CommandCollector::plain).toList();
    return new SimpleCommand(command.line(), words, words, Input.PIPE, false);
  }

  private static String firstWord(SyntaxNode command) {
    return command.list("Args").stream().findFirst().map(SyntaxNode::text).orElse("");
  }

  private static boolean isLeaf(SyntaxNode command) {
    return switch (command.type()) {
      case "CallExpr", "TestClause", "ArithmCmd", "DeclClause", "LetClause" -> true;
      default -> false;
    };
  }

  private LineRange range(SyntaxNode node) {
    return new LineRange(firstLine + node.line() - 1, firstLine + node.lastLine() - 1);
  }

  private static String plain(SyntaxNode word) {
    StringBuilder text = new StringBuilder();
    for (SyntaxNode part : word.list("Parts")) {
      switch (part.type()) {
        case "Lit", "SglQuoted" -> text.append(part.value());
        case "DblQuoted" -> {
          for (SyntaxNode inner : part.list("Parts")) {
            if (!inner.is("Lit")) {
              return decode(word.text());
            }
            text.append(inner.value());
          }
        }
        default -> {
          return decode(word.text());
        }
      }
    }
    return text.toString();
  }

  static String decode(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
