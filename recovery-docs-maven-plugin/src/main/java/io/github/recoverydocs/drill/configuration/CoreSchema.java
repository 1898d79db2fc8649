package io.github.recoverydocs.drill.configuration;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Tells texts from numbers, booleans and nothing by the core schema of YAML 1.2 (chapter 10.3.2),
 * as editors do. SnakeYAML itself has the rules of YAML 1.1, in which {@code no} is a boolean.
 */
final class CoreSchema extends Resolver {

  /** Called by the constructor of {@link Resolver}. */
  @Override
  protected void addImplicitResolvers() {
    addImplicitResolver(Tag.NULL, Pattern.compile("|~|null|Null|NULL"), null);
    addImplicitResolver(Tag.BOOL, Pattern.compile("true|True|TRUE|false|False|FALSE"), null);
    addImplicitResolver(
        Tag.INT, Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"), "-+0123456789");
    addImplicitResolver(
        Tag.FLOAT,
        Pattern.compile(
            "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
                + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)"),
        "-+.0123456789");
  }
}
