package io.github.recoverydocs.template.python;

/** Python's {@code "{} {name}".format(…)}; attributes in the braces are refused. */
final class BraceFormat {
  private final String format;
  private final Arguments arguments;
  private final StringBuilder out = new StringBuilder();
  private int next;
  private boolean numbered;
  private boolean automatic;

  private BraceFormat(String format, Arguments arguments) {
    this.format = format;
    this.arguments = arguments;
  }

  static String apply(String format, Arguments arguments) {
    return new BraceFormat(format, arguments).run();
  }

  private String run() {
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      boolean doubled = i + 1 < format.length() && format.charAt(i + 1) == c;
      if ((c == '{' || c == '}') && doubled) {
        out.append(c);
        i++;
      } else if (c == '}') {
        throw new PythonError("Single '}' encountered in format string");
      } else if (c == '{') {
        int end = closing(i);
        out.append(field(format.substring(i + 1, end)));
        Budget.make(out.length());
        i = end;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < format.length(); i++) {
      depth += format.charAt(i) == '{' ? 1 : format.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new PythonError("expected '}' before end of string");
  }

  private String field(String field) {
    int colon = field.indexOf(':');
    String spec = colon < 0 ? "" : field.substring(colon + 1);
    String name = colon < 0 ? field : field.substring(0, colon);
    String conversion = "";
    int mark = name.indexOf('!');
    if (mark >= 0) {
      conversion = name.substring(mark + 1);
      name = name.substring(0, mark);
    }
    Object value = value(name);
    switch (conversion) {
      case "" -> {}
      case "s" -> value = Printing.str(value);
      case "r" -> value = Printing.repr(value);
      default -> throw new PythonError("Unknown conversion specifier '" + conversion + "'");
    }
    return FormatSpec.apply(value, spec.contains("{") ? apply(spec, nested()) : spec);
  }

  private Arguments nested() {
    return automatic
        ? new Arguments(
            arguments.positional().subList(next, arguments.positional().size()),
            arguments.keyword())
        : arguments;
  }

  private Object value(String name) {
    int bracket = name.indexOf('[');
    if (name.contains(".") || bracket > 0 && !name.endsWith("]")) {
      throw new PythonError(
          "attributes in a format, as in '{" + name + "}', are not supported",
          "Pass the attribute as an argument.");
    }
    Object value = argument(bracket < 0 ? name : name.substring(0, bracket));
    if (bracket < 0) {
      return value;
    }
    String key = name.substring(bracket + 1, name.length() - 1);
    Object index = key.matches("\\d{1,9}") ? (Object) Long.valueOf(key) : key;
    return Sequences.item(value, index)
        .orElseThrow(() -> new PythonError("the format's key '" + key + "' is not there"))[0];
  }

  private Object argument(String name) {
    if (!name.isEmpty() && !name.matches("\\d{1,9}")) {
      if (!arguments.keyword().containsKey(name)) {
        throw new PythonError("format() got no argument '" + name + "'");
      }
      return arguments.keyword().get(name);
    }
    automatic |= name.isEmpty();
    numbered |= !name.isEmpty();
    if (automatic && numbered) {
      throw new PythonError("cannot switch between automatic and manual field numbering");
    }
    int index = name.isEmpty() ? next++ : Integer.parseInt(name);
    if (index >= arguments.positional().size()) {
      throw new PythonError(
          "Replacement index " + index + " out of range for positional args tuple");
    }
    return arguments.positional().get(index);
  }
}
