package io.github.recoverydocs.lab;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Copies images from the outer engine into a lab's own, as a stream and without the layers that are
 * there.
 */
final class ImageCopy {
  private static final int PIPE = 1 << 20;

  private final Engine outer;
  private final NestedEngine nested;
  private final Consumer<String> progress;

  ImageCopy(Engine outer, NestedEngine nested, Consumer<String> progress) {
    this.outer = outer;
    this.nested = nested;
    this.progress = progress;
  }

  /**
   * Copies those of the images that the lab does not have.
   *
   * @param names images that the outer engine has
   * @return how many were copied
   */
  int copy(Collection<String> names) {
    List<StoredImage> there = nested.images();
    List<String> missing = new ArrayList<>();
    Set<String> present = new HashSet<>();
    Set<String> wanted = new HashSet<>();
    for (String name : names) {
      StoredImage image = outer.stored(name);
      if (there.stream().anyMatch(other -> hasName(other, name) && image.isSameAs(other))) {
        continue;
      }
      missing.add(name);
      int shared = there.stream().mapToInt(image::sharedLayers).max().orElse(0);
      present.addAll(image.layers().subList(0, shared));
      wanted.addAll(image.layers().subList(shared, image.layers().size()));
    }
    if (missing.isEmpty()) {
      return 0;
    }
    present.removeAll(wanted);
    progress.accept("Copying " + String.join(", ", missing) + " into the lab (once)");
    try (InputStream archive = new BufferedInputStream(outer.save(missing), PIPE)) {
      load(archive, present);
    } catch (IOException e) {
      throw new UncheckedIOException("Images cannot be copied: " + e.getMessage(), e);
    }
    return missing.size();
  }

  private void load(InputStream archive, Set<String> present) throws IOException {
    if (present.isEmpty()) {
      nested.load(archive);
      return;
    }
    try (PipedInputStream in = new PipedInputStream(PIPE)) {
      PipedOutputStream out = new PipedOutputStream(in);
      CompletableFuture<Void> filter =
          CompletableFuture.runAsync(() -> new LayerFilter(present).copy(archive, out));
      nested.load(in);
      filter.join();
    } catch (CompletionException e) {
      throw new IOException(e.getCause());
    }
  }

  private static boolean hasName(StoredImage image, String name) {
    String tagged = name.lastIndexOf(':') > name.lastIndexOf('/') ? name : name + ":latest";
    return image.names().contains(tagged);
  }
}
