package io.github.recoverydocs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.shell.SessionEvent.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

  @ParameterizedTest
  @MethodSource("examples")
  void readsEveryKindOfEvent(String fields, SessionEvent event) {
    assertThat(EventReader.read(List.of(fields.split(",")))).contains(event);
  }

  static Stream<Arguments> examples() {
    return Stream.of(
        example("err,7,12,2,ls nowhere", Kind.ERR, 12, 2, "ls nowhere"),
        example("handled,7,12,1,condition", Kind.HANDLED, 12, 1, "condition"),
        example("exit,7,12,3", Kind.EXIT, 12, 3, ""),
        example("job,7,12,3,all", Kind.JOB, 12, 3, "all"),
        example("unset,7,12,BACKUP", Kind.UNSET, 12, 0, "BACKUP"),
        example("input,7,12,cut,dump.sql", Kind.INPUT, 12, 0, "cut dump.sql"),
        example("errexit,7", Kind.ERREXIT, 0, 0, ""),
        example("returned,7", Kind.RETURNED, 0, 0, ""),
        Arguments.of(
            "pipe,7,12,1,0,141", new SessionEvent(Kind.PIPE, 12, 141, List.of(1, 0, 141), "")));
  }

  @Test
  void keepsACommandWholeThatHoldsTheFieldSeparator() {
    assertThat(EventReader.read(List.of("err", "7", "12", "2", "printf a", "b")).orElseThrow())
        .extracting(SessionEvent::detail)
        .isEqualTo("printf a b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"begin,7,1.0", "end,7,1.0,0", "close,7", "something-new"})
  void saysNothingOfTheSessionsOwnCourse(String fields) {
    assertThat(EventReader.read(List.of(fields.split(",")))).isEmpty();
  }

  private static Arguments example(String fields, Kind kind, int line, int status, String detail) {
    return Arguments.of(fields, new SessionEvent(kind, line, status, List.of(), detail));
  }
}
