package io.github.recoverydocs.template.jinja;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.interpret.TemplateError;
import com.hubspot.jinjava.tree.Node;
import com.hubspot.jinjava.tree.output.OutputNode;
import com.hubspot.jinjava.tree.parse.DefaultTokenScannerSymbols;
import com.hubspot.jinjava.tree.parse.TextToken;
import java.util.List;

/** A template as Jinjava's interpreter walks it. */
final class RootNode extends Node {
  private static final long serialVersionUID = 1L;

  private final transient Run run;
  private final transient ParsedTemplate template;
  private final transient Output out;

  private RootNode(Run run, ParsedTemplate template, Output out) {
    super(new TextToken("", 1, 1, new DefaultTokenScannerSymbols()), 1, 1);
    this.run = run;
    this.template = template;
    this.out = out;
  }

  /** Lets the interpreter render the template; whatever error it records is fatal. */
  static void print(JinjavaInterpreter interpreter, Run run, ParsedTemplate template, Output out) {
    RootNode root = new RootNode(run, template, out);
    root.getChildren().add(new RootNode(run, template, out));
    interpreter.render(root, false);
    List<TemplateError> errors = interpreter.getErrorsCopy();
    if (!errors.isEmpty()) {
      interpreter.removeLastError();
      throw new JinjaError(
          template.source().position(0), errors.get(errors.size() - 1).getMessage(), "");
    }
  }

  @Override
  public OutputNode render(JinjavaInterpreter interpreter) {
    run.print(template, out);
    return out;
  }

  @Override
  public String getName() {
    return template.source().file();
  }
}
