package io.github.recoverydocs.drill.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.recoverydocs.template.Context;
import io.github.recoverydocs.template.GivenContext;
import io.github.recoverydocs.template.TemplateTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults that no text file can show, those of templates, and how faults are told. */
class DrillsFileErrorsTest {
  @TempDir Path folder;

  @Test
  void faultsAreToldInTheOrderOfTheirLines() throws IOException {
    DrillsFileException e = fails("storage: 1\nlab: 2\nbaselin: []\n");

    assertThat(e.problems()).extracting(DrillsFileProblem::line).containsExactly(1, 2, 3);
    assertThat(e.getMessage().lines()).allMatch(line -> line.startsWith("docs/drills.yaml:"));
  }

  @Test
  void aKeyWithALineEndIsToldOnOneLine() throws IOException {
    assertThat(fails("\"la\\nb\": 1\n").getMessage())
        .startsWith("docs/drills.yaml:1: la b is no known key.")
        .doesNotContain("\n");
  }

  @Test
  void whatAnAliasRepeatsIsToldOnce() throws IOException {
    DrillsFileException e = fails("fixture: &a\n  - bsh: x\nbaseline: []\nlab: &b {up: ''}\n");

    assertThat(e.problems()).hasSize(2);
    assertThat(fails("baseline:\n  - &a ''\n  - *a\n").problems())
        .extracting(DrillsFileProblem::reason)
        .containsExactly("baseline[0] is an empty text", "baseline[1] is an empty text");
  }

  @Test
  void aTemplatesFaultHasItsLineAndColumnInTheFile() throws IOException {
    assertThat(rendered("lab:\n  database: \"{{ cookiecutter.slgu }}\"\n").getMessage())
        .isEqualTo(
            "docs/drills.yaml:2: lab.database cannot be rendered: column 30:"
                + " 'cookiecutter' has no 'slgu'. Did you mean slug? Defined here: slug.");
  }

  @Test
  void aTemplatesFaultIsFoundInEveryStyleOfText() throws IOException {
    assertPlace("baseline:\n  - echo {{ nope }}\n");
    assertPlace("baseline:\n  - 'echo ''x'' {{ nope }}'\n");
    assertPlace("baseline:\n  - \"echo \\\"x\\\"\\n {{ nope }}\"\n");
    assertPlace("baseline:\n  - \"echo \\\n      {{ nope }}\"\n");
    assertPlace("baseline:\n  - |\n    echo one\n    echo {{ nope }}\n");
    assertPlace("baseline:\n  - >\n    echo one\n    and {{ nope }}\n");
    assertPlace("baseline:\n  - >\n    echo one\n\n    and {{ nope }}\n");
    assertPlace("baseline:\n  - echo one\n    and {{ nope }}\n");
    assertPlace("baseline:\n  - |2\n      indented\n    {{ nope }}\n");
    assertPlace("# 🐘\nbaseline:\n  - echo ö {{ nope }}\n");
    assertPlace("baseline:\r\n  - |\r\n    one\r\n    {{ nope }}\r\n");
  }

  @Test
  void anUnclosedExpressionIsToldWhereItOpens() throws IOException {
    assertThat(rendered("baseline:\n  - |\n    echo one\n    echo ${#list[@]}\n").getMessage())
        .startsWith("docs/drills.yaml:4: baseline[0] cannot be rendered: column 11: ")
        .contains("the comment is never closed");
  }

  @Test
  void aTextThatRendersToNothingIsEmpty() throws IOException {
    assertThat(rendered("lab:\n  user: \"{% if false %}x{% endif %}\"\n").getMessage())
        .isEqualTo("docs/drills.yaml:2: lab.user is an empty text. Write one, or delete the key.");
  }

  @Test
  void aRenderedNameIsJudgedAsRendered() throws IOException {
    assertThat(rendered("storage:\n  buckets: [\"{{ cookiecutter.slug|upper }}\"]\n").getMessage())
        .startsWith("docs/drills.yaml:2: storage.buckets[0] is 'SHOP', which S3 allows");
    assertThat(rendered("lab:\n  internet: \"{{ cookiecutter.slug }}\"\n").getMessage())
        .startsWith("docs/drills.yaml:2: lab.internet is a text where true or false is wanted");
  }

