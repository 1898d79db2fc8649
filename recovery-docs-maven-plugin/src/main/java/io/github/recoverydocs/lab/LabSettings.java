package io.github.recoverydocs.lab;

import java.util.Optional;

/**
 * What a user can say about labs.
 *
 * @param project the files that the drill host gets a copy of
 * @param drillHostImage the image of the drill host; built from the PostgreSQL image unless given
 * @param keep whether containers stay for a look at them
 */
public record LabSettings(ProjectFiles project, Optional<String> drillHostImage, boolean keep) {}
