package io.github.recoverydocs.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells what hooks have made of rendered files: changed ones, new ones, and those that are gone.
 */
final class HookedFiles {
  private final Path root;
  private final Map<String, RenderedFile> rendered = new HashMap<>();
  private final Map<String, byte[]> before = new HashMap<>();

  /** Remembers what is there before the hooks run. */
  HookedFiles(Path root, List<RenderedFile> files) throws IOException {
    this.root = root;
    for (RenderedFile file : files) {
      rendered.put(file.path(), file);
      before.put(file.path(), Files.readAllBytes(file.file()));
    }
  }

  /** The files that are there now; no line of the template stands for a line that a hook wrote. */
  List<RenderedFile> after() throws IOException {
    List<RenderedFile> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String path = root.relativize(file).toString().replace('\\', '/');
        boolean same =
            before.containsKey(path) && Arrays.equals(before.get(path), Files.readAllBytes(file));
        files.add(
            same
                ? rendered.get(path)
                : new RenderedFile(path, RenderedFile.OF_HOOKS, file, SourceMap.NONE));
      }
    }
    return files;
  }
}
