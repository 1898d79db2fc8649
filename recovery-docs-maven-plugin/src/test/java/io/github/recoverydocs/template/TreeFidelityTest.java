package io.github.recoverydocs.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds whole trees to what the real cookiecutter made of the same templates: names, bytes,
 * permissions, links, empty folders ({@code record.py} recorded it).
 */
class TreeFidelityTest {
  @TempDir private Path temporary;

  @TestFactory
  Stream<DynamicTest> rendersWhatCookiecutterRenders() throws IOException {
    try (InputStream in = TreeFidelityTest.class.getResourceAsStream("/cookiecutter/trees.json")) {
      List<DynamicTest> tests = new ArrayList<>();
      for (JsonNode example : new ObjectMapper().readTree(in)) {
        String name = example.get("name").textValue();
        Path folder = temporary.resolve(String.valueOf(tests.size()));
        tests.add(dynamicTest(name, () -> compare(example, folder)));
      }
      return tests.stream();
    }
  }

  private static void compare(JsonNode example, Path folder) throws IOException {
    Path template = folder.resolve("template");
    for (Map.Entry<String, JsonNode> file : example.get("files").properties()) {
      write(template.resolve(file.getKey()), file.getValue());
    }
    GivenContext given = given(example, folder);
    Path output = folder.resolve("output");
    if (example.has("error")) {
      assertThatThrownBy(
              () -> new TemplateRenderer().render(TemplateTree.open(template), given, output))
          .isInstanceOf(TemplateException.class);
      return;
    }
    new TemplateRenderer().render(TemplateTree.open(template), given, output);
    assertThat(read(output)).isEqualTo(expected(example.get("tree")));
  }

  private static void write(Path path, JsonNode entry) throws IOException {
    Files.createDirectories(path.getParent());
    if (entry.isEmpty()) {
      Files.createDirectories(path);
    } else if (entry.has("link")) {
      Files.createSymbolicLink(path, Path.of(entry.get("link").textValue()));
    } else {
      Files.write(path, bytes(entry));
      Files.setPosixFilePermissions(path, permissions(entry.path("mode").asText("644")));
    }
  }

  private static byte[] bytes(JsonNode entry) {
    return entry.has("base64")
        ? Base64.getDecoder().decode(entry.get("base64").textValue())
        : entry.get("text").textValue().getBytes(StandardCharsets.UTF_8);
  }

  private static Set<PosixFilePermission> permissions(String octal) {
    int bits = Integer.parseInt(octal, 8);
    StringBuilder text = new StringBuilder();
    for (int bit = 8; bit >= 0; bit--) {
      text.append((bits >> bit & 1) == 1 ? "rwx".charAt(2 - bit % 3) : '-');
    }
    return PosixFilePermissions.fromString(text.toString());
  }

  private static GivenContext given(JsonNode example, Path folder) throws IOException {
    Optional<Path> config = Optional.empty();
    Optional<Path> replay = Optional.empty();
    if (example.has("config")) {
      config = Optional.of(folder.resolve("config.yaml"));
      Files.writeString(config.get(), example.get("config").textValue());
    }
    if (example.has("replay")) {
      replay = Optional.of(folder.resolve("replay.json"));
      Files.writeString(replay.get(), "{\"cookiecutter\": " + example.get("replay") + "}");
    }
    Map<String, String> overrides = new TreeMap<>();
    example
        .path("overrides")
        .properties()
        .forEach(entry -> overrides.put(entry.getKey(), entry.getValue().textValue()));
    return new GivenContext(overrides, config, replay);
  }

  /** Each path with what is there, as one text. */
  private static Map<String, String> expected(JsonNode tree) {
    Map<String, String> expected = new TreeMap<>();
    tree.properties()
        .forEach(
            entry -> {
              JsonNode there = entry.getValue();
              String path = entry.getKey();
              boolean isFolder = path.endsWith("/");
              expected.put(
                  isFolder ? path.substring(0, path.length() - 1) : path,
                  isFolder
                      ? "folder"
                      : there.has("link")
                          ? "link to " + there.get("link").textValue()
                          : shown(
                              PosixFilePermissions.toString(
                                  permissions(there.get("mode").textValue())),
                              new String(bytes(there), StandardCharsets.ISO_8859_1)));
            });
    return expected;
  }

  private static Map<String, String> read(Path output) {
    Map<String, String> read = new TreeMap<>();
    FileTree.of(output)
        .entries()
        .forEach(
            (path, entry) ->
                read.put(
                    path,
                    entry.kind().equals("file")
                        ? shown(entry.permissions(), entry.text())
                        : entry.kind()));
    return read;
  }

  private static String shown(String permissions, String text) {
    return permissions + " " + text;
  }
}
