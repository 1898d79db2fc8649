package io.github.recoverydocs.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.testcontainers.containers.GenericContainer;

/** A drill host that is a running container. */
final class ContainerHost implements DrillHost {
  private final DockerClient client;
  private final GenericContainer<?> container;
  private final String workingFolder;
  private final List<String> environment;

  /**
   * Creates it.
   *
   * @param environment variables of every process, beside those of the container
   */
  ContainerHost(
      DockerClient client,
      GenericContainer<?> container,
      String workingFolder,
      Map<String, String> environment) {
    this.client = client;
    this.container = container;
    this.workingFolder = workingFolder;
    this.environment =
        environment.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
  }

  @Override
  public String workingFolder() {
    return workingFolder;
  }

  @Override
  public HostResult run(String... command) {
    return run(null, List.of(command));
  }

  /**
   * Runs a command of ours to its end.
   *
   * @param input its standard input; null for none
   * @throws LabException when the engine does not answer
   */
  HostResult run(InputStream input, List<String> command) {
    try {
      String exec = exec(command, input != null);
      CollectedOutput output = new CollectedOutput();
      client.execStartCmd(exec).withStdIn(input).exec(new Frames(output)).awaitCompletion();
      int status = client.inspectExecCmd(exec).exec().getExitCodeLong().intValue();
      return new HostResult(status, output.output(), output.errors());
    } catch (RuntimeException e) {
      throw lost(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw lost(e);
    }
  }

  @Override
  public HostProcess start(List<String> command, OutputListener listener) {
    String exec = exec(command, true);
    ProcessInput input = new ProcessInput();
    Frames frames = new Frames(listener);
    client.execStartCmd(exec).withDetach(false).withStdIn(input).exec(frames);
    return new AttachedProcess(input, frames);
  }

  /**
   * Starts a process that reads nothing; closing what is returned only stops listening.
   *
   * <p>With a standard input, docker-java would complain on the console when it is closed early.
   */
  Closeable watch(List<String> command, OutputListener listener) {
    Frames frames = new Frames(listener);
    client.execStartCmd(exec(command, false)).withDetach(false).exec(frames);
    return frames;
  }

  private String exec(List<String> command, boolean reads) {
    return client
        .execCreateCmd(container.getContainerId())
        .withCmd(command.toArray(String[]::new))
        .withWorkingDir(workingFolder)
        .withEnv(environment)
        .withAttachStdin(reads)
        .withAttachStdout(true)
        .withAttachStderr(true)
        .exec()
        .getId();
  }

  @Override
  public void write(String folder, Map<String, String> files) {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(archive, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Map.Entry<String, String> file : files.entrySet()) {
        byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(folder.substring(1) + "/" + file.getKey());
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    unpack("/", new ByteArrayInputStream(archive.toByteArray()));
  }

  /** The container's id. */
  String containerId() {
    return container.getContainerId();
  }

  /**
   * Copies an archive's files into a folder that is there, by way of a file of this machine: what
   * is copied can be larger than the memory.
   *
   * @throws IOException when the archive cannot be written
   */
  void copy(String folder, Archive archive) throws IOException {
    Path tar = Files.createTempFile("recovery-docs-copy", ".tar");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(tar))) {
        archive.writeTo(out);
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(tar))) {
        unpack(folder, in);
      }
    } finally {
      Files.deleteIfExists(tar);
    }
  }

  /** Unpacks a tar archive into a folder that is there. */
  private void unpack(String folder, InputStream tar) {
    try {
      client
          .copyArchiveToContainerCmd(container.getContainerId())
          .withRemotePath(folder)
          .withTarInputStream(tar)
          .exec();
    } catch (RuntimeException e) {
      throw lost(e);
    }
  }

  private static LabException lost(Throwable e) {
    return new LabException(
        "The drill host no longer answers: " + Engine.firstLine(e),
        "See whether the Docker Engine still runs (\"docker info\") and run again.",
        e);
  }

  /** Files that write themselves as a tar archive. */
  @FunctionalInterface
  interface Archive {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Hands frames on as they come. */
  private static final class Frames extends ResultCallback.Adapter<Frame> {
    private final OutputListener listener;

    Frames(OutputListener listener) {
      this.listener = listener;
    }

    @Override
    public void onNext(Frame frame) {
      if (frame.getStreamType() == StreamType.STDERR) {
        listener.standardError(frame.getPayload());
      } else {
        listener.standardOutput(frame.getPayload());
      }
    }

    @Override
    public void onError(Throwable error) {
      super.onError(error);
      listener.ended();
    }

    @Override
    public void onComplete() {
      super.onComplete();
      listener.ended();
    }
  }

  private record AttachedProcess(ProcessInput input, Frames frames) implements HostProcess {
    @Override
    public void send(String text) throws IOException {
      input.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
      input.close();
      try {
        frames.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
