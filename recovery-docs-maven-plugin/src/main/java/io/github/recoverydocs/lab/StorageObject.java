package io.github.recoverydocs.lab;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An object that a bucket has before a document begins.
 *
 * @param key its key
 * @param file the file of this machine with its content, where it is one
 * @param text its content where it is none
 */
public record StorageObject(String key, Optional<Path> file, String text) {

  /** An object with the content of a file. */
  public static StorageObject file(String key, Path file) {
    return new StorageObject(key, Optional.of(file), "");
  }

  /** An object with this content, as UTF-8. */
  public static StorageObject text(String key, String text) {
    return new StorageObject(key, Optional.empty(), text);
  }

  long size() throws IOException {
    return file.isPresent() ? Files.size(file.get()) : bytes().length;
  }

  void writeTo(OutputStream out) throws IOException {
    if (file.isPresent()) {
      Files.copy(file.get(), out);
    } else {
      out.write(bytes());
    }
  }

  private byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
