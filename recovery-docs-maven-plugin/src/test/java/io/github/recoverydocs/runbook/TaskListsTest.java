package io.github.recoverydocs.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskListsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [ ] Do it\n",
        "* [x] Do it\n",
        "+ [X] Do it\n",
        "1. [ ] Do it\n",
        "2) [ ] Do it\n",
        "   - [ ] Do it\n",
        "> - [ ] Do it\n",
        "- [ ]   Do it\n",
        "- [ ] Do it",
        "-   [ ] Do it\r\n",
      })
  void findsItsMarkAndTheEndOfItsParagraph(String text) {
    TaskItem item = onlyItem(text);

    assertThat(text.substring(item.mark() - 1, item.mark() + 2)).matches("\\[[ xX]]");
    assertThat(text.substring(0, item.paragraphEnd())).endsWith("Do it");
    assertThat(item.line()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- Do it\n",
        "- []  Do it\n",
        "- [ ]Do it\n",
        "- [y] Do it\n",
        "- [link](a.md)\n",
        "- \\[ ] Do it\n",
        "[ ] Do it\n",
        "```text\n- [ ] Do it\n```\n",
        "    - [ ] Do it\n",
        "- [ ]\n",
        "- [ ]\n\n  Do it\n",
        "<!--\n- [ ] Do it\n-->\n",
      })
  void knowsWhatIsNone(String text) {
    assertThat(new TaskLists(text).items()).isEmpty();
  }

  @Test
  void aParagraphMayHaveSeveralLines() {
    String text = "- [ ] Do it,\n  and look\n\n  Then more.\n";

    assertThat(text.substring(0, onlyItem(text).paragraphEnd())).endsWith("and look");
  }

  @Test
  void blanksAtTheEndOfAParagraphAreNotPartOfIt() {
    String text = "- [ ] Do it  \n";

    assertThat(text.substring(0, onlyItem(text).paragraphEnd())).endsWith("Do it");
  }

  @Test
  void hasTheFencesInsideIt() {
    String text =
        """
        ```bash
        before
        ```

        - [ ] Do it:

          ```bash
          one
          ```

          - plainly

            ```bash
            two
            ```
        - [x] Next

        ```bash
        behind
        ```
        """;

    assertThat(new TaskLists(text).items())
        .extracting(TaskItem::line, TaskItem::fences)
        .containsExactly(tuple(5, List.of(7, 13)), tuple(16, List.of()));
  }

  @Test
  void theFencesOfATaskInsideItAreNotItsOwn() {
    String text =
        "- [ ] All\n  - [ ] Part\n\n    ```sh\n    one\n    ```\n\n  ```sh\n  two\n  ```\n";

    assertThat(new TaskLists(text).items())
        .extracting(TaskItem::fences)
        .containsExactly(List.of(8), List.of(4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"# Restore\n", "# Restore #\r\n", "Words.\n\nRestore\n=======\n", "# Restore"})
  void findsTheEndOfTheFirstHeading(String text) {
    assertThat(new TaskLists(text).top()).isEqualTo(text.length());
    assertThat(new TaskLists(text).level()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Words.\n", "> # Quoted\n", "- # In a list\n"})
  void aDocumentMayHaveNoHeadingOfItsOwn(String text) {
    TaskLists lists = new TaskLists(text);

    assertThat(lists.top()).isZero();
    assertThat(lists.level()).isZero();
  }

  private static TaskItem onlyItem(String text) {
    List<TaskItem> items = new TaskLists(text).items();
    assertThat(items).hasSize(1);
    return items.get(0);
  }
}
