package io.github.recoverydocs.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What users read names goals, parameters and files that there are, and shows what can be read. */
class DocumentationTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String PAGES = "src/site/markdown";

  private static final Pattern GOAL =
      Pattern.compile(
          "(?:\\brecovery-docs|recovery-docs-maven-plugin|recovery-docs-maven-plugin:\\d[\\w.-]*|\\$P)"
              + ":([a-z][a-z-]*)|([a-z-]+)-mojo\\.html|<goal>(.*?)</goal>");
  private static final Pattern PROPERTY =
      Pattern.compile("recoveryDocs\\.([a-z][A-Za-z]*(?:\\.skip)?)");
  private static final Pattern CONFIGURATION =
      Pattern.compile("<configuration>\\s*<(\\w+)[> ].*?</configuration>", Pattern.DOTALL);
  private static final Pattern FENCE =
      Pattern.compile("^```(\\w*)[^\\n]*\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern MACRO = Pattern.compile("<!-- MACRO.*");
  private static final Pattern SNIPPET =
      Pattern.compile(
          "<!-- MACRO\\{snippet\\|(?:id=([a-z]+)\\|)?file=([^|{}]+)\\|(?:source=false\\|)?ignoreDownloadError=false\\} -->");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#[^)]*)?\\)");

  static Stream<String> documents() throws IOException {
    return Stream.of(Stream.of("README.md"), markdown("docs"), pages()).flatMap(names -> names);
  }

  static Stream<String> pages() throws IOException {
    return markdown(PAGES);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namesGoalsThatThereAre(String document) throws Exception {
    assertThat(Goals.ofThisBuild().names()).containsAll(found(GOAL, document));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namesParametersThatThereAre(String document) throws Exception {
    Goals goals = Goals.ofThisBuild();
    Set<String> properties = new TreeSet<>(goals.properties());
    // Maven binds no map to a property; the goals read recoveryDocs.context.<name> themselves.
    properties.add("context");

    assertThat(properties).containsAll(found(PROPERTY, document));
    assertThat(goals.parameters()).contains("context").containsAll(found(CONFIGURATION, document));
  }

  @Test
  void everyGoalAndParameterIsNamedSomewhere() throws Exception {
    Set<String> goals = found(GOAL, PAGES + "/usage.md");
    Set<String> properties = new TreeSet<>();
    for (String document : documents().toList()) {
      properties.addAll(found(PROPERTY, document));
    }

    assertThat(goals).containsAll(Goals.ofThisBuild().names());
    assertThat(Goals.ofThisBuild().properties())
        .filteredOn(property -> !property.endsWith(".skip"))
        .allSatisfy(property -> assertThat(properties).contains(property));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void showsXmlAndYamlThatCanBeRead(String document) throws Exception {
    for (MatchResult fence : matches(FENCE, read(document))) {
      String text = fence.group(2);
      switch (fence.group(1)) {
        case "xml" ->
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                // A part of a POM may be several elements.
                .parse(new InputSource(new StringReader("<all>" + text + "</all>")));
        case "yaml" -> new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        default -> {}
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void showsFilesThatThereAre(String page) throws IOException {
    String text = read(page);
    List<MatchResult> snippets = matches(SNIPPET, text);
    // One that Doxia cannot read would put a sentence about an error into the page, and go on.
    assertThat(snippets).hasSameSizeAs(matches(MACRO, text));

    String runs = read("src/dev/lib/site.sh");
    for (MatchResult snippet : snippets) {
      String file = snippet.group(2);
      if (file.startsWith("target/site-runs/")) {
        assertThat(runs).contains("\"$SITE_RUNS/" + Path.of(file).getFileName() + "\"");
      } else {
        assertThat(ROOT.resolve(file)).isRegularFile();
        assertThat(read(file)).contains(marks(snippet.group(1)));
      }
    }
  }

  /** What runs is shown from an example, which the build performs. */
  @ParameterizedTest
  @MethodSource("pages")
  void hasNoCommandsOfItsOwnThatNothingPerforms(String page) throws IOException {
    assertThat(matches(FENCE, read(page)))
        .extracting(fence -> fence.group(1))
        .doesNotContain("bash", "sh", "shell", "console");
  }

  /** Whether the other pages are there, ./dev site tells, which makes them. */
  @ParameterizedTest
  @MethodSource("pages")
  void leadsToPagesThatThereAre(String page) throws IOException {
    for (MatchResult link : matches(LINK, read(page))) {
      String target = link.group(1).replaceFirst("\\.html$", ".md");
      if (target.startsWith("docs/") || target.equals("SECURITY.md")) {
        assertThat(ROOT.resolve(target)).isRegularFile();
      } else if (!target.contains("/")) {
        assertThat(ROOT.resolve(PAGES).resolve(target)).isRegularFile();
      }
    }
  }

  /** The site has documents, and of other files those that are named there. */
  @Test
  void whatDocumentsLeadToIsOnTheSite() throws IOException {
    String site = read("src/dev/lib/site.sh");
    for (String document : markdown("docs").toList()) {
      for (MatchResult link : matches(LINK, read(document))) {
        String target = URLDecoder.decode(link.group(1), StandardCharsets.UTF_8);
        Path file = Path.of("docs").resolve(target).normalize();
        if (!file.startsWith("docs") && !target.endsWith(".md")) {
          assertThat(Stream.iterate(file, Objects::nonNull, Path::getParent))
              .as("what site.sh copies of %s", file)
              .anySatisfy(part -> assertThat(site).containsPattern("[ =']\\Q" + part + "\\E'?\n"));
        }
      }
    }
  }

  @Test
  void everyPageAndDocumentIsInTheMenu() throws IOException {
    String menu = read("src/site/site.xml");

    assertThat(pages().map(page -> "/" + Path.of(page).getFileName()))
        .allSatisfy(page -> assertThat(menu).contains(page.replace(".md", ".html\"")));
    assertThat(markdown("docs"))
        .allSatisfy(name -> assertThat(menu).contains("/" + name.replace(".md", ".html\"")));
  }

  private static String[] marks(String id) {
    return id == null
        ? new String[] {""}
        : new String[] {"START SNIPPET: " + id, "END SNIPPET: " + id};
  }

  private static Stream<String> markdown(String folder) throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files
          .map(file -> folder + "/" + file.getFileName())
          .filter(name -> name.endsWith(".md"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Set<String> found(Pattern pattern, String document) throws IOException {
    Set<String> found = new TreeSet<>();
    for (MatchResult match : matches(pattern, read(document))) {
      for (int group = 1; group <= match.groupCount(); group++) {
        if (match.group(group) != null) {
          found.add(match.group(group));
        }
      }
    }
    return found;
  }

  private static List<MatchResult> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }
}
