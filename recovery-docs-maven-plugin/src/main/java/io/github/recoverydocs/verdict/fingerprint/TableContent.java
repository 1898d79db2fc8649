package io.github.recoverydocs.verdict.fingerprint;

/**
 * A table with the digest of its rows.
 *
 * @param table the table, with the key by which the rows were digested
 * @param rows the digest
 */
record TableContent(TableDefinition table, Rows rows) {}
