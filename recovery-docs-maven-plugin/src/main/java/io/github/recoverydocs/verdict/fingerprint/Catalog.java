package io.github.recoverydocs.verdict.fingerprint;

import java.util.List;
import java.util.Map;

/**
 * What the catalogs of a database hold.
 *
 * @param server what the server says about itself
 * @param objects by key, the important ones first
 * @param sequences values by name
 * @param tables the tables whose rows are compared
 */
record Catalog(
    ServerState server,
    Map<String, CatalogObject> objects,
    Map<String, SequenceValue> sequences,
    List<TableDefinition> tables) {}
