package io.github.recoverydocs.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is in a folder: names, bytes, permissions, links, empty folders. */
record FileTree(Map<String, Entry> entries) {

  /**
   * A file, a folder or a link.
   *
   * @param kind "file", "folder" or "link to x"
   * @param permissions such as "rw-r--r--"
   * @param text a file's bytes, as ISO-8859-1
   */
  record Entry(String kind, String permissions, String text) {}

  static FileTree of(Path folder) {
    Map<String, Entry> entries = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return new FileTree(entries);
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(path -> !path.equals(folder)).toList()) {
        entries.put(folder.relativize(path).toString(), entry(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FileTree(entries);
  }

  private static Entry entry(Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      return new Entry("link to " + Files.readSymbolicLink(path), "", "");
    }
    boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    return new Entry(
        isFolder ? "folder" : "file",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
        isFolder ? "" : Files.readString(path, java.nio.charset.StandardCharsets.ISO_8859_1));
  }

  FileTree without(Set<String> paths) {
    Map<String, Entry> rest = new TreeMap<>(entries);
    rest.keySet().removeAll(paths);
    return new FileTree(rest);
  }

  long files() {
    return entries.values().stream().filter(entry -> entry.kind().equals("file")).count();
  }

  /** Says in what another tree differs, by path. */
  Map<String, String> differences(FileTree other) {
    Map<String, String> differences = new TreeMap<>();
    TreeSet<String> paths = new TreeSet<>(entries.keySet());
    paths.addAll(other.entries.keySet());
    for (String path : paths) {
      Entry here = entries.get(path);
      Entry there = other.entries.get(path);
      if (here == null || there == null) {
        differences.put(path, here == null ? "only there" : "missing");
      } else if (!here.equals(there)) {
        differences.put(path, difference(here, there));
      }
    }
    return differences;
  }

  private static String difference(Entry here, Entry there) {
    if (!here.kind().equals(there.kind())) {
      return there.kind() + " instead of " + here.kind();
    }
    List<String> lines = new ArrayList<>();
    if (!here.permissions().equals(there.permissions())) {
      lines.add(there.permissions() + " instead of " + here.permissions());
    }
    if (!here.text().equals(there.text())) {
      int at = 0;
      int shorter = Math.min(here.text().length(), there.text().length());
      while (at < shorter && here.text().charAt(at) == there.text().charAt(at)) {
        at++;
      }
      long line = here.text().substring(0, at).lines().count();
      lines.add("line " + line + ": " + shown(there, at) + " instead of " + shown(here, at));
    }
    return String.join(", ", lines);
  }

  private static String shown(Entry entry, int at) {
    String rest = entry.text().substring(at, Math.min(entry.text().length(), at + 60));
    return "\"" + rest.replace("\n", "\\n").replace("\r", "\\r") + "\"";
  }
}
