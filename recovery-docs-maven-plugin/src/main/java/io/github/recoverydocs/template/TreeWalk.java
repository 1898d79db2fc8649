package io.github.recoverydocs.template;

import io.github.recoverydocs.template.jinja.JinjaEngine;
import io.github.recoverydocs.template.jinja.Rendered;
import io.github.recoverydocs.template.jinja.Source;
import io.github.recoverydocs.template.python.Budget;
import io.github.recoverydocs.template.python.OrderedDict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One rendering of a tree: every folder and file, in cookiecutter's way. */
final class TreeWalk {
  private static final long LARGEST_TREE = 256L * 1024 * 1024;

  /** The renderer's own budget is around this one. */
  private static final Duration WITHIN = Duration.ofMinutes(1);

  private final Context context;
  private final Path project;
  private final Path outputDirectory;
  private final TemplateLoader loader;
  private final JinjaEngine engine;
  private final Patterns copied;
  private final Map<String, Object> variables;
  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, RenderedFile> files = new TreeMap<>();
  private Path target;
  private final Duration longest;
  private final Optional<Hooks> hooks;
  private FreeMarkerRenderer freeMarkerRenderer;
  private long written;

  TreeWalk(
      TemplateTree tree,
      Context context,
      Path outputDirectory,
      Duration longest,
      boolean withHooks) {
    this.longest = longest;
    this.context = context;
    this.project = tree.project(context.syntax().variableStart(), context.syntax().variableEnd());
    this.outputDirectory = outputDirectory;
    this.loader = new TemplateLoader(tree.folder(), project);
    this.engine = new JinjaEngine(context.syntax(), context.extensions(), loader);
    this.copied = new Patterns(context.copied());
    this.variables = variables(tree, context, outputDirectory);
    this.hooks = withHooks ? Optional.of(new Hooks(tree, engine, variables)) : Optional.empty();
  }

  private static Map<String, Object> variables(TemplateTree tree, Context context, Path output) {
    OrderedDict all = new OrderedDict(context.cookiecutter());
    all.put("_output_dir", output.toString());
    all.put("_repo_dir", tree.folder().toString());
    all.put("_checkout", null);
    Map<String, Object> variables = new HashMap<>(context.variables());
    variables.put("cookiecutter", all);
    return variables;
  }

  RenderedTree render() {
    String template = project.getFileName().toString();
    String slug = NameGuard.folder(name(template), template);
    try (OutputFolder output = new OutputFolder(outputDirectory, slug)) {
      target = output.beside();
      runHooks("pre_gen_project");
      walk(project);
      List<RenderedFile> rendered = List.copyOf(files.values());
      if (hooks.isPresent()) {
        HookedFiles hooked = new HookedFiles(target, rendered);
        runHooks("post_gen_project");
        rendered = hooked.after();
      }
      Path root = output.publish();
      List<RenderedFile> all = rendered.stream().map(file -> file.in(root)).toList();
      return new RenderedTree(root, all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void runHooks(String moment) throws IOException {
    if (hooks.isPresent()) {
      hooks.get().run(moment, target);
    }
  }

  private String name(String template) {
    return engine.render(new Source(template, template), variables, WITHIN).text();
  }

  private String relative(Path file) {
    return project.relativize(file).toString().replace('\\', '/');
  }

  private void walk(Path folder) throws IOException {
    List<Path> children;
    try (Stream<Path> all = Files.list(folder)) {
      children = all.sorted(Comparator.comparing(Path::toString)).toList();
    }
    for (Path child : children) {
      Budget.step();
      loader.requireInside(child);
      if (Files.isDirectory(child)) {
        folder(child);
      } else {
        file(child);
      }
    }
  }

  private void folder(Path folder) throws IOException {
    String template = relative(folder);
    String path = NameGuard.path(name(template), loader.name(folder));
    claim(path, loader.name(folder));
    Files.createDirectories(target.resolve(path));
    if (copied.match(template)) {
      copyAll(folder, path);
    } else if (!Files.isSymbolicLink(folder)) {
      walk(folder);
    }
  }

  private void copyAll(Path folder, String path) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path child : all.sorted().toList()) {
        loader.requireInside(child);
        String childPath = path + "/" + child.getFileName();
        if (Files.isDirectory(child)) {
          Files.createDirectories(target.resolve(childPath));
          copyAll(child, childPath);
        } else {
          copy(child, childPath);
        }
      }
    }
  }