  @Test
  void aFileThatIsNotUtf8HasALine() throws IOException {
    Path file = folder.resolve("drills.yaml");
    Files.write(file, "lab:\n  user: Jürgen\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(fails(file, Optional.empty()).getMessage())
        .isEqualTo("docs/drills.yaml:2: line 2 is not UTF-8. Save it as UTF-8.");
  }

  @Test
  void controlCharactersHaveALine() throws IOException {
    assertThat(fails("lab:\n  user: \u0000\n").getMessage())
        .isEqualTo("docs/drills.yaml:2: the character U+0000 cannot stand in YAML. Delete it.");
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() throws IOException {
    assertThat(fails("#".repeat(1024 * 1024 + 1)).getMessage())
        .isEqualTo("docs/drills.yaml:1: the file is larger than 1024 KiB. Make it smaller.");
  }

  @Test
  void aFileThatIsNotThereIsAFault() {
    assertThat(fails(folder.resolve("drills.yaml"), Optional.empty()).getMessage())
        .startsWith("docs/drills.yaml:1: there is no such file. ");
    assertThat(fails(folder, Optional.empty()).problems()).hasSize(1);
  }

  @Test
  void aliasesHaveALimit() throws IOException {
    assertThat(fails("fixture: &a []\nbaseline: [" + "*a,".repeat(60) + "]\n").getMessage())
        .isEqualTo(
            "docs/drills.yaml:1: the file has more than 50 aliases of lists and maps. Use fewer.");
  }

  @Test
  void aLinkThatLeadsOutOfTheFolderIsRefused() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Path outside = Files.writeString(folder.resolve("outside.sql"), "SELECT 1;");
    Files.createSymbolicLink(inside.resolve("shop.sql"), outside);
    Path file = Files.writeString(inside.resolve("drills.yaml"), "fixture:\n  - sql: shop.sql\n");

    assertThat(fails(file, Optional.empty()).getMessage())
        .startsWith("docs/drills.yaml:2: fixture[0].sql names shop.sql, which is outside of");
  }

  @Test
  void aLinkWithinTheFolderIsFollowed() throws IOException {
    Files.writeString(folder.resolve("one.sql"), "SELECT 1;");
    Files.createSymbolicLink(folder.resolve("two.sql"), Path.of("one.sql"));
    Path file = Files.writeString(folder.resolve("drills.yaml"), "fixture:\n  - sql: two.sql\n");

    DrillsFile read = new DrillsFileReader(Optional.empty()).read(file, "drills.yaml");

    assertThat(read.fixture().get(0).text()).isEqualTo("SELECT 1;");
  }

  @Test
  void aKeyOfAnObjectHasAtMost1024Bytes() throws IOException {
    String yaml = "storage:\n  buckets:\n    - name: shop\n      objects: [{text: x, key: %s}]\n";

    assertThat(fails(String.format(yaml, "ö".repeat(513))).getMessage())
        .isEqualTo(
            "docs/drills.yaml:4: storage.buckets[0].objects[0].key has more than 1024 bytes,"
                + " which is all that S3 allows. Cut it.");
  }

  /** The place is that of the only "nope" in the file. */
  private void assertPlace(String yaml) throws IOException {
    String before = yaml.substring(0, yaml.indexOf("nope"));
    long line = before.chars().filter(character -> character == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');

    assertThat(rendered(yaml).getMessage())
        .startsWith(
            "docs/drills.yaml:"
                + line
                + ": baseline[0] cannot be rendered: column "
                + column
                + ": the variable 'nope' is not defined");
  }

  private DrillsFileException rendered(String yaml) throws IOException {
    Path template = folder.resolve("template");
    Files.createDirectories(template);
    Files.writeString(template.resolve("cookiecutter.json"), "{\"slug\": \"shop\"}");
    return fails(
        Files.writeString(folder.resolve("drills.yaml"), yaml),
        Optional.of(Context.read(TemplateTree.open(template), GivenContext.of(Map.of()))));
  }

  private DrillsFileException fails(String yaml) throws IOException {
    return fails(Files.writeString(folder.resolve("drills.yaml"), yaml), Optional.empty());
  }

  private static DrillsFileException fails(Path file, Optional<Context> context) {
    return catchThrowableOfType(
        DrillsFileException.class,
        () -> new DrillsFileReader(context).read(file, "docs/drills.yaml"));
  }
}
