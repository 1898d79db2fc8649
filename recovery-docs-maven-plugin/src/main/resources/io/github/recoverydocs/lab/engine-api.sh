# shellcheck shell=bash
# The nested engine's API (https://docs.docker.com/reference/api/engine/version/v1.45/), and what a snapshot is made of.
# Sourced by snapshot.sh and reset.sh.
# shellcheck disable=SC2034 # read by both
readonly STATE=/var/lib/recovery-docs SNAPSHOT=/var/lib/recovery-docs/snapshot VOLUMES=/var/lib/docker/volumes

# Arguments: method, path, more for curl. Prints the answer; fails with the engine's message.
api() {
  local answer status
  answer=$(curl -s --unix-socket /var/run/docker.sock -X "$1" -w '\n%{http_code}' "http://engine/v1.45$2" "${@:3}")
  status=${answer##*$'\n'}
  answer=${answer%$'\n'*}
  if ((status >= 400 || status == 0)); then
    printf '%s %s: %s\n' "$1" "$2" "$(jq -r '.message? // .' <<<"$answer" 2>/dev/null || echo "$answer")" >&2
    return 1
  fi
  printf '%s\n' "$answer"
}

# Waits for all jobs of this shell; fails when one has failed.
all() {
  local job failed=0
  for job in $(jobs -p); do
    wait "$job" || failed=1
  done
  return "$failed"
}

# Makes a folder equal to another one: times to the nanosecond, links, owners, extended attributes.
mirror() {
  rsync -aHX --numeric-ids --delete --modify-window=-1 "$@"
}

# The reader's machine without what belongs to the system, to the engine and to the lab itself.
mirror_machine() {
  mirror --one-file-system \
    --exclude=/{proc,sys,dev,run,boot,bin,sbin,lib,lib32,lib64,libx32,.dockerenv} \
    --exclude=/etc/{hosts,hostname,resolv.conf,mtab} \
    --include=/usr/ --include=/usr/local/*** --exclude=/usr/* \
    --exclude=/var/{run,lock} --exclude=/var/lib/{docker,recovery-docs,containerd,dpkg,apt} \
    "$@"
}

# The parts of a network that make it what it is, as the body of a request.
# Reads a network from standard input.
network_body() {
  jq -c '{Name, Driver, Internal, Attachable, EnableIPv6, Options, Labels,
    IPAM: {Driver: .IPAM.Driver, Options: .IPAM.Options, Config: .IPAM.Config}}'
}
