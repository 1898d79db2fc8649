package io.github.recoverydocs.maven;

import io.github.recoverydocs.lab.LabException;
import io.github.recoverydocs.report.CacheCleaning;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
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
public final class CleanCacheMojo extends AbstractMojo {

  @Override
  public void execute() throws MojoExecutionException {
    try {
      new CacheCleaning(new MavenConsole(getLog())).clean();
    } catch (LabException e) {
      getLog().debug(e);
      throw new MojoExecutionException(e.getMessage() + " " + e.nextStep());
    }
  }
}
