package io.github.recoverydocs.template.jinja;

import java.util.List;

/**
 * What stands between {@code {% block x %}} and its end.
 *
 * @param name the block's name
 * @param body what it does
 */
record BlockDefinition(String name, List<Statement> body) {}
