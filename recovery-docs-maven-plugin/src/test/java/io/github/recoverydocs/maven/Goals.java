package io.github.recoverydocs.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What the plugin's descriptor says that there is.
 *
 * @param names the goals
 * @param parameters the names of parameters in a POM, of all goals
 * @param properties those on a command line, without {@code recoveryDocs.}
 */
record Goals(Set<String> names, Set<String> parameters, Set<String> properties) {
  private static final String PREFIX = "${recoveryDocs.";

  /** Reads what the build has written before the tests run. */
  static Goals ofThisBuild() throws Exception {
    Document descriptor =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("target/classes/META-INF/maven/plugin.xml").toFile());
    Goals goals = new Goals(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    for (Element mojo : elements(descriptor.getDocumentElement(), "mojo")) {
      goals.names.add(elements(mojo, "goal").get(0).getTextContent());
      for (Element parameter : elements(mojo, "parameter")) {
        goals.parameters.add(elements(parameter, "name").get(0).getTextContent());
      }
      for (Element value : elements(elements(mojo, "configuration").get(0), "*")) {
        String property = value.getTextContent();
        if (property.startsWith(PREFIX)) {
          goals.properties.add(property.substring(PREFIX.length(), property.length() - 1));
        }
      }
    }
    return goals;
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(index -> (Element) found.item(index))
        .toList();
  }
}
