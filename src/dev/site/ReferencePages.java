import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Copies the documents of the repository to where the Maven site reads generated Markdown. Doxia gives headings other
 * identifiers than GitHub does, so each gets GitHub's as well: a link such as "templates.md#recovery-times" then holds in
 * both places.
 *
 * <p>Arguments: the repository's folder, the folder for the copies.
 */
public final class ReferencePages {
  private static final List<String> SINGLE = List.of("CHANGELOG.md", "SECURITY.md");

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    Path copies = Path.of(arguments[1]);
    List<Path> documents = new ArrayList<>();
    SINGLE.forEach(name -> documents.add(root.resolve(name)));
    try (Stream<Path> files = Files.walk(root.resolve("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
    }
    for (Path document : documents) {
      Path copy = copies.resolve(root.relativize(document).toString());
      Files.createDirectories(copy.getParent());
      Files.write(copy, withAnchors(Files.readAllLines(document)));
    }
  }

  private static List<String> withAnchors(List<String> lines) {
    Map<String, Integer> used = new HashMap<>();
    List<String> result = new ArrayList<>();
    String fence = "";
    for (String line : lines) {
      String text = line.strip();
      if (fence.isEmpty() && (text.startsWith("```") || text.startsWith("~~~"))) {
        fence = text.substring(0, 3);
      } else if (!fence.isEmpty() && text.startsWith(fence)) {
        fence = "";
      } else if (fence.isEmpty() && line.matches("#{1,6} .*")) {
        line = withAnchor(line, used);
      }
      result.add(line);
    }
    return result;
  }

  private static String withAnchor(String heading, Map<String, Integer> used) {
    int start = heading.indexOf(' ') + 1;
    String title = heading.substring(start).strip();
    String slug =
        title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{M}_\\- ]", "").replace(' ', '-');
    int times = used.merge(slug, 1, Integer::sum);
    String anchor = times == 1 ? slug : slug + "-" + (times - 1);
    // Doxia's is the same then, and no two elements may have one.
    return anchor.equals(title)
        ? heading
        : heading.substring(0, start) + "<a id=\"" + anchor + "\"></a>" + title;
  }
}
