package io.github.recoverydocs.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverydocs.drill.DrillSettings;
import io.github.recoverydocs.drill.Project;
import io.github.recoverydocs.proof.BlockProof;
import io.github.recoverydocs.proof.BlockStatus;
import io.github.recoverydocs.proof.InputProof;
import io.github.recoverydocs.proof.ProofFile;
import io.github.recoverydocs.report.Proofs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages in a browser, opened from the disk and from a server on this machine. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocsSiteBrowserIT {
  private static final String DOCUMENT =
      """
      # Restore

      ## Go back

      | | wide |
      |---|---|
      | a | b |

      - [ ] looked at

      ```bash
      TABLE=orders
      ./restore.sh "$TABLE" # all of it
      ```

      ```console
      $ ./count.sh
      120
      $ ./list.sh \\
      >   --all
      ```
      """;

  @TempDir static Path folder;
  private Path site;
  private LocalServer server;
  private Browser browser;

  @BeforeAll
  void aSite() throws IOException {
    Project project = new Project(folder);
    project.write("docs/restore.md", DOCUMENT);
    project.write("docs/other.md", "# Other\n\n## Later\n\nThe quokka sleeps.\n");
    project.write(
        "src/recovery-docs/drills.yaml",
        """
        drills:
          - name: Rows
            document: docs/restore.md
            section: go-back
            inputs:
              TABLE: customers
        """);
    DrillSettings settings = project.settings("docs/*.md");
    new ProofFile(settings.proofFile()).write(Proofs.proof(Proofs.drill("Rows", "17", blocks())));
    site = folder.resolve("target/html");
    new DocsSite(
            settings,
            new SiteSettings(
                site,
                new SiteSettings.Look("Shop", Optional.empty(), "", "", folder.resolve("none")),
                "",
                "what-happened"),
            warning -> {})
        .write();
    server = LocalServer.of(site);
    browser = Browser.start(false, 1280);
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @Test
  void aPageAsksNoHostAndHasNoFault() {
    browser.requestsToHosts();
    browser.complaints();
    restorePage();
    browser.driver().findElement(By.cssSelector(".search input")).sendKeys("quokka");

    assertThat(browser.requestsToHosts()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void fromAServerAPageAsksNoOtherHost() {
    browser.requestsToHosts();
    browser.complaints();
    browser.open(server.address().resolve("docs/restore.html"));
    search("quokka");

    assertThat(browser.requestsToHosts())
        .isNotEmpty()
        .allMatch(request -> request.contains("\"url\":\"" + server.address()));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void copyingGivesTheCommandsAlone() {
    restorePage();

    assertThat(copied(0)).isEqualTo("TABLE=orders\n./restore.sh \"$TABLE\" # all of it");
    assertThat(copied(1)).isEqualTo("./count.sh\n./list.sh \\\n  --all");
  }

  @Test
  void whatIsFilledInIsInWhatIsCopied() {
    restorePage();
    WebElement field = browser.driver().findElement(By.name("go-back:TABLE"));
    field.clear();
    field.sendKeys("customers");

    assertThat(copied(0)).startsWith("TABLE=customers\n");
    assertThat(browser.driver().findElement(By.cssSelector(".block pre")).getText())
        .startsWith("TABLE=customers\n");
  }

  @Test
  void theSearchFindsATermOnAnotherPage() {
    restorePage();
    search("quokka").click();

    assertThat(browser.driver().getCurrentUrl()).endsWith("docs/other.html#later");
  }

  @Test
  void everyControlIsReachedByTheKeyboard() {
    restorePage();
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
      reached.add(
          (String)
              browser.run(
                  "const e = document.activeElement;"
                      + "return e.className || e.name || e.textContent.trim() || e.localName"));
    }

    assertThat(reached).contains("skip", "copy", "go-back:TABLE", "wide", "Overview", "Other");
  }

  @ParameterizedTest
  @CsvSource({"false, 360", "false, 1280", "true, 360", "true, 1280"})
  void noRuleOfAccessibilityIsBroken(boolean dark, int width) throws IOException {
    try (Browser other = Browser.start(dark, width)) {
      for (String page : List.of("index.html", "docs/restore.html")) {
        other.open(site.resolve(page));
        other.run(axe());
        Object violations =
            other
                .driver()
                .executeAsyncScript(
                    "const done = arguments[0];"
                        + "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
                        + " 'wcag22aa', 'best-practice']}).then(r => done(r.violations.map("
                        + "v => v.id + ': ' + v.nodes.map(n => n.html).join(' '))))");
        assertThat((List<?>) violations).as(page).isEmpty();
        assertThat(other.run("return document.documentElement.scrollWidth - innerWidth"))
            .as("what does not fit into the window of " + page)
            .isEqualTo(0L);
      }
    }
  }

  private void restorePage() {
    browser.open(site.resolve("docs/restore.html"));
    browser.run("navigator.clipboard.writeText = async text => { window.copiedText = text; }");
  }

  private WebElement search(String term) {
    browser.driver().findElement(By.cssSelector(".search input")).sendKeys(term);
    return new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
        .until(driver -> driver.findElement(By.cssSelector("#Found a")));
  }

  private String copied(int block) {
    browser.driver().findElements(By.cssSelector("button.copy")).get(block).click();
    return (String) browser.run("return window.copiedText");
  }

  private static String axe() throws IOException {
    try (InputStream script = DocsSiteBrowserIT.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<BlockProof> blocks() {
    return List.of(
        new BlockProof(
            "docs/restore.md",
            1,
            11,
            13,
            "Go back",
            "go-back",
            BlockStatus.PROVEN,
            "",
            List.of(new InputProof("TABLE", 12, "orders", "orders")),
            1234,
            List.of()));
  }
}
