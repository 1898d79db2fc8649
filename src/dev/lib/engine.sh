# shellcheck shell=bash
# A Docker Engine where there is none.

ENGINE_LOG=/var/log/recovery-docs-dockerd.log
ENGINE_DEADLINE=60
LOCAL_SOCKET=unix:///var/run/docker.sock

engine_answers() {
  have docker && bounded 20 docker info >/dev/null 2>&1
}

# Where the client looks for its engine: DOCKER_HOST, else the chosen context.
engine_endpoint() {
  docker context inspect --format '{{.Endpoints.docker.Host}}' 2>/dev/null ||
    printf '%s' "${DOCKER_HOST:-$LOCAL_SOCKET}"
}

engine_is_local() {
  case $(engine_endpoint) in
    unix://*) return 0 ;;
    *) return 1 ;;
  esac
}

ensure_engine() {
  if engine_answers; then
    say "Docker Engine $(docker version --format '{{.Server.Version}}') answers."
    return 0
  fi
  refuse_what_cannot_be_helped
  install_engine
  if [[ -d /run/systemd/system ]]; then
    start_engine_by_systemd
  else
    start_engine_by_hand
  fi
  say "Docker Engine $(docker version --format '{{.Server.Version}}') answers."
}

refuse_what_cannot_be_helped() {
  local endpoint
  if have docker; then
    endpoint=$(engine_endpoint)
    case $endpoint in
      "$LOCAL_SOCKET" | unix:///run/docker.sock) ;;
      *) fail "The Docker Engine at $endpoint does not answer. Start it, or choose another one with DOCKER_HOST or \"docker context use\", then run ./dev engine again." ;;
    esac
  fi
  is_debian ||
    fail "No Docker Engine answers, and ./dev installs one on Debian only. Install and start Docker, then run ./dev engine again."
  is_root ||
    fail "No Docker Engine answers, and only root can install and start one. Run \"sudo ./dev engine\", or start Docker and see that \"docker info\" works for you."
}

# iptables is only recommended by docker.io, and dockerd cannot make a network without it. From Debian 13 on the client
# is a package of its own. Where the kernel uses AppArmor the engine needs its tools.
install_engine() {
  local packages=()
  have dockerd || packages+=(docker.io)
  have iptables || packages+=(iptables)
  [[ -e /etc/ssl/certs/ca-certificates.crt ]] || packages+=(ca-certificates)
  if grep -qs Y /sys/module/apparmor/parameters/enabled && ! have apparmor_parser; then
    packages+=(apparmor)
  fi
  if ! have docker || ((${#packages[@]} > 0)); then
    refresh_package_lists
  fi
  if ! have docker && apt-cache show docker-cli >/dev/null 2>&1; then
    packages+=(docker-cli)
  fi
  if ((${#packages[@]} > 0)); then
    install_packages "${packages[@]}"
  fi
  hash -r
  have dockerd || fail "dockerd is not on the PATH ($PATH) after the installation. Add its folder, usually /usr/sbin, and run ./dev engine again."
  have docker || fail "There is dockerd but no docker client. Install one (Debian: docker.io or docker-cli), then run ./dev engine again."
}

start_engine_by_systemd() {
  local deadline=$((SECONDS + ENGINE_DEADLINE))
  say "Starting the Docker Engine."
  quietly systemctl-start systemctl start docker ||
    fail "systemd could not start Docker. \"journalctl -u docker\" shows the reason."
  until engine_answers; do
    ((SECONDS < deadline)) ||
      fail "The Docker Engine did not answer within $ENGINE_DEADLINE s. \"journalctl -u docker\" shows the reason."
    sleep 0.3
  done
}

# True while process $1 runs the program $2. After an unclean stop the number can belong to anything, or to what is
# left of a process whose parent does not ask for its status.
process_is() {
  [[ $(cat "/proc/$1/comm" 2>/dev/null) == "$2" ]] && ! grep -qs '^State:[[:space:]]*Z' "/proc/$1/status"
}

# True while the pid file $1 names a running $2. A stale file is removed: dockerd refuses to start while any process has
# the number in its old file, and takes any process with the number of the old containerd for its own.
runs_by_pid_file() {
  local file=$1 program=$2 process
  [[ -e $file ]] || return 1
  # It may vanish between the two: then there is nothing to read.
  process=$({ tr -cd 0-9 <"$file"; } 2>/dev/null) || process=''
  if [[ -n $process ]] && process_is "$process" "$program"; then
    return 0
  fi
  rm -f "$file"
  return 1
}

# Sets ENGINE_PROCESS. In a session of its own, so that a Ctrl-C here, or the end of the terminal, does not stop it; and
# without the lock (9).
launch_dockerd() {
  say "Starting the Docker Engine. Its log is $ENGINE_LOG."
  runs_by_pid_file /var/run/docker/containerd/containerd.pid containerd || :
  printf '\n--- ./dev engine, %s\n' "$(date)" >>"$ENGINE_LOG"
  setsid nohup dockerd >>"$ENGINE_LOG" 2>&1 </dev/null 9>&- &
  ENGINE_PROCESS=$!
}

# A dockerd that runs already may be on its way up, or on its way down: then ours follows it.
start_engine_by_hand() {
  local deadline=$((SECONDS + ENGINE_DEADLINE)) waiting=''
  ENGINE_PROCESS=''
  until engine_answers; do
    if [[ -n $ENGINE_PROCESS ]]; then
      if ((SECONDS >= deadline)) || ! kill -0 "$ENGINE_PROCESS" 2>/dev/null; then
        kill "$ENGINE_PROCESS" 2>/dev/null || :
        show_engine_log
        fail "The Docker Engine did not come up. Repair what its log says (above), then run ./dev engine again."
      fi
    elif ! runs_by_pid_file /var/run/docker.pid dockerd; then
      launch_dockerd
    elif ((SECONDS >= deadline)); then
      show_engine_log
      fail "The dockerd that runs (its process is in /var/run/docker.pid) does not answer. End it with \"kill\", then run ./dev engine again."
    elif [[ -z $waiting ]]; then
      waiting=yes
      say "A dockerd is running but does not answer. Waiting for it."
    fi
    sleep 0.3
  done
}

# What the log says since the last start from here.
show_engine_log() {
  printf 'dev: the end of %s:\n' "$ENGINE_LOG" >&2
  awk '/^--- .\/dev engine/ { since = "" } { since = since "    " substr($0, 1, 220) "\n" } END { printf "%s", since }' \
    "$ENGINE_LOG" | tail -n 20 >&2
}
