package io.github.recoverydocs.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What labs leave on the Docker Engine, so that the next one starts sooner. */
public final class LabCache {
  private final Engine engine;

  private LabCache(Engine engine) {
    this.engine = engine;
  }

  /**
   * Connects to the Docker Engine.
   *
   * @throws LabException when none answers
   */
  public static LabCache connect() {
    return new LabCache(Engine.connect());
  }

  /**
   * What was removed.
   *
   * @param volumes names of removed volumes
   * @param images names of removed images
   * @param inUse names of what stays, because a lab uses it
   */
  public record Cleaned(List<String> volumes, List<String> images, List<String> inUse) {}

  /** Removes volumes and images, and labs of killed runs before; what is in use stays. */
  public Cleaned clean() {
    DockerClient client = engine.client();
    new Leftovers(client).sweep();
    List<String> volumes = new ArrayList<>();
    List<String> images = new ArrayList<>();
    List<String> inUse = new ArrayList<>();
    for (InspectVolumeResponse volume : client.listVolumesCmd().exec().getVolumes()) {
      if (labels(volume).containsKey(CacheVolume.LABEL)) {
        String name = volume.getName();
        remove(() -> client.removeVolumeCmd(name).exec(), name, volumes, inUse);
      }
    }
    for (Image image : client.listImagesCmd().exec()) {
      for (String name : image.getRepoTags() == null ? new String[0] : image.getRepoTags()) {
        if (name.startsWith(ImageCache.REPOSITORY)) {
          remove(() -> client.removeImageCmd(name).exec(), name, images, inUse);
        }
      }
    }
    return new Cleaned(volumes, images, inUse);
  }

  private static Map<String, String> labels(InspectVolumeResponse volume) {
    return volume.getLabels() == null ? Map.of() : volume.getLabels();
  }

  private static void remove(
      Runnable removal, String name, List<String> removed, List<String> inUse) {
    try {
      removal.run();
      removed.add(name);
    } catch (ConflictException e) {
      inUse.add(name);
    } catch (NotFoundException e) {
      // Somebody else has cleaned at the same moment.
      return;
    }
  }
}
