package io.github.recoverydocs.drill;

import io.github.recoverydocs.lab.Database;
import io.github.recoverydocs.lab.DrillHost;
import io.github.recoverydocs.lab.HostProcess;
import io.github.recoverydocs.lab.HostResult;
import io.github.recoverydocs.lab.ImageIdentity;
import io.github.recoverydocs.lab.Lab;
import io.github.recoverydocs.lab.LabException;
import io.github.recoverydocs.lab.OutputListener;
import io.github.recoverydocs.lab.PreparationStep;
import io.github.recoverydocs.lab.ServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A lab whose server has logged what a test says, and whose host answers or does not. */
final class ScriptedLab implements Lab {
  private final List<ServerError> errors = new ArrayList<>();
  private boolean gone;

  ScriptedLab logging(ServerError error) {
    errors.add(error);
    return this;
  }

  ScriptedLab gone() {
    gone = true;
    return this;
  }

  @Override
  public DrillHost host() {
    return new DrillHost() {
      @Override
      public String workingFolder() {
        return "/work";
      }

      @Override
      public HostResult run(String... command) {
        throw new UnsupportedOperationException();
      }

      @Override
      public HostProcess start(List<String> command, OutputListener listener) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void write(String folder, Map<String, String> files) {
        throw new UnsupportedOperationException();
      }
    };
  }

  @Override
  public String postgresVersion() {
    return "17.6";
  }

  @Override
  public List<ImageIdentity> images() {
    return List.of();
  }

  @Override
  public Database database() {
    throw new UnsupportedOperationException();
  }

  @Override
  public OptionalLong databaseBytes() {
    return OptionalLong.empty();
  }

  @Override
  public void perform(PreparationStep step) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> secrets() {
    return List.of("lab-secret");
  }

  @Override
  public void requireRunning() {
    if (gone) {
      throw new LabException("The lab is gone.", "Run again.", null);
    }
  }

  @Override
  public List<ServerError> serverErrors() {
    return List.copyOf(errors);
  }

  @Override
  public Optional<String> keptHint() {
    return Optional.empty();
  }

  @Override
  public void close() {}
}
