package io.github.recoverydocs.site;

import java.nio.file.Path;

/**
 * What a user can say about the site.
 *
 * @param folder where it is written
 * @param title what stands on every page, such as {@code Shop: recovery}
 * @param overrides the folder of a team's own page templates; it need not be there
 */
public record SiteSettings(Path folder, String title, Path overrides) {}
