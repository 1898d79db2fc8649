package io.github.recoverydocs.verdict;

import io.github.recoverydocs.shell.SessionEvent;
import io.github.recoverydocs.shell.SessionEvent.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A variable that is read although nothing has set it. */
final class UnsetVariable implements Rule {
  /** Names under which a reader's machine or a project keeps where its services are. */
  private static final Pattern OF_THE_READER =
      Pattern.compile(
          "(?:AWS|AZURE|GOOGLE|GCP|S3|DB|DATABASE|POSTGRES|POSTGRESQL|PG|PGHOST|RDS)_[A-Z0-9_]+"
              + "|PG[A-Z]+|[A-Z0-9_]+_(?:URL|URI|DSN|HOST|PORT|USER|USERNAME|PASSWORD|TOKEN|BUCKET|REGION)");

  @Override
  public Optional<Fault> check(Evidence evidence) {
    Optional<SessionEvent> unset = evidence.events(Kind.UNSET).stream().findFirst();
    return unset.map(
        event ->
            evidence.fault(
                event.line(),
                "the variable " + event.detail() + " is not set",
                List.of(),
                nextStep(event.detail())));
  }

  private static String nextStep(String name) {
    String standIn = "${" + name + ":-default}";
    return OF_THE_READER.matcher(name).matches()
        ? "Of the reader's environment the drill knows PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE. Set this in a block above, or say what stands in for it: "
            + standIn
            + "."
        : "Set it in a block above, correct its name, or say what stands in for it: "
            + standIn
            + ".";
  }
}
