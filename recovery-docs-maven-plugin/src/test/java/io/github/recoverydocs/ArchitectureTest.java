package io.github.recoverydocs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;

/** Holds the packages to their one direction and each library to the package that may know it. */
@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String BASE = "io.github.recoverydocs.";

  /** Each may use those before it, and none behind it. */
  private static final List<String> ORDER =
      List.of(
          "runbook",
          "template",
          "lab",
          "shell",
          "verdict",
          "proof",
          "drill",
          "report",
          "publish",
          "site",
          "maven");

  @ArchTest
  static final ArchRule noCycles = slices().matching(BASE + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static void oneDirection(JavaClasses classes) {
    for (int i = 0; i < ORDER.size() - 1; i++) {
      String[] behind =
          ORDER.subList(i + 1, ORDER.size()).stream()
              .map(name -> BASE + name + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(BASE + ORDER.get(i) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(behind)
          .check(classes);
    }
  }

  @ArchTest
  static final ArchRule everyPackageIsInTheOrder =
      ArchRuleDefinition.classes()
          .should()
          .resideInAnyPackage(
              ORDER.stream().map(name -> BASE + name + "..").toArray(String[]::new));

  @ArchTest
  static final ArchRule mavenIsKnownToTheGoals =
      only("maven", "org.apache.maven..", "org.eclipse.aether..");

  @ArchTest
  static final ArchRule containersAreKnownToTheLab =
      only("lab", "org.testcontainers..", "com.github.dockerjava..");

  @ArchTest
  static final ArchRule markdownIsKnownToTheRunbookAndTheSite =
      only(List.of("runbook", "site"), "com.vladsch.flexmark..");

  @ArchTest
  static final ArchRule jinjaIsKnownToTheTemplatePackage = only("template", "com.hubspot..");

  @ArchTest
  static final ArchRule freeMarkerIsKnownToTheTemplatePackageAndTheSite =
      only(List.of("template", "site"), "freemarker..");

  /** Of drills.yaml, and of a user's configuration of cookiecutter. */
  @ArchTest
  static final ArchRule yamlIsKnownToItsReaders =
      ArchRuleDefinition.noClasses()
          .that()
          .resideOutsideOfPackage(BASE + "drill.configuration..")
          .and()
          .doNotHaveSimpleName("UserConfig")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.yaml.snakeyaml..");

  /** What a project says is read before there is a plan, a lab or a proof. */
  @ArchTest
  static final ArchRule theConfigurationKnowsOnlyTextsAndTemplates =
      ArchRuleDefinition.classes()
          .that()
          .resideInAPackage(BASE + "drill.configuration..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              BASE + "drill.configuration..",
              BASE + "runbook",
              BASE + "template",
              "org.yaml.snakeyaml..",
              "java..");

  @ArchTest
  static final ArchRule noStaticState =
      ArchRuleDefinition.classes()
          .should(
              new ArchCondition<>("have only constants as static fields") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  type.getFields().stream()
                      .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                      .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                      .forEach(
                          field ->
                              events.add(
                                  SimpleConditionEvent.violated(field, field.getFullName())));
                }
              });

  private static ArchRule only(String owner, String... libraries) {
    return only(List.of(owner), libraries);
  }

  private static ArchRule only(List<String> owners, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            owners.stream().map(owner -> BASE + owner + "..").toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }
}
