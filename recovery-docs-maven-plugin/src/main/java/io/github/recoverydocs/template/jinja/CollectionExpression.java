package io.github.recoverydocs.template.jinja;

import io.github.recoverydocs.template.python.Sequences;
import io.github.recoverydocs.template.python.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A list, a tuple or a dictionary that was written down. */
abstract class CollectionExpression extends Expression {
  private CollectionExpression(Source source, int offset) {
    super(source, offset);
  }

  private static List<Object> all(List<Expression> items, Frame frame) {
    List<Object> values = new ArrayList<>();
    items.forEach(item -> values.add(item.evaluate(frame)));
    return values;
  }

  static Expression list(Source source, int offset, List<Expression> items) {
    return new CollectionExpression(source, offset) {
      @Override
      Object value(Frame frame) {
        return all(items, frame);
      }
    };
  }

  static Expression tuple(Source source, int offset, List<Expression> items) {
    return new CollectionExpression(source, offset) {
      @Override
      Object value(Frame frame) {
        return Tuple.of(all(items, frame));
      }
    };
  }

  static Expression dict(Source source, int offset, List<Expression> keysAndValues) {
    return new CollectionExpression(source, offset) {
      @Override
      Object value(Frame frame) {
        Map<Object, Object> dict = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.size(); i += 2) {
          Sequences.put(
              dict, keysAndValues.get(i).evaluate(frame), keysAndValues.get(i + 1).evaluate(frame));
        }
        return dict;
      }
    };
  }
}
