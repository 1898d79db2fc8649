package io.github.recoverydocs.shell;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A node of the syntax tree that {@code shfmt --to-json} prints, with the questions that we ask it.
 */
record SyntaxNode(JsonNode json, String source) {

  String type() {
    return json.path("Type").asText("");
  }

  boolean is(String type) {
    return type().equals(type);
  }

  boolean flag(String name) {
    return json.path(name).asBoolean(false);
  }

  /** The 0-based offset of the node's first byte. */
  int start() {
    return json.path("Pos").path("Offset").asInt();
  }

  /** The 0-based offset behind the node's last byte, here-documents included. */
  int end() {
    return json.path("End").path("Offset").asInt();
  }

  /** The 1-based line of the node inside its script. */
  int line() {
    return json.path("Pos").path("Line").asInt();
  }

  int lastLine() {
    return json.path("End").path("Line").asInt();
  }

  /** An offset that the node names, such as {@code OpPos}. */
  int offset(String name) {
    return json.path(name).path("Offset").asInt();
  }

  String value() {
    return json.path("Value").asText("");
  }

  Optional<SyntaxNode> child(String name) {
    JsonNode child = json.get(name);
    return child == null || child.isNull()
        ? Optional.empty()
        : Optional.of(new SyntaxNode(child, source));
  }

  List<SyntaxNode> list(String name) {
    List<SyntaxNode> nodes = new ArrayList<>();
    json.path(name).forEach(node -> nodes.add(new SyntaxNode(node, source)));
    return nodes;
  }

  /** Every node below this one that has a position, in document order of the tree. */
  List<SyntaxNode> children() {
    List<SyntaxNode> nodes = new ArrayList<>();
    for (JsonNode child : json) {
      if (child.isArray()) {
        child.forEach(element -> addPositioned(nodes, element));
      } else {
        addPositioned(nodes, child);
      }
    }
    return nodes;
  }

  private void addPositioned(List<SyntaxNode> nodes, JsonNode node) {
    if (node.isObject() && node.has("Pos") && node.has("End")) {
      nodes.add(new SyntaxNode(node, source));
    }
  }

  /**
   * The operator of a binary command, read from the source because its number differs between
   * versions of shfmt.
   */
  String operator() {
    int at = offset("OpPos");
    for (String operator : List.of("&&", "||", "|&", "|")) {
      if (source.startsWith(operator, at)) {
        return operator;
      }
    }
    return "";
  }

  /** The node's text as written. */
  String text() {
    return source.substring(start(), Math.min(end(), source.length()));
  }

  /**
   * The offset behind the node's commands on its own lines: where {@code ;} could be written.
   * Here-documents begin only on the line below and are left out.
   */
  int commandEnd() {
    if (json.has("Cmd") || json.has("Redirs")) {
      int end = child("Cmd").map(SyntaxNode::commandEnd).orElse(start());
      for (SyntaxNode redirect : list("Redirs")) {
        end = Math.max(end, redirect.child("Word").map(SyntaxNode::end).orElse(end));
      }
      return end;
    }
    return switch (type()) {
      case "BinaryCmd" -> child("Y").map(SyntaxNode::commandEnd).orElse(end());
      case "FuncDecl" -> child("Body").map(SyntaxNode::commandEnd).orElse(end());
      case "TimeClause" -> child("Stmt").map(SyntaxNode::commandEnd).orElse(end());
      default -> end();
    };
  }
}
