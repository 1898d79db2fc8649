package io.github.recoverydocs.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.runbook.Runbook;
import io.github.recoverydocs.runbook.SourceLine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownSymptomTest {

  @Test
  void findsTheFenceBelowTheWordWithItsLines() {
    String markdown =
        """
        # Troubleshooting

        ### Issue: role does not exist

        **Symptom:**

        ```
        ERROR:  role "app_owner" does not exist
        ```

        **Cause:** the roles are not in the dump.

        **Solution:**

        ```bash
        createuser app_owner
        ```
        """;

    assertThat(ShownSymptom.of(runbook(markdown), "issue-role-does-not-exist"))
        .contains(
            new ShownSymptom(
                List.of(new SourceLine(8, "ERROR:  role \"app_owner\" does not exist"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Symptom:**\n```\nX\n```",
        "**Symptoms**: the restore ends with\n\n```text\nX\n```",
        "__SYMPTOM__\n\n```log\nX\n```",
        "Symptom: this is printed.\n\n```console\nX\n```",
        "**Symptom:**\n\nThe restore says:\n\n```\nX\n```",
        "- **Symptom:**\n\n  ```\n  X\n  ```",
        "> **Symptom:**\n>\n> ```\n> X\n> ```",
        "#### Symptom\n\n```\nX\n```",
        "#### **Symptoms:**\n\nThe restore says:\n\n```\nX\n```",
        "```\nX\n```",
        "**Symptom:** `X`",
        "**Symptom:** the script prints\n`X` and ends.",
        "#### Symptom\n\nIt prints `X`.",
        "**Symptom:**\n\n```\n...\n```\n\n```bash\ntrue\n```\n\n**Symptom:**\n\n```\nX\n```",
        "<!-- recovery-docs: id=x -->\n```\nX\n```",
        "```bash\nls\n```\n\n**Symptom:**\n\n```\nX\n```"
      })
  void findsItHoweverItIsWritten(String body) {
    assertThat(text("## Issue\n\n" + body + "\n\n## Next\n\n**Symptom:** `Y`\n")).contains("X");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The restore prints:\n\n```\nX\n```",
        "**Symptom:** it is slow.\n\n**Cause:**\n\n```\nX\n```",
        "Symptom: it is slow.\n\nCause:\n\n```\nX\n```",
        "**Symptom:** it is slow.\n\n```bash\ntrue\n```\n\n```\nX\n```",
        "**Symptom:**\n\n```bash\nX\n```",
        "**Symptom:**\n\n```console\n$ X\n```",
        "**Symptom:**\n\n```\n…\n```",
        "```sql\nX\n```",
        "Symptomatic: `X`",
        ""
      })
  void findsNoneWhereNoneIsShown(String body) {
    assertThat(text("## Issue\n\n" + body + "\n\n## Next\n\n**Symptom:** `Y`\n")).isEmpty();
  }

  @Test
  void searchesTheSectionAndItsSubsectionsOnly() {
    String markdown =
        """
        ## Before
        **Symptom:** `A`
        ## Issue
        ### Background
        #### Symptom
        ```
        B
        ```
        ## Behind
        ### Symptom
        ```
        C
        ```
        """;

    assertThat(ShownSymptom.of(runbook(markdown), "issue").map(ShownSymptomTest::text))
        .contains("B");
    assertThat(ShownSymptom.of(runbook(markdown), "behind").map(ShownSymptomTest::text))
        .contains("C");
    assertThat(ShownSymptom.of(runbook(markdown), "no-such-section")).isEmpty();
  }

  @Test
  void prefersAFenceToWordsInBackquotes() {
    assertThat(text("## Issue\n\n**Symptom:** `pg_restore` prints\n\n```\nX\n```\n")).contains("X");
  }

  @Test
  void takesEveryCodeOfAParagraphAsALine() {
    assertThat(
            ShownSymptom.of(
                runbook("## Issue\n\n**Symptom:** `ERROR: a`, then\n`DETAIL: b`\n"), "issue"))
        .contains(
            new ShownSymptom(
                List.of(new SourceLine(3, "ERROR: a"), new SourceLine(4, "DETAIL: b"))));
  }

  private static Runbook runbook(String markdown) {
    return Blocks.runbook("docs/restore.md", markdown);
  }

  private static Optional<String> text(String markdown) {
    return ShownSymptom.of(runbook(markdown), "issue").map(ShownSymptomTest::text);
  }

  private static String text(ShownSymptom symptom) {
    return String.join("\n", symptom.lines().stream().map(SourceLine::text).toList());
  }
}
