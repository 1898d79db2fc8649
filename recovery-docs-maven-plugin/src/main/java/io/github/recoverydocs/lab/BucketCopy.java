package io.github.recoverydocs.lab;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Writes buckets as a tar archive: a folder for each, with a file for each object. */
final class BucketCopy {
  private final List<StorageBucket> buckets;

  BucketCopy(List<StorageBucket> buckets) {
    this.buckets = buckets;
  }

  void writeTo(OutputStream out) throws IOException {
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      for (StorageBucket bucket : buckets) {
        tar.putArchiveEntry(new TarArchiveEntry(bucket.name() + "/"));
        tar.closeArchiveEntry();
        for (StorageObject object : bucket.objects()) {
          TarArchiveEntry entry = new TarArchiveEntry(bucket.name() + "/" + object.key());
          entry.setSize(object.size());
          tar.putArchiveEntry(entry);
          object.writeTo(tar);
          tar.closeArchiveEntry();
        }
      }
    }
  }
}
