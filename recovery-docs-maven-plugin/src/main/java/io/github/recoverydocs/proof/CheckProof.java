package io.github.recoverydocs.proof;

/**
 * The record of something that had to be true before or after a procedure.
 *
 * @param kind {@code symptom}, {@code fingerprint}, {@code sql}, {@code bash}, {@code cured},
 *     {@code health} or {@code budget}
 * @param text what was asked, secrets masked
 * @param place where it is declared, {@code drills.yaml:12}
 * @param passed whether it was true
 * @param detail what is worth knowing of how it was judged, secrets masked; empty when nothing is
 * @param durationMillis how long it took to find out
 */
public record CheckProof(
    String kind, String text, String place, boolean passed, String detail, long durationMillis) {}
