package io.github.recoverydocs.drill;

import io.github.recoverydocs.lab.ProjectFiles;
import io.github.recoverydocs.runbook.Block;
import io.github.recoverydocs.runbook.FileEdit;
import io.github.recoverydocs.runbook.Runbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the files of a project that documents depend on: those that their executable blocks name,
 * and those that a file so found names in turn. A folder stands for everything in it.
 *
 * <p>Not every file of a project counts: a build writes logs and reports beside the documents, and
 * none of them makes a proof stale.
 */
final class NamedFiles {
  /** What can be a path; a quote, a blank or an expansion ends it. */
  private static final Pattern PATH = Pattern.compile("[\\p{L}\\p{N}_.@%+/-]+");

  /** Larger files are data; the names in them are none. */
  private static final long LARGEST_SCRIPT = 256 * 1024;

  private final SortedMap<String, Path> files = new TreeMap<>();
  private final SortedMap<String, Path> named = new TreeMap<>();
  private final Deque<Path> unread = new ArrayDeque<>();

  /**
   * Finds the files.
   *
   * @param others files that count whether they are named or not, where they are there
   * @throws IOException when a folder or file cannot be read
   */
  NamedFiles(ProjectFiles project, List<Runbook> runbooks, List<String> others) throws IOException {
    for (Path file : project.list()) {
      files.put(project.name(file), file);
    }
    for (Runbook runbook : runbooks) {
      for (Block block : runbook.executableBlocks()) {
        read(block.commands(), "");
        block.directives().file().ifPresent(this::add);
      }
    }
    others.forEach(this::add);
    while (!unread.isEmpty()) {
      Path file = unread.pop();
      String name = project.name(file);
      read(text(file), name.substring(0, name.lastIndexOf('/') + 1));
    }
  }

  /** The files by name, with forward slashes, in the order of their names. */
  SortedMap<String, Path> byName() {
    return named;
  }

  private void read(String text, String folder) {
    Matcher path = PATH.matcher(text);
    while (path.find()) {
      add(path.group());
      if (!folder.isEmpty()) {
        add(folder + path.group());
      }
    }
  }

  /** The name of a file that is edited is one path, blanks and all; in a container it is none. */
  private void add(FileEdit edit) {
    if (edit.service().isEmpty()) {
      add(edit.path());
    }
  }

  private void add(String word) {
    String name = Path.of(word).normalize().toString().replace('\\', '/');
    Path file = files.get(name);
    if (file == null) {
      return;
    }
    if (!Files.isDirectory(file)) {
      remember(name, file);
      return;
    }
    String below = name + "/";
    files.subMap(below, below + Character.MAX_VALUE).forEach(this::remember);
  }

  private void remember(String name, Path file) {
    if (!Files.isDirectory(file) && named.putIfAbsent(name, file) == null) {
      unread.push(file);
    }
  }

  private static String text(Path file) throws IOException {
    boolean script = Files.isRegularFile(file) && Files.size(file) <= LARGEST_SCRIPT;
    return script ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1) : "";
  }
}
