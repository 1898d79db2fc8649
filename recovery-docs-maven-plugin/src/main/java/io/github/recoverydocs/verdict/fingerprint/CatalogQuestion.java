package io.github.recoverydocs.verdict.fingerprint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.recoverydocs.lab.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks a database what its catalogs hold. */
final class CatalogQuestion {
  /** One query a kind of object, the important ones first. */
  private static final List<String> SECTIONS =
      List.of(
          "schemas",
          "relations",
          "columns",
          "constraints",
          "indexes",
          "triggers",
          "functions",
          "types",
          "others",
          "extensions",
          "roles",
          "grants",
          "database",
          "comments",
          "large-objects");

  private static final String HEADING = "#";

  private final ObjectMapper json = new ObjectMapper();
  private final Database database;

  CatalogQuestion(Database database) {
    this.database = database;
  }

  /** What they hold. */
  Catalog ask() {
    return read(database.query(Sql.snapshot(queries())));
  }

  /** Where the sequences stand, by name. */
  Map<String, SequenceValue> askSequences() {
    return read(database.query(Sql.session(heading("sequences") + Sql.file("sequences.sql"))))
        .sequences();
  }

  private static String queries() {
    return heading("server")
        + Sql.file("server.sql")
        + heading("tables")
        + Sql.file("tables.sql")
        + SECTIONS.stream().map(CatalogQuestion::query).collect(Collectors.joining())
        + heading("sequences")
        + Sql.file("sequences.sql");
  }

  private static String query(String section) {
    return heading(section)
        + "SELECT json_build_array(o.key, o.label, o.names, o.parents,"
        + " json_strip_nulls(o.properties)) FROM (\n"
        + Sql.file(section + ".sql")
        + ") AS o (key, label, names, parents, properties) ORDER BY o.key COLLATE \"C\";\n";
  }

  private static String heading(String section) {
    return "\\echo " + HEADING + section + "\n";
  }

  private Catalog read(String answer) {
    ServerState server = null;
    Map<String, CatalogObject> objects = new LinkedHashMap<>();
    Map<String, SequenceValue> sequences = new LinkedHashMap<>();
    List<TableDefinition> tables = new ArrayList<>();
    String section = "";
    for (String line : answer.split("\n")) {
      if (line.startsWith(HEADING)) {
        section = line.substring(HEADING.length());
      } else if (section.equals("server")) {
        server = ServerState.of(json(line));
      } else if (section.equals("tables")) {
        tables.add(TableDefinition.of(json(line)));
      } else if (section.equals("sequences")) {
        SequenceValue value = SequenceValue.of(json(line));
        sequences.put(value.name(), value);
      } else if (!line.isEmpty()) {
        CatalogObject object = CatalogObject.of(section, json(line));
        objects.put(object.key(), object);
      }
    }
    return new Catalog(server, objects, sequences, tables);
  }

  private JsonNode json(String line) {
    try {
      return json.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The database answered in an unknown way: " + line, e);
    }
  }
}
