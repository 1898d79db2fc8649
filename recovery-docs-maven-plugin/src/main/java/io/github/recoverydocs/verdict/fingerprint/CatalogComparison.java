package io.github.recoverydocs.verdict.fingerprint;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Compares what the catalogs hold: everything but rows and the values of sequences. */
final class CatalogComparison {
  private static final Set<String> HOLDING_ROWS = Set.of("schemas", "relations");

  private final Fingerprint before;
  private final Catalog then;
  private final Catalog now;
  private final Selection selection;

  CatalogComparison(Fingerprint then, Fingerprint now, Selection selection) {
    before = then;
    this.then = then.catalog();
    this.now = now.catalog();
    this.selection = selection;
  }

  /** Lines about schemas and relations that are missing. */
  Stream<String> missingRelations() {
    return missing(object -> HOLDING_ROWS.contains(object.section()));
  }

  /** Lines about everything else: what is missing, what is other, and what was not there. */
  Stream<String> others() {
    return Stream.of(
            missing(object -> !HOLDING_ROWS.contains(object.section())), changed(), added())
        .flatMap(lines -> lines);
  }

  private Stream<String> missing(Predicate<CatalogObject> part) {
    return absent(then.objects(), now.objects())
        .filter(part)
        .map(object -> object.label() + " is missing" + held(object));
  }

  private String held(CatalogObject object) {
    if (!holdsRows(object)) {
      return "";
    }
    long rows = before.contents().get(object.names().get(0)).rows().count();
    return rows == 0 ? ", it was empty" : ", with " + (rows == 1 ? "1 row" : rows + " rows");
  }

  private Stream<String> added() {
    return absent(now.objects(), then.objects())
        .map(object -> object.label() + " was not there at the mark");
  }

  /** Objects of one side that the other side has not; what hangs on them is not told again. */
  private Stream<CatalogObject> absent(
      Map<String, CatalogObject> here, Map<String, CatalogObject> there) {
    Set<String> absent = new LinkedHashSet<>(here.keySet());
    absent.removeAll(there.keySet());
    return absent.stream()
        .map(here::get)
        .filter(object -> selection.selects(object.names()))
        .filter(
            object -> holdsRows(object) || object.parents().stream().noneMatch(absent::contains));
  }

  /** A table that is missing is worth a line even when its whole schema is. */
  private boolean holdsRows(CatalogObject object) {
    return object.section().equals("relations")
        && before.contents().containsKey(object.names().get(0));
  }

  private Stream<String> changed() {
    return then.objects().values().stream()
        .filter(object -> now.objects().containsKey(object.key()))
        .filter(object -> selection.selects(object.names()))
        .flatMap(object -> changes(object, now.objects().get(object.key())));
  }

  private static Stream<String> changes(CatalogObject then, CatalogObject now) {
    Set<String> properties = new LinkedHashSet<>(then.properties().keySet());
    properties.addAll(now.properties().keySet());
    return properties.stream()
        .map(
            property ->
                PropertyLine.of(
                    then.key(),
                    property,
                    then.properties().getOrDefault(property, ""),
                    now.properties().getOrDefault(property, "")))
        .flatMap(Optional::stream);
  }
}
