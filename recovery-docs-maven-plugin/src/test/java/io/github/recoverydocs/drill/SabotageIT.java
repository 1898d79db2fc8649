package io.github.recoverydocs.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.TestScope;
import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.verdict.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * For each kind of expectation, a procedure whose commands all end with 0 and that did not bring
 * everything back: each is found, what is missing is named, and what is sound is let alone.
 */
@Tag("container")
class SabotageIT {
  private static final String UNPERFORMED = "A procedure that no drill performs";

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicContainer> everyDrillIsJudgedRightly() {
    return TestScope.versions(SabotageProject.versions()).stream()
        .map(
            version ->
                DynamicContainer.dynamicContainer("PostgreSQL " + version, judge(version.strip())));
  }

  private Stream<DynamicTest> judge(String version) {
    SabotageProject project = SabotageProject.copy(temporary.resolve(version), version);
    List<String> chosen = TestScope.examples(project.drills(), 16);
    Proof proof = project.perform(chosen, temporary.resolve("output-" + version));
    Stream<DynamicTest> drills =
        proof.drills().stream()
            .map(drill -> DynamicTest.dynamicTest(drill.name(), () -> judge(drill, project)));
    return Stream.of(
            drills,
            // Only a run of all drills can tell what none performs.
            proof.partial()
                ? Stream.<DynamicTest>empty()
                : Stream.of(
                    DynamicTest.dynamicTest(UNPERFORMED, () -> judgeUnperformed(proof, project))),
            Stream.of(
                DynamicTest.dynamicTest(
                    "The server is of version " + version,
                    () ->
                        assertThat(proof.drills())
                            .hasSize(chosen.size())
                            .allSatisfy(
                                drill -> assertThat(drill.serverVersion()).startsWith(version)))))
        .flatMap(tests -> tests);
  }

  private static void judge(DrillProof drill, SabotageProject project) {
    if (!drill.document().equals(SabotageProject.SABOTAGE)) {
      assertThat(drill.findings()).isEmpty();
      return;
    }
    String expected = project.expected(drill.name());
    assertThat(drill.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(text(finding)).contains(expected);
              assertThat(project.blamed(finding))
                  .as("%s", finding)
                  .satisfiesAnyOf(
                      section -> assertThat(section).isEqualTo(drill.name()),
                      line -> assertThat(line).contains(expected));
            });
  }

  /** What belongs to no drill is a finding of the run. */
  private static void judgeUnperformed(Proof proof, SabotageProject project) {
    List<Finding> ofDrills =
        proof.drills().stream().flatMap(drill -> drill.findings().stream()).toList();
    assertThat(proof.findings())
        .filteredOn(finding -> !ofDrills.contains(finding))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(text(finding)).contains(project.expected(UNPERFORMED));
              assertThat(project.blamed(finding)).isEqualTo(UNPERFORMED);
            });
  }

  private static String text(Finding finding) {
    return String.join(
        "\n", finding.command(), finding.reason(), String.join("\n", finding.detail()));
  }
}
