package io.github.recoverydocs.maven;

import io.github.recoverydocs.report.CacheCleaning;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Frees the space that labs have taken on the Docker Engine: the volumes in which a lab's own
 * engine keeps images, and the images that labs are started from. The next run makes them anew.
 *
 * <p>What a lab uses at this moment stays.
 *
 * @since 0.1.0
 */
@Mojo(name = "clean-cache", requiresProject = false, threadSafe = true)
public final class CleanCacheMojo extends AbstractRecoveryDocsMojo {

  @Override
  void perform() {
    new CacheCleaning(console()).clean();
  }

  @Override
  boolean skipGoal() {
    return false;
  }

  @Override
  String skipProperty() {
    return "recoveryDocs.skip";
  }
}
