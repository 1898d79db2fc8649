package io.github.recoverydocs.template.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a scope, or one branch of an if in it, does with names, in order. */
final class NameBranch {
  private final List<Event> events = new ArrayList<>();

  sealed interface Event permits Reading, Assignment, Choice {}

  record Reading(NameExpression expression) implements Event {}

  record Assignment(String name) implements Event {}

  record Choice(List<NameBranch> branches) implements Event {}

  void add(Event event) {
    events.add(event);
  }

  List<Event> events() {
    return events;
  }

  /** Returns all expressions that read a name, in the branches too. */
  Stream<NameExpression> readings() {
    return events.stream()
        .flatMap(
            event -> {
              if (event instanceof Choice choice) {
                return choice.branches().stream().flatMap(NameBranch::readings);
              }
              return event instanceof Reading reading
                  ? Stream.of(reading.expression())
                  : Stream.empty();
            });
  }
}
