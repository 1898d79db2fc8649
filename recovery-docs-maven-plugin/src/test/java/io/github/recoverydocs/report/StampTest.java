package io.github.recoverydocs.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.proof.Input;
import io.github.recoverydocs.proof.Proof;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StampTest {
  private static final Revision REVISION = new Revision("0123456789abcdef".repeat(2), false);

  @Test
  void itSaysWhenOnWhatAndOfWhichCommit() {
    Stamp stamp = stamp(new Input("plugin", "recovery-docs-maven-plugin", "1.2.3"));

    assertThat(stamp.commit()).isEqualTo("0123456789ab");
    assertThat(stamp.date()).isEqualTo("2026-01-02");
    assertThat(stamp.plugin()).isEqualTo("1.2.3");
    assertThat(stamp.versions()).containsExactly("17.6");
    assertThat(stamp.images()).hasSize(1);
  }

  @Test
  void aProjectWithoutGitIsStampedToo() {
    assertThat(Stamp.of(proof(), Optional.empty()).commit()).isEqualTo("not known");
  }

  @Test
  void documentsThatAreWrittenAsTheyAreHaveNoTemplate() {
    assertThat(stamp(new Input("document", "restore.md", "aa")).template()).isEmpty();
  }

  @Test
  void aTemplateIsToldFromAnotherByAnyOfItsFiles() {
    String before = stamp(template("a.md", "aa"), template("b.md", "bb")).template();
    String after = stamp(template("a.md", "aa"), template("b.md", "cc")).template();

    assertThat(before).hasSize(12).isNotEqualTo(after);
  }

  @Test
  void theSameTemplateInTwoCombinationsIsOne() {
    String once = stamp(template("a.md", "aa")).template();
    String twice = stamp(template("a.md (v=17)", "aa"), template("a.md (v=18)", "aa")).template();

    assertThat(twice).isEqualTo(once);
  }

  private static Input template(String name, String digest) {
    return new Input("template", name, digest);
  }

  private static Stamp stamp(Input... inputs) {
    return Stamp.of(proof(inputs), Optional.of(REVISION));
  }

  private static Proof proof(Input... inputs) {
    return Proofs.proof(false, List.of(inputs), Proofs.drill(List.of()), Proofs.drill(List.of()));
  }
}
