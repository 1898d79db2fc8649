package io.github.recoverydocs.template;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Takes a template out of a jar, as renderers need files. */
final class ClasspathTemplate {
  private final String folder;
  private final Path target;

  ClasspathTemplate(String folder, Path target) {
    this.folder = folder;
    this.target = target;
  }

  TemplateTree open(ClassLoader loader) {
    URL url = loader.getResource(folder + "/" + TemplateTree.CONTEXT_FILE);
    String name = "classpath:" + folder;
    if (url == null) {
      throw new TemplateException(
          name, 0, 0, "the class path has no such template", "Is its jar a dependency?");
    }
    try {
      if (url.getProtocol().equals("file")) {
        return TemplateTree.open(Path.of(url.toURI()).getParent(), name);
      }
      JarURLConnection connection = (JarURLConnection) url.openConnection();
      connection.setUseCaches(false);
      try (JarFile jar = connection.getJarFile()) {
        for (JarEntry entry : Collections.list(jar.entries())) {
          if (entry.getName().startsWith(folder + "/")) {
            copy(jar, entry);
          }
        }
      }
      return TemplateTree.open(target, name);
    } catch (IOException | URISyntaxException e) {
      throw new TemplateException(name, 0, 0, "the template cannot be read: " + e, "");
    }
  }

  private void copy(JarFile jar, JarEntry entry) throws IOException {
    Path file = target.resolve(entry.getName().substring(folder.length() + 1)).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("the entry " + entry.getName() + " leads out of the template");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    try (InputStream in = jar.getInputStream(entry)) {
      byte[] content = in.readAllBytes();
      Files.write(file, content);
      // A jar keeps no permissions. What begins so is a script, and is meant to be run.
      if (content.length > 1 && content[0] == '#' && content[1] == '!') {
        file.toFile().setExecutable(true, false);
      }
    }
  }
}
