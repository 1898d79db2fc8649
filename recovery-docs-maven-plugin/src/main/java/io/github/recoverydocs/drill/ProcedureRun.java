package io.github.recoverydocs.drill;

import io.github.recoverydocs.drill.Performance.FirstFault;
import io.github.recoverydocs.drill.configuration.DeclaredBackup;
import io.github.recoverydocs.drill.configuration.DeclaredDrill;
import io.github.recoverydocs.drill.configuration.DeclaredInput;
import io.github.recoverydocs.lab.Lab;
import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.runbook.Durations;
import io.github.recoverydocs.shell.CommandResult;
import io.github.recoverydocs.shell.CommandResult.Outcome;
import io.github.recoverydocs.shell.ScriptParser;
import io.github.recoverydocs.shell.ScriptSession;
import io.github.recoverydocs.shell.Session;
import io.github.recoverydocs.shell.Statement;
import io.github.recoverydocs.verdict.Finding;
import io.github.recoverydocs.verdict.Secrets;
import io.github.recoverydocs.verdict.StatementJudge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Performs the procedure of one drill after the accident: the symptom, the blocks, the cured
 * symptom, and what has to be true at the end.
 */
final class ProcedureRun {
  private final Drill drill;
  private final Lab lab;
  private final Accident accident;
  private final Optional<DeclaredBackup> backup;
  private final Secrets secrets;
  private final Duration commandTimeout;
  private final Deadline deadline;
  private final Progress progress;
  private final BlockRecorder recorder;
  private final List<Check> checks = new ArrayList<>();

  ProcedureRun(
      Drill drill,
      Lab lab,
      Accident accident,
      Optional<DeclaredBackup> backup,
      Secrets secrets,
      Duration commandTimeout,
      Deadline deadline,
      Progress progress) {
    this.drill = drill;
    this.lab = lab;
    this.accident = accident;
    this.backup = backup;
    this.secrets = secrets;
    this.commandTimeout = commandTimeout;
    this.deadline = deadline;
    this.progress = progress;
    this.recorder = new BlockRecorder(secrets);
  }

  DrillResult perform() {
    Map<String, String> inputs = inputs();
    FilledProcedure filled = FilledProcedure.of(drill.procedure(), inputs);
    List<Finding> useless =
        drill.declared().map(declared -> filled.findings(declared)).orElse(List.of());
    if (!useless.isEmpty()) {
      return new DrillResult(
          recorder.notPerformed(drill.procedure()), List.of(), useless, Duration.ZERO);
    }
    ScriptParser parser = new ScriptParser(lab.host());
    DrillScript script = DrillScript.of(drill.procedure(), filled.parts(), parser, lab.volumes());
    Optional<SymptomCommand> symptom =
        drill
            .declared()
            .flatMap(DeclaredDrill::symptom)
            .map(
                step ->
                    new SymptomCommand(
                        step,
                        drill.procedure(),
                        new MarkVariables(accident.marks()).exports(inputs),
                        parser));
    List<Statement> statements = new ArrayList<>();
    symptom.flatMap(SymptomCommand::before).ifPresent(statements::add);
    statements.addAll(script.statements());
    symptom.flatMap(SymptomCommand::after).ifPresent(statements::add);
    try (Session session = new ScriptSession(lab.host(), statements)) {
      Performance performance =
          new Performance(
              lab,
              session,
              new StatementJudge(drill.document().runbook().name(), statements),
              secrets,
              commandTimeout,
              deadline);
      return perform(script, symptom, performance, inputs);
    }
  }

  /** What the reader fills in, with the marks' times and the like in place of their variables. */
  private Map<String, String> inputs() {
    Map<String, String> inputs = new LinkedHashMap<>();
    MarkVariables variables = new MarkVariables(accident.marks());
    Map<String, DeclaredInput> declared =
        drill.declared().map(DeclaredDrill::inputs).orElse(Map.of());
    declared.forEach((name, input) -> inputs.put(name, variables.replace(input.value())));
    return inputs;
  }

  private DrillResult perform(
      DrillScript script,
      Optional<SymptomCommand> symptom,
      Performance performance,
      Map<String, String> inputs) {
    List<Finding> findings = new ArrayList<>(script.problems());
    script.blocks().forEach(block -> block.fault().ifPresent(findings::add));
    boolean usable = symptom.map(command -> provoke(command, performance)).orElse(true);
    PerformedBlocks blocks = new PerformedBlocks(script.blocks(), performance, recorder);
    long start = System.nanoTime();
    if (usable) {
      blocks.perform(progress);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    Optional<FirstFault> fault = performance.firstFault();
    fault.ifPresent(first -> findings.add(first.blamed()));
    if (usable && fault.isEmpty() && !blocks.unreadable()) {
      symptom.ifPresent(command -> cure(command, performance));
      drill
          .declared()
          .map(declared -> new Expectations(lab, declared, accident, inputs).check(backup))
          .ifPresent(checks::addAll);
      drill.declared().flatMap(declared -> budget(declared, took)).ifPresent(checks::add);
    }
    checks.forEach(check -> check.finding(drill.procedure()).ifPresent(findings::add));
    boolean helped = checks.stream().allMatch(check -> check.fault().isEmpty());
    List<BlockProof> proofs = blocks.proofs(fault, helped);
    findings.addAll(new ShownOutputs(drill.procedure()).findings(proofs));
    return new DrillResult(proofs, checks, findings, took);
  }

  /** False when the session takes nothing more, because the command does not end in it. */
  private boolean provoke(SymptomCommand command, Performance performance) {
    if (command.before().isEmpty()) {
      checks.add(command.unreadable());
      return true;
    }
    CommandResult result = performance.provoke(command.before().get());
    checks.add(command.provoked(result));
    return result.outcome() == Outcome.ENDED;
  }

  private static Optional<Check> budget(DeclaredDrill declared, Duration took) {
    return declared
        .budget()
        .map(
            budget ->
                new Check(
                    "budget",
                    Durations.print(budget),
                    declared.place(),
                    took,
                    "",
                    took.compareTo(budget) <= 0
                        ? Optional.empty()
                        : Optional.of(
                            new Check.Fault(
                                "the procedure took "
                                    + Durations.print(took)
                                    + ", and its budget is "
                                    + Durations.print(budget),
                                List.of(),
                                "Make it faster, or correct budget: in drills.yaml."))));
  }

  private void cure(SymptomCommand command, Performance performance) {
    command
        .after()
        .ifPresent(
            statement -> {
              CommandResult result = performance.run(statement);
              checks.add(command.cured(result, performance.judge(result)));
            });
  }
}
