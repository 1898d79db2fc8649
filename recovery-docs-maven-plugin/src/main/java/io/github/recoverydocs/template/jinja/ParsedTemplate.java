package io.github.recoverydocs.template.jinja;

import java.util.List;
import java.util.Map;

/**
 * A template that was read.
 *
 * @param source its text
 * @param statements what it does
 * @param blocks its blocks by name
 */
record ParsedTemplate(
    Source source, List<Statement> statements, Map<String, BlockDefinition> blocks) {}
