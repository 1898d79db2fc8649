package io.github.recoverydocs.shell;

import io.github.recoverydocs.lab.OutputListener;
import io.github.recoverydocs.shell.SessionEvent.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers what the session prints into one record a statement, and tells when a statement has come
 * to its end.
 */
final class SessionRecorder implements OutputListener {
  private final MarkedStream standardOutput;
  private final MarkedStream standardError;
  private Recording recording = new Recording();
  private int closedOutput = -1;
  private int closedError = -1;
  private boolean ended;

  SessionRecorder(String nonce) {
    standardOutput =
        new MarkedStream(
            nonce,
            new MarkedStream.Sink() {
              @Override
              public void output(byte[] bytes, int start, int end) {
                recording.output.accept(bytes, start, end);
              }

              @Override
              public void message(List<String> fields) {
                note(fields);
              }
            });
    standardError =
        new MarkedStream(
            nonce,
            new MarkedStream.Sink() {
              @Override
              public void output(byte[] bytes, int start, int end) {
                recording.errors.accept(bytes, start, end);
              }

              @Override
              public void message(List<String> fields) {
                closedError = Integer.parseInt(fields.get(0));
              }
            });
  }

  @Override
  public synchronized void standardOutput(byte[] bytes) {
    standardOutput.accept(bytes);
    notifyAll();
  }

  @Override
  public synchronized void standardError(byte[] bytes) {
    standardError.accept(bytes);
    notifyAll();
  }

  @Override
  public synchronized void ended() {
    ended = true;
    notifyAll();
  }

  synchronized boolean hasEnded() {
    return ended;
  }

  /** Notes when we sent a statement, in case that the session dies before it says so itself. */
  synchronized void expect(Statement statement) {
    recording.sent = Instant.now();
  }

  /**
   * Waits until both streams are past a statement; false when the time is up or the session has
   * ended.
   */
  synchronized boolean awaitClose(int number, Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (closedOutput < number || closedError < number) {
      if (ended || !pause(deadline)) {
        return false;
      }
    }
    return true;
  }

  synchronized void awaitEnd(Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!ended && pause(deadline)) {
      // Woken by every piece of output.
    }
  }

  /** Hands over the record so far and begins a new one. */
  synchronized Recording take() {
    Recording taken = recording;
    recording = new Recording();
    return taken;
  }

  private boolean pause(long deadline) {
    long left = deadline - System.nanoTime();
    if (left <= 0) {
      return false;
    }
    try {
      wait(Math.max(1, left / 1_000_000));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void note(List<String> fields) {
    switch (fields.get(0)) {
      case "begin" -> recording.began = instant(fields.get(2));
      case "end" -> {
        recording.finished = instant(fields.get(2));
        recording.status = Integer.parseInt(fields.get(3));
        recording.stages = fields.subList(4, fields.size()).stream().map(Integer::valueOf).toList();
      }
      case "close" -> closedOutput = Integer.parseInt(fields.get(1));
      default -> EventReader.read(fields).ifPresent(recording.events::add);
    }
  }

  private static Instant instant(String epochRealtime) {
    BigDecimal seconds = new BigDecimal(epochRealtime.replace(',', '.'));
    return Instant.ofEpochSecond(
        seconds.longValue(), seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
  }

  /** The record of one statement. */
  static final class Recording {
    /** The events that tell where a status other than zero comes from. */
    private static final Set<Kind> TELLING = Set.of(Kind.ERR, Kind.HANDLED, Kind.JOB, Kind.UNSET);

    private final OutputCapture output = new OutputCapture();
    private final OutputCapture errors = new OutputCapture();
    private final List<SessionEvent> events = new ArrayList<>();
    private Instant sent = Instant.EPOCH;
    private Instant began;
    private Instant finished;
    private int status = -1;
    private List<Integer> stages = List.of();

    CapturedOutput errors() {
      return errors.captured();
    }

    CommandResult result(Statement statement, CommandResult.Outcome outcome) {
      Instant start = began == null ? sent : began;
      Instant end = finished == null ? Instant.now() : finished;
      CapturedOutput said = errors.captured();
      complaint(said.text()).ifPresent(events::add);
      return new CommandResult(
          statement,
          outcome,
          status,
          stages,
          start,
          Duration.between(start, end),
          BashMessages.asTyped(output.captured()),
          BashMessages.asTyped(said),
          events);
    }

    /** What bash gives up, such as a division by zero, fires no trap: its message has the line. */
    private Optional<SessionEvent> complaint(String text) {
      boolean told = events.stream().anyMatch(event -> TELLING.contains(event.kind()));
      return status <= 0 || told
          ? Optional.empty()
          : BashMessages.firstLine(text)
              .map(line -> new SessionEvent(Kind.ERR, line, status, List.of(), ""));
    }
  }
}
