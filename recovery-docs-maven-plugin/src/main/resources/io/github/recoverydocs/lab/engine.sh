#!/bin/bash
# The first process of the drill host: makes the container fit for a Docker Engine of its own, starts it, and ends with
# it. Prints "recovery-docs: ready", or what was refused.
set -u
readonly STATE=/var/lib/recovery-docs
readonly LOGS=$STATE/logs
readonly DISK_LIMIT=${RECOVERY_DOCS_DISK_BYTES:-0}

refused() {
  echo "recovery-docs: $*"
  exit 1
}

# Docker hands these to an ordinary container read-only; the engine has to write there.
writable() {
  mount --make-rshared / || refused "mounting is refused"
  mount -o remount,bind,rw /proc/sys || refused "/proc/sys cannot be made writable"
  if [[ -f /sys/fs/cgroup/cgroup.controllers ]]; then
    mount -o remount,bind,rw /sys/fs/cgroup || refused "/sys/fs/cgroup cannot be made writable"
    # Version 2 allows processes in leaves only, so that ours have to make room before controllers are handed down.
    mkdir -p /sys/fs/cgroup/drill-host
    local process
    while read -r process; do
      echo "$process" >/sys/fs/cgroup/drill-host/cgroup.procs 2>/dev/null
    done </sys/fs/cgroup/cgroup.procs
    sed 's/ / +/g; s/^/+/' /sys/fs/cgroup/cgroup.controllers >/sys/fs/cgroup/cgroup.subtree_control ||
      refused "the control groups cannot be divided"
  else
    local controller
    for controller in /sys/fs/cgroup/*/; do
      mount -o remount,bind,rw "$controller" || refused "$controller cannot be made writable"
    done
  fi
}

# The volume keeps images for the next lab. Containers, their volumes and networks belong to this one, and the writable
# layers that a killed lab has left belong to nobody.
divide() {
  local part layer
  mkdir -p "$LOGS" "$STATE/storage"
  for part in containers volumes network; do
    mkdir -p "$STATE/docker/$part" "/var/lib/docker/$part"
    mount --bind "$STATE/docker/$part" "/var/lib/docker/$part" || refused "mounting is refused"
  done
  rm -rf /var/lib/docker/tmp /var/lib/docker/swarm
  for layer in /var/lib/docker/image/overlay2/layerdb/mounts/*/; do
    [[ -d $layer ]] || continue
    for part in mount-id init-id; do
      [[ ! -s $layer/$part ]] || rm -rf "/var/lib/docker/overlay2/$(<"$layer/$part")"
    done
    rm -rf "$layer"
  done
}

# Without a way out, a name server that refuses at once: one that cannot be reached is waited for, 16 seconds a name.
# Containers are told at once too, each time: "unreachable" is said once a second only, unless told otherwise (icmp(7)).
closed() {
  cp /etc/resolv.conf "$STATE/resolv.conf"
  ip link set lo up
  ip address add 192.0.2.1/32 dev lo
  echo "nameserver 192.0.2.1" >/etc/resolv.conf
  echo 0 >/proc/sys/net/ipv4/icmp_ratelimit
}

# Docker leaves the name out of a container that has no network, and sudo asks for it.
named() {
  local name
  name=$(hostname)
  grep -qw "$name" /etc/hosts || echo "127.0.1.1 $name" >>/etc/hosts
}

start() {
  # A containerd of its own accord is ready in 20 ms; dockerd looks for one that it starts itself once a second only.
  containerd --log-level warn --root "$STATE/containerd" >"$LOGS/containerd.log" 2>&1 &
  # Not 172.17.0.0/16, which is the outer engine's own, and in the way while services are built with its network.
  dockerd --containerd /run/containerd/containerd.sock --bip 10.217.0.1/16 --log-level warn --shutdown-timeout 1 \
    >"$LOGS/dockerd.log" 2>&1 &
  local engine=$! tries=0
  until docker version >/dev/null 2>&1; do
    if ! kill -0 "$engine" 2>/dev/null || ((tries++ > 1500)); then
      tail -5 "$LOGS/dockerd.log"
      refused "the nested Docker Engine does not start"
    fi
    sleep 0.02
  done
}

used() {
  df --output=used -B1 "$STATE" | tail -1
}

# What the lab has written: on the drill host, in its volume, and in layers that are no part of an image.
own() {
  {
    du -sxB1 --exclude=/usr / "$STATE"
    cd /var/lib/docker/overlay2 && find . -mindepth 1 -maxdepth 1 -printf '%P\n' |
      grep -vxFf <(awk 1 ../image/overlay2/layerdb/*/*/cache-id) | xargs -r du -sxB1
  } 2>/dev/null | awk '{ sum += $1 } END { printf "%d\n", sum }'
}

# To see how much of the disk is used costs nothing. What of it is the lab's is looked at when half of what is left to
# the lab has been written by whomever, and once a minute, because others free space at the same time.
watch_disk() {
  local there before now never written=0 turns=0
  there=$(own)
  before=$(used)
  # Not "sleep", which a reset would take for something that a session has left.
  exec {never}<> <(:)
  while :; do
    read -rt 2 -u "$never" || true
    now=$(used)
    if ((now - before > (DISK_LIMIT - written) / 2 || turns++ > 30)); then
      written=$(($(own) - there))
      before=$now
      turns=0
      if ((written > DISK_LIMIT)); then
        echo "recovery-docs: the disk limit is reached"
        kill -TERM 1
      fi
    elif ((now < before)); then
      before=$now
    fi
  done
}

trap 'exit 0' TERM
writable
divide
[[ -n ${RECOVERY_DOCS_INTERNET-} ]] || closed
named
start
echo "recovery-docs: ready"
((DISK_LIMIT == 0)) || watch_disk &
wait
