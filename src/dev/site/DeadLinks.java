import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prints every link of a folder's HTML pages that leads to no file of the folder, or to no such anchor of a page in it. The
 * status is 1 when there is one. Links to other hosts are not followed.
 *
 * <p>Argument: the folder.
 */
public final class DeadLinks {
  private static final Pattern NO_MARKUP = Pattern.compile("(?s)<!--.*?-->|(?<=<script[^>]{0,99}>).*?(?=</script>)");
  private static final Pattern TAG = Pattern.compile("<[a-zA-Z](?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>");
  private static final Pattern LINK = Pattern.compile("\\s(?:href|src)=(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern ANCHOR = Pattern.compile("\\s(?:id|name)=(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern ELSEWHERE = Pattern.compile("(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//).*");

  private final Path folder;
  private final Map<Path, Set<String>> anchors = new HashMap<>();
  private final Set<String> dead = new TreeSet<>();
  private int links;

  private DeadLinks(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    DeadLinks check = new DeadLinks(Path.of(arguments[0]).toAbsolutePath().normalize());
    List<Path> pages = check.pages();
    for (Path page : pages) {
      check.page(page);
    }
    check.dead.forEach(System.out::println);
    System.out.printf("%d pages, %d links, %d dead%n", pages.size(), check.links, check.dead.size());
    System.exit(check.dead.isEmpty() && !pages.isEmpty() ? 0 : 1);
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  private void page(Path page) throws IOException {
    for (String link : values(page, LINK)) {
      if (!link.isEmpty() && !ELSEWHERE.matcher(link).matches()) {
        links++;
        if (!leadsSomewhere(page, link)) {
          dead.add(folder.relativize(page) + ": " + link);
        }
      }
    }
  }

  private boolean leadsSomewhere(Path page, String link) throws IOException {
    String[] parts = link.split("#", 2);
    String name = decoded(parts[0].replaceFirst("\\?.*", ""));
    Path target = name.isEmpty() ? page : page.resolveSibling(name).normalize();
    if (Files.isDirectory(target)) {
      target = target.resolve("index.html");
    }
    if (!target.startsWith(folder) || !Files.isRegularFile(target)) {
      return false;
    }
    boolean toAnchor = parts.length == 2 && !parts[1].isEmpty() && target.toString().endsWith(".html");
    return !toAnchor || anchors(target).contains(decoded(parts[1]));
  }

  private Set<String> anchors(Path page) throws IOException {
    if (!anchors.containsKey(page)) {
      anchors.put(page, values(page, ANCHOR));
    }
    return anchors.get(page);
  }

  private static Set<String> values(Path page, Pattern attribute) throws IOException {
    Set<String> values = new HashSet<>();
    Matcher tag = TAG.matcher(NO_MARKUP.matcher(Files.readString(page)).replaceAll(""));
    while (tag.find()) {
      Matcher match = attribute.matcher(tag.group());
      while (match.find()) {
        String value = match.group(1) == null ? match.group(2) : match.group(1);
        values.add(value.replace("&amp;", "&").replace("&quot;", "\"").replace("&#39;", "'"));
      }
    }
    return values;
  }

  /** Not as in a form: a plus is a plus. A text that cannot be decoded stays as it is, and leads nowhere. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
