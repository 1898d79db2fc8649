package io.github.recoverydocs.drill.configuration;

import java.util.List;

/**
 * A bucket that is there before any drill; nothing is null.
 *
 * @param name a name that S3 allows
 * @param objects what is in it, in the order written; no key twice
 */
public record Bucket(String name, List<StoredObject> objects) {
  /**
   * The rules of Amazon's user guide ("General purpose bucket naming rules"): lower case letters,
   * digits, dots and hyphens; a letter or digit at both ends; no two dots in a row; no IP address;
   * none of the prefixes and suffixes that Amazon keeps for itself. Length comes on top: 3 to 63.
   */
  static final String NAME =
      "^(?!\\d+\\.\\d+\\.\\d+\\.\\d+$)(?!.*\\.\\.)(?!xn--|sthree-|amzn-s3-demo-)"
          + "(?!.*(?:-s3alias|--ol-s3|\\.mrap|--x-s3|--table-s3)$)"
          + "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$";

  public Bucket {
    objects = List.copyOf(objects);
  }
}
