#!/bin/bash
# Builds the services of the Compose project in the working folder, unless nothing that they are built from has changed.
# Arguments: "needed", which exits with 3 when there is something to build, or "build"; then what the images that they
# start from are. Only building needs a network.
set -eu
readonly RECORD=/var/lib/docker/recovery-docs-built

services=$(docker compose --profile '*' config --format json |
  jq -c '.name as $project | .services | to_entries | map(select(.value.build)
    | {image: (.value.image // "\($project)-\(.key)"), build: .value.build})')

# Paths are the same in every lab of a project, and so are names; content decides.
digest() {
  {
    printf '%s\n' "$services" "$1"
    jq -r '.[].build.context' <<<"$services" | sort -u | while read -r context; do
      find "$context" -type f -printf '%P %m\n' | sort
      find "$context" -type f -print0 | sort -z | xargs -0 -r sha256sum
    done
  } | sha256sum | cut -d' ' -f1
}

# A document may have removed an image since.
built() {
  local image
  for image in $(jq -r '.[].image' <<<"$services"); do
    docker image inspect "$image" >/dev/null 2>&1 || return 1
  done
  grep -qsx "$1" "$RECORD"
}

now=$(digest "$2")
case $1 in
  needed)
    built "$now" || exit 3
    ;;
  build)
    cp /etc/resolv.conf /run/resolv.conf
    cp /var/lib/recovery-docs/resolv.conf /etc/resolv.conf
    trap 'cp /run/resolv.conf /etc/resolv.conf' EXIT
    docker compose --profile '*' build --quiet
    # The names may have belonged to another project until now: one record only.
    echo "$now" >"$RECORD"
    ;;
esac
