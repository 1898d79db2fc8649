package io.github.recoverydocs.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverydocs.drill.SettingsException;
import io.github.recoverydocs.lab.LabException;
import io.github.recoverydocs.proof.ProofFile;
import io.github.recoverydocs.runbook.RunbookReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorWordingTest {
  private final List<String> lines = new ArrayList<>();

  @Test
  void saysInOneLineWhyAGoalIsSkipped() throws Exception {
    goal(true, () -> lines.add("performed")).execute();

    assertThat(lines).containsExactly("Skipped: recoveryDocs.some.skip is set");
  }

  @Test
  void performsAGoalThatIsNotSkipped() throws Exception {
    goal(false, () -> lines.add("performed")).execute();

    assertThat(lines).containsExactly("performed");
  }

  @Test
  void endsInWhatToDoNextWhereSomethingIsMissing() {
    assertThatThrownBy(
            goal(
                    false,
                    () -> {
                      throw new SettingsException("No document is named.", "Name one.");
                    })
                ::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("No document is named. Name one.");
    assertThatThrownBy(
            goal(
                    false,
                    () -> {
                      throw new LabException("No engine answers.", "Start it.", null);
                    })
                ::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("No engine answers. Start it.");
  }

  @Test
  void takesADocumentThatCannotBeReadForAFailureOfTheDocument(@TempDir Path folder)
      throws Exception {
    Path latin = Files.write(folder.resolve("a.md"), new byte[] {'a', (byte) 0xE9});

    assertThatThrownBy(goal(false, () -> new RunbookReader().read(latin, "a.md"))::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasNoCause()
        .hasMessage("The document a.md is not UTF-8. Save it as UTF-8 and run again.");
  }

  @Test
  void takesAProofThatCannotBeReadForAnErrorOfTheBuild(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("proof.json"), "{");

    assertThatThrownBy(goal(false, () -> new ProofFile(file).read())::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasNoCause()
        .hasMessageEndingWith(". See that the folder can be written to and run again.");
  }

  private AbstractRecoveryDocsMojo goal(boolean skipped, Runnable work) {
    AbstractRecoveryDocsMojo goal =
        new AbstractRecoveryDocsMojo() {
          @Override
          void perform() {
            work.run();
          }

          @Override
          boolean skipGoal() {
            return skipped;
          }

          @Override
          String skipProperty() {
            return "recoveryDocs.some.skip";
          }
        };
    goal.setLog(
        new SystemStreamLog() {
          @Override
          public void info(CharSequence content) {
            lines.add(content.toString());
          }
        });
    return goal;
  }
}
