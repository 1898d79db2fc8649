package io.github.recoverydocs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalledFunctionsTest {
  private final Statement dump =
      defining(
          new VariableScope("dump", List.of("11:DIR", "12:db"), List.of(), List.of("pg_dump")));
  private final Statement all =
      defining(new VariableScope("all", List.of(), List.of(), List.of("dump")));

  @Test
  void takesWhatACalledFunctionReadsForReadByTheStatement() {
    assertThat(references(calling(List.of(), "all"))).containsExactly("11:DIR", "12:db");
    assertThat(references(calling(List.of(), "ls"))).isEmpty();
    assertThat(references(dump)).isEmpty();
  }

  @Test
  void leavesOutWhatTheStatementOrAnyFunctionSets() {
    assertThat(references(calling(List.of("db"), "dump"))).containsExactly("11:DIR");
    Statement setter = defining(new VariableScope("prepare", List.of(), List.of("DIR"), List.of()));
    Statement call = calling(List.of("db"), "dump");
    assertThat(new CalledFunctions(List.of(dump, setter, call)).references(call)).isEmpty();
  }

  private List<String> references(Statement statement) {
    return new CalledFunctions(List.of(dump, all, statement)).references(statement);
  }

  private static Statement calling(List<String> assigned, String command) {
    return statement(new VariableScope("", List.of(), assigned, List.of(command)));
  }

  private static Statement defining(VariableScope function) {
    return statement(function);
  }

  private static Statement statement(VariableScope scope) {
    return new Statement(1, 1, "", "", List.of(), List.of(), List.of(), List.of(), List.of(scope));
  }
}
