package io.github.recoverydocs.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads and writes {@code proof.json}. */
public final class ProofFile {
  private final Path file;
  private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Creates a reader and writer of one file. */
  public ProofFile(Path file) {
    this.file = file;
  }

  /** The file itself, whether it is there or not. */
  public Path path() {
    return file;
  }

  /**
   * Makes the proof's folder, so that a run that cannot record its result does not begin.
   *
   * @throws ProofException when the folder cannot be made or written to
   */
  public void requireWritable() {
    Path folder = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ProofException("The folder " + folder + " cannot be made", e);
    }
    if (!Files.isWritable(folder)) {
      throw new ProofException("The folder " + folder + " cannot be written to", null);
    }
  }

  /**
   * Writes a proof, whole or not at all.
   *
   * @throws ProofException when the file cannot be written
   */
  public void write(Proof proof) {
    try {
      new WholeFile(file).write(json.writeValueAsBytes(proof));
    } catch (IOException e) {
      throw new ProofException("The proof " + file + " cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * Reads the proof; nothing when there is none.
   *
   * @throws ProofException when the file is no proof, or one of another form
   */
  public Optional<Proof> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode tree = json.readTree(file.toFile());
      if (!tree.path("schemaVersion").isInt()) {
        throw new ProofException(
            "The proof " + file + " is damaged: it has no schemaVersion", null);
      }
      int version = tree.path("schemaVersion").asInt();
      if (version != Proof.SCHEMA_VERSION) {
        throw new ProofException(
            "The proof "
                + file
                + " has the form "
                + version
                + ", this plugin reads "
                + Proof.SCHEMA_VERSION,
            null);
      }
      return Optional.of(json.treeToValue(tree, Proof.class));
    } catch (JsonProcessingException e) {
      throw new ProofException("The proof " + file + " is damaged: " + reason(e), e);
    } catch (IOException e) {
      throw new ProofException("The proof " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The message without the position inside our own file, which helps nobody. */
  private static String reason(JsonProcessingException e) {
    return e.getOriginalMessage().replaceAll("(?s) \\(start marker at.*| \\(.*?\\[.*", "");
  }
}
