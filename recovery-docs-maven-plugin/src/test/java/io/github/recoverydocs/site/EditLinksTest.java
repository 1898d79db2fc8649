package io.github.recoverydocs.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.runbook.Origin;
import org.junit.jupiter.api.Test;

class EditLinksTest {

  @Test
  void theyLeadToTheLineOfTheTemplate() {
    assertThat(
            new EditLinks("https://example.com/blob/main/{file}#L{line}")
                .to(new Origin.Place("src/{{cookiecutter.slug}}/my restore.md", 12)))
        .isEqualTo(
            "https://example.com/blob/main/src/%7B%7Bcookiecutter.slug%7D%7D/my%20restore.md#L12");
  }

  @Test
  void withoutAnAddressThereAreNone() {
    assertThat(new EditLinks("").to(new Origin.Place("restore.md", 12))).isEmpty();
  }
}
