package io.github.recoverydocs.lab;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A bucket that the object storage has before a document begins.
 *
 * @param name a name that S3 allows
 * @param objects what is in it, no key twice
 */
public record StorageBucket(String name, List<StorageObject> objects) {
  /** Parts of a key that would be another key, or none, when it is read as a path. */
  private static final Set<String> NO_NAMES = Set.of("", ".", "..");

  /**
   * Creates it.
   *
   * @throws LabException when the storage, which keeps objects as files, cannot hold them
   */
  public StorageBucket {
    objects = List.copyOf(objects);
    Set<String> keys = new HashSet<>();
    objects.forEach(object -> keys.add(object.key()));
    for (String key : keys) {
      requirePath(name, key);
      requireNoFolder(name, key, keys);
    }
  }

  private static void requirePath(String bucket, String key) {
    for (String part : key.split("/", -1)) {
      if (NO_NAMES.contains(part)) {
        throw new LabException(
            "The key \"" + key + "\" in the bucket " + bucket + " is no path of a file.",
            "The lab's storage keeps objects as files: write the key without a slash at either end, two in a row, \".\" and \"..\".",
            null);
      }
    }
  }

  private static void requireNoFolder(String bucket, String key, Set<String> keys) {
    for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
      String folder = key.substring(0, slash);
      if (keys.contains(folder)) {
        throw new LabException(
            "The bucket " + bucket + " is to hold both \"" + folder + "\" and \"" + key + "\".",
            "The lab's storage keeps objects as files, and a file is no folder: rename one of them.",
            null);
      }
    }
  }
}
