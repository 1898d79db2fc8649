package io.github.recoverydocs.drill;

/**
 * Bash that waits until something is healthy, for at most half a minute: a service of the Compose
 * file by its health check, or that it runs where it has none; an address by its status.
 */
final class HealthScript {
  private static final String ADDRESS =
      """
      for ((i = 0; i < 30; i++)); do
        said=$(curl -fsS --max-time 5 -o /dev/null "$target" 2>&1) && exit 0
        sleep 1
      done
      echo "$said"
      exit 1
      """;

  /** Docker Engine API, "Container inspect": State.Health is there where a check is declared. */
  private static final String SERVICE =
      """
      format='{{if eq .State.Status "running"}}'
      format+='{{if .State.Health}}{{.State.Health.Status}}{{else}}running{{end}}'
      format+='{{else}}{{.State.Status}}{{end}}'
      for ((i = 0; i < 30; i++)); do
        containers=$(docker compose ps -aq "$target" 2>&1) || { echo "$containers"; exit 1; }
        said="there is no container of the service $target"
        if [[ -n $containers ]]; then
          said=$(docker inspect -f "$format" $containers | sort -u | paste -sd ' ')
          [[ $said == healthy || $said == running ]] && exit 0
          # Nobody starts it again once it has stayed down for a moment.
          [[ $said == exited ]] && ((i > 2)) && i=30
          said="the service $target is $said"
        fi
        sleep 1
      done
      echo "$said"
      exit 1
      """;

  private final String target;

  /**
   * Creates it.
   *
   * @param target the name of a service, or a URL
   */
  HealthScript(String target) {
    this.target = target;
  }

  String text() {
    return "target='"
        + target.replace("'", "'\\''")
        + "'\n"
        + (target.contains("://") ? ADDRESS : SERVICE);
  }
}
