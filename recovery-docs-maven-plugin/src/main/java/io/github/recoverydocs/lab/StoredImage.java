package io.github.recoverydocs.lab;

import com.github.dockerjava.api.command.InspectImageResponse;
import java.util.List;

/**
 * An image on an engine.
 *
 * @param id the engine's content address; another one where images are stored another way
 * @param created when it was made, as the engine prints it
 * @param names its names with tags
 * @param layers the digests of its uncompressed layers, the lowest first
 */
record StoredImage(String id, String created, List<String> names, List<String> layers) {

  StoredImage {
    names = List.copyOf(names);
    layers = List.copyOf(layers);
  }

  static StoredImage of(InspectImageResponse image) {
    return new StoredImage(
        image.getId(),
        String.valueOf(image.getCreated()),
        image.getRepoTags() == null ? List.of() : image.getRepoTags(),
        image.getRootFS() == null || image.getRootFS().getLayers() == null
            ? List.of()
            : image.getRootFS().getLayers());
  }

  /** Tells whether another engine's image is the same, by whatever address it has there. */
  boolean isSameAs(StoredImage other) {
    return id.equals(other.id)
        || !layers.isEmpty() && layers.equals(other.layers) && created.equals(other.created);
  }

  /** How many of the lowest layers another image has as well. */
  int sharedLayers(StoredImage other) {
    int count = 0;
    while (count < Math.min(layers.size(), other.layers.size())
        && layers.get(count).equals(other.layers.get(count))) {
      count++;
    }
    return count;
  }
}
