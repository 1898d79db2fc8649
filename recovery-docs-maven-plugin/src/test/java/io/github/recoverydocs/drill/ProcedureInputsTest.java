package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.drill.ProcedureInputs.Filled;
import io.github.recoverydocs.drill.ProcedureInputs.Unassigned;
import io.github.recoverydocs.proof.InputProof;
import io.github.recoverydocs.verdict.Blocks;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureInputsTest {

  @Test
  void fillsInWhatTheReaderWouldAndSaysSo() {
    Filled filled =
        fill(
            Map.of("TARGET_TIME", "2026-11-25 03:38:36+00", "BACKUP", "backups/x.dump"),
            """
            # Recover

            ```bash
            TARGET_TIME="2026-01-15 14:29:00 UTC"   # just before the accident
            export BACKUP=backups/shop_20260115.dump
            pg_restore -d scratch "$BACKUP"
            ```

            ```console
            $ TARGET_TIME='2026-01-15' ./recover.sh
            done
            ```
            """);

    assertThat(filled.blocks())
        .extracting(ProcedureInputs.FilledBlock::commands)
        .containsExactly(
            """
            TARGET_TIME='2026-11-25 03:38:36+00'   # just before the accident
            export BACKUP=backups/x.dump
            pg_restore -d scratch "$BACKUP\"""",
            "TARGET_TIME='2026-11-25 03:38:36+00' ./recover.sh\n");
    assertThat(filled.replacements())
        .containsExactly(
            new InputProof("TARGET_TIME", 4, "2026-01-15 14:29:00 UTC", "2026-11-25 03:38:36+00"),
            new InputProof("BACKUP", 5, "backups/shop_20260115.dump", "backups/x.dump"),
            new InputProof("TARGET_TIME", 10, "2026-01-15", "2026-11-25 03:38:36+00"));
    assertThat(filled.unassigned()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      textBlock =
          """
          X=old ¦ X=new
          X= ¦ X=new
          X="a b"'c'd # note ¦ X=new # note
          X='a # b; c' ; next ¦ X=new ; next
          X=$'it\\'s a b' && next ¦ X=new && next
          X=$(ls -t "backups/a b"/*.dump | head -1); echo $X ¦ X=new; echo $X
          X=$(echo $(echo ")") | cat) next ¦ X=new next
          X=`ls | head -1` ¦ X=new
          X=${Y:-"a } b"} next ¦ X=new next
          X="${Y:-"$(echo "a b")"}" next ¦ X=new next
          X=$((1 + 2)) next ¦ X=new next
          X=a\\ b next ¦ X=new next
          X=(a b) ¦ X=new
          X=old Y=old next ¦ X=new Y=old next
          export X=old ¦ export X=new
          declare -x X="a b"; next ¦ declare -x X=new; next
          readonly X=old ¦ readonly X=new
          local X=old ¦ local X=new
          declare -r -x X=old ¦ declare -r -x X=new
          """)
  void replacesTheRightSideAsBashSeesIt(String shown, String used) {
    assertThat(filled("new", shown)).isEqualTo(used);
  }

  @Test
  void replacesInsideOfFunctionsAndConditions() {
    assertThat(filled("new", "f() {\n  local X=a\n}\nif true; then\n\tX=b\nfi"))
        .isEqualTo("f() {\n  local X=new\n}\nif true; then\n\tX=new\nfi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X+=old",
        "X[0]=old",
        "MY_X=old",
        "XY=old",
        "echo X=old",
        "true; X=old",
        "Y=1 X=old next",
        "export Y=1 X=old",
        "# X=old",
        "cat <<EOF\nX=old\nEOF",
        "cat <<-'EOF' | sh\n\tX=old\n\tEOF",
        "psql -c \"\nX=old\n\"",
        "echo 'a\nX=old'",
        "docker run -e \\\n  X=old postgres",
        "case $1 in\nX=old) true ;;\nesac",
        "echo \"$X\""
      })
  void leavesEverythingElseAloneAndSaysThatNothingIsAssigned(String shown) {
    Filled filled = fill(Map.of("X", "new"), "```bash\n" + shown + "\n```\n");

    assertThat(filled.blocks().get(0).commands()).isEqualTo(shown);
    assertThat(filled.replacements()).isEmpty();
    assertThat(filled.unassigned()).extracting(Unassigned::name).containsExactly("X");
  }

  @Test
  void keepsTheNumberOfLinesWhereTheShownValueTakesSeveral() {
    assertThat(filled("new", "X=\"a\nb\nc\"\nnext")).isEqualTo("X=new\n\n\nnext");
    assertThat(filled("new", "X='a\nb' # note\nnext")).isEqualTo("X=new\n # note\nnext");
    assertThat(filled("new", "X=$(cat <<EOF\nX=a\nEOF\n)\nnext")).isEqualTo("X=new\n\n\n\nnext");
  }

  @Test
  void keepsACommandBehindAValueOfSeveralLinesBehindIt() {
    assertThat(filled("new", "X='a\nb' ./next")).isEqualTo("X=new\\\n ./next");
    assertThat(filled("new", "X='a\nb'; next")).isEqualTo("X=new\\\n; next");
    assertThat(filled("new", "X=$(\nX=a\n) && next")).isEqualTo("X=new\\\n\\\n && next");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      textBlock =
          """
          backups/a-1.dump ¦ X=backups/a-1.dump
          a b ¦ X='a b'
          $(rm -rf /) ¦ X='$(rm -rf /)'
          it's ¦ X='it'\\''s'
          §§ ¦ X=''
          ~/x ¦ X='~/x'
          """)
  void quotesTheValueWhereBashWouldReadItOtherwise(String value, String used) {
    assertThat(filled(value, "X=old")).isEqualTo(used);
  }

  @Test
  void writesAValueOfSeveralLinesOnOne() {
    assertThat(filled("it's\n\\b", "X=old\nnext")).isEqualTo("X=$'it\\'s\\n\\\\b'\nnext");
  }

  @Test
  void showsAValueAsWrittenWhereItIsMoreThanPlainText() {
    assertThat(
            fill(Map.of("X", "new"), "```bash\nX=\"$HOME/x\"\n```\n").replacements().get(0).shown())
        .isEqualTo("\"$HOME/x\"");
  }

  @Test
  void saysWhichVariableWasLikelyMeant() {
    Filled filled =
        fill(
            Map.of("TARGET_TME", "x"),
            "```bash\nTARGET_TIME=a\n```\n\n```bash\nexport BACKUP=b\n```\n");

    assertThat(filled.unassigned())
        .containsExactly(new Unassigned("TARGET_TME", Optional.of("TARGET_TIME")));
  }

  @Test
  void namesNoVariableWhereNoneIsNear() {
    assertThat(fill(Map.of("PORT", "x"), "```bash\nTARGET_TIME=a\n```\n").unassigned())
        .containsExactly(new Unassigned("PORT", Optional.empty()));
  }

  /** The commands of one block with one value for X. */
  private static String filled(String value, String commands) {
    return fill(Map.of("X", value), "```bash\n" + commands + "\n```\n").blocks().get(0).commands();
  }

  private static Filled fill(Map<String, String> values, String markdown) {
    return new ProcedureInputs(values)
        .fill(Blocks.runbook("docs/restore.md", markdown).executableBlocks());
  }
}