  private void file(Path file) throws IOException {
    String template = relative(file);
    String rendered = name(template);
    if (rendered.isEmpty() || rendered.endsWith("/")) {
      return; // An empty name: the way to say that there is no such file.
    }
    boolean freeMarker = rendered.endsWith(FreeMarkerRenderer.SUFFIX) && !copied.match(template);
    String path =
        NameGuard.path(
            freeMarker
                ? rendered.substring(0, rendered.length() - FreeMarkerRenderer.SUFFIX.length())
                : rendered,
            loader.name(file));
    if (copied.match(template)) {
      copy(file, path);
      return;
    }
    byte[] bytes = Files.readAllBytes(file);
    if (BinaryFiles.isBinary(bytes)) {
      copy(file, path);
      return;
    }
    String text = loader.text(file, bytes);
    Source source = new Source(loader.name(file), text);
    Rendered result =
        freeMarker ? freeMarker().render(source) : engine.render(source, variables, WITHIN);
    write(file, path, bytes, result);
  }

  private FreeMarkerRenderer freeMarker() {
    if (freeMarkerRenderer == null) {
      freeMarkerRenderer = new FreeMarkerRenderer(loader, variables, longest);
    }
    return freeMarkerRenderer;
  }

  private void write(Path file, String path, byte[] template, Rendered result) throws IOException {
    String lineEnd = context.newLines() != null ? context.newLines() : LineEnds.of(template);
    String output = lineEnd.equals("\n") ? result.text() : result.text().replace("\n", lineEnd);
    byte[] bytes = output.getBytes(StandardCharsets.UTF_8);
    Path to = claim(file, path, bytes.length);
    Files.write(to, bytes);
    copyPermissions(file, to);
    SourceMap map =
        new SourceMap(
            result.origins().stream()
                .map(origin -> new SourceMap.Place(origin.file(), origin.line()))
                .toList());
    files.put(path, new RenderedFile(path, loader.name(file), to, map));
  }

  private void copy(Path file, String path) throws IOException {
    Path to = claim(file, path, Files.size(file));
    Files.copy(file, to);
    copyPermissions(file, to);
    files.put(path, new RenderedFile(path, loader.name(file), to, SourceMap.NONE));
  }

  private Path claim(Path file, String path, long size) {
    claim(path, loader.name(file));
    written += size;
    if (written > LARGEST_TREE) {
      throw new TemplateException(
          loader.name(file),
          0,
          0,
          "the rendered tree is larger than " + LARGEST_TREE + " bytes",
          "Look for a file that prints too much.");
    }
    Path to = target.resolve(path);
    if (!Files.isDirectory(to.getParent(), LinkOption.NOFOLLOW_LINKS)) {
      throw new TemplateException(
          loader.name(file),
          0,
          0,
          "the name renders to \"" + path + "\", whose folder does not exist",
          "Name the folder as a folder of the template.");
    }
    return to;
  }

  private void claim(String path, String template) {
    String other = owners.put(path, template);
    if (other != null) {
      throw new TemplateException(
          template,
          0,
          0,
          "the name renders to \"" + path + "\", as that of " + other + " does",
          "Change one of the names.");
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (view != null) {
      try {
        Files.setPosixFilePermissions(to, view.readAttributes().permissions());
      } catch (FileSystemException e) {
        throw new IOException("the permissions of " + to + " cannot be set", e);
      }
    }
  }
}
