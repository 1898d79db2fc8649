package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.CommandProof;
import io.github.recoverydocs.runbook.RunbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputUpdateTest {
  @TempDir Path folder;

  @Test
  void replacesTheShownOutputAndNothingElse() throws IOException {
    assertThat(
            updated(
                """
                <!-- recovery-docs: id=a -->
                ```bash
                echo
                ```
                > 1. So:
                >
                >    <!-- recovery-docs: output-of=a match=exact -->
                >    ```text
                >    old
                >    older
                >    ```
                After.
                """,
                "new\n\nnewer\n"))
        .isEqualTo(
            """
            <!-- recovery-docs: id=a -->
            ```bash
            echo
            ```
            > 1. So:
            >
            >    <!-- recovery-docs: output-of=a match=exact -->
            >    ```text
            >    new
            >
            >    newer
            >    ```
            After.
            """);
  }

  @Test
  void keepsLineEndsAndAByteOrderMark() throws IOException {
    String text =
        "\uFEFF<!-- recovery-docs: id=a -->\r\n```bash\r\necho\r\n```\r\n\r\n"
            + "<!-- recovery-docs: output-of=a -->\r\n```\r\nold\r\n```\r\nAfter.";

    assertThat(updated(text, "new\n")).isEqualTo(text.replace("old", "new"));
  }

  @Test
  void leavesOutputThatIsRightAndARegularExpressionAlone() throws IOException {
    String text =
        """
        <!-- recovery-docs: id=a -->
        ```bash
        echo
        ```

        <!-- recovery-docs: output-of=a -->
        ```
        new
        ```

        <!-- recovery-docs: output-of=a match=regex -->
        ```
        old\\d+
        ```
        """;

    assertThat(updated(text, "something new\n")).isEqualTo(text);
  }

  @Test
  void leavesABlockAloneWhoseFenceTheOutputWouldClose() throws IOException {
    String text =
        "<!-- recovery-docs: id=a -->\n```bash\necho\n```\n\n<!-- recovery-docs: output-of=a -->\n```\nold\n```\n";

    assertThat(updated(text, "```\nnew\n")).isEqualTo(text);
  }

  private String updated(String text, String printed) throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), text);
    CommandProof command = new CommandProof(3, "echo", 0, List.of(0), 1, printed, 0, "", 0);
    BlockProof block =
        new BlockProof(
            "a.md", 1, 2, 3, "", "", BlockStatus.PROVEN, "", List.of(), 1, List.of(command));
    new OutputUpdate(new RunbookReader().read(file, "a.md")).rewrite(List.of(block));
    return Files.readString(file);
  }
}
