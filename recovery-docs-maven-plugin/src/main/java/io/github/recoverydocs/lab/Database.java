package io.github.recoverydocs.lab;

/** The database of a lab's server, asked by its superuser; a document may have destroyed it. */
public interface Database {

  /**
   * Performs SQL, all of it in one session of psql.
   *
   * @param sql statements, and what psql itself understands; the first that fails ends it
   * @return what psql prints: a line a row, values separated by {@code |}, without headings
   * @throws DatabaseException when no server answers, or it refuses a statement
   * @throws LabException when the lab itself is gone
   */
  String query(String sql);
}
