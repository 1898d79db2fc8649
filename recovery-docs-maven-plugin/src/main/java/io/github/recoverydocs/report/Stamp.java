package io.github.recoverydocs.report;

import io.github.recoverydocs.proof.DrillProof;
import io.github.recoverydocs.proof.ImageProof;
import io.github.recoverydocs.proof.Input;
import io.github.recoverydocs.proof.Proof;
import io.github.recoverydocs.runbook.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a published document says of its proof.
 *
 * @param commit the project's commit as people are told; {@code not known} where there is none
 * @param template what tells the template from another version of it: the first digits of the
 *     digest of all its files; empty where no template is rendered
 * @param plugin the version of this plugin that performed the drills
 * @param date the day of the run in UTC, {@code 2026-01-02}
 * @param versions what the servers said of themselves, such as {@code 17.6}, each once, in order
 * @param images what the labs were started from, each once, in the order of their names
 */
public record Stamp(
    String commit,
    String template,
    String plugin,
    String date,
    List<String> versions,
    List<ImageProof> images) {
  private static final int SHOWN = 12;

  public Stamp {
    versions = List.copyOf(versions);
    images = List.copyOf(images);
  }

  /** Takes from a proof what a stamp says. */
  public static Stamp of(Proof proof, Optional<Revision> revision) {
    return new Stamp(
        revision.map(Revision::text).orElse("not known"),
        template(proof),
        proof.inputs().stream()
            .filter(input -> input.kind().equals("plugin"))
            .map(Input::digest)
            .findFirst()
            .orElse(""),
        Instant.parse(proof.started()).atZone(ZoneOffset.UTC).toLocalDate().toString(),
        proof.drills().stream().map(DrillProof::serverVersion).distinct().sorted().toList(),
        proof.drills().stream()
            .flatMap(drill -> drill.images().stream())
            .distinct()
            .sorted(Comparator.comparing(ImageProof::name))
            .toList());
  }

  /** The same files in every combination of the matrix are one template. */
  private static String template(Proof proof) {
    String digests =
        proof.inputs().stream()
            .filter(input -> input.kind().equals("template"))
            .map(Input::digest)
            .distinct()
            .sorted()
            .collect(Collectors.joining("\n"));
    return digests.isEmpty()
        ? ""
        : Sha256.of(digests.getBytes(StandardCharsets.UTF_8)).substring(0, SHOWN);
  }
}
