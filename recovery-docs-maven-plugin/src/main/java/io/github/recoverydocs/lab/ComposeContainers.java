package io.github.recoverydocs.lab;

import java.util.Optional;

/**
 * The containers of a Compose lab on the outer engine.
 *
 * @param host the drill host
 * @param storage the object storage beside it
 */
record ComposeContainers(ComposeHostContainer host, Optional<ObjectStorage> storage) {

  /** Their short ids, the drill host's first, with blanks in between. */
  String ids() {
    String id = host.getContainerId().substring(0, 12);
    return storage.map(s -> id + " " + s.containerId().substring(0, 12)).orElse(id);
  }

  /** Removes them, the storage first: it uses the drill host's volumes. */
  void remove() {
    storage.ifPresent(ObjectStorage::close);
    host.stop();
  }
}
