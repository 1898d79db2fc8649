# shellcheck shell=bash
# What every part of "./dev" needs: sentences, quiet steps, temporary folders, one run at a time.
# Kept to what bash 3.2 knows, because that is the bash of macOS.

# Logs of quiet steps. Below target/, so that "clean" removes them and git ignores them.
LOGS=$ROOT/target/dev

# What a Ctrl-C has to put away; see put_away.
TEMPORARY_FOLDERS=()
BACKGROUND_PROCESS=''
STAGED_IMAGE=''

say() {
  printf '%s\n' "$*"
}

# A fault ends the run with what happened and, as the last sentence, what to do next.
fail() {
  printf 'dev: %s\n' "$*" >&2
  exit 1
}

# The same, with the status $1 of a command that failed.
fail_with() {
  printf 'dev: %s\n' "$2" >&2
  exit "$1"
}

have() {
  command -v "$1" >/dev/null 2>&1
}

# Sets LOG to a fresh file for the step $1. As root in somebody's checkout ("sudo ./dev engine") the folder is left to
# its owner, who could not run "./dev demo" otherwise; and so the old log is removed, not written over.
open_log() {
  if [[ ! -d $LOGS ]]; then
    mkdir -p "$LOGS"
    if is_root; then
      chown --reference="$ROOT" "$ROOT/target" "$LOGS" 2>/dev/null || :
    fi
  fi
  LOG=$LOGS/$1.log
  rm -f "$LOG"
}

# Runs a noisy command with its output in a log, closed to the keyboard, and shows the log's end if it fails. The lock
# (9) is not handed down: a service that a package starts would hold it for ever. Only for plain commands: as part of
# a condition a function would run on after an error.
quietly() {
  local log status=0
  open_log "$1"
  log=$LOG
  shift
  "$@" >"$log" 2>&1 </dev/null 9>&- || status=$?
  if ((status != 0)); then
    printf 'dev: this failed (status %s): %s\ndev: the end of %s:\n' "$status" "$*" "$log" >&2
    tail -n 20 "$log" | sed 's/^/    /' >&2
  fi
  return "$status"
}

# Bounds a command that could hang, where the machine has the means (macOS has not).
bounded() {
  local seconds=$1
  shift
  if have timeout; then
    timeout "$seconds" "$@"
  else
    "$@"
  fi
}

# Sets TEMPORARY_FOLDER. Not printed: in $(…) the list of what to put away would be lost. Not in /tmp, which is small
# or mounted "nodev" on some machines, and debootstrap makes device files.
make_temporary_folder() {
  TEMPORARY_FOLDER=$(mktemp -d "${TMPDIR:-/var/tmp}/recovery-docs.XXXXXXXX")
  TEMPORARY_FOLDERS+=("$TEMPORARY_FOLDER")
}

# debootstrap mounts /proc and /sys in its target. If it was killed they are still mounted, and a plain "rm -rf" would
# reach into the running machine: unmount first, and never cross into another file system.
remove_folder() {
  local folder=$1 mounted
  [[ -d $folder ]] || return 0
  if [[ -r /proc/self/mounts ]]; then
    while read -r mounted; do
      umount -l "$mounted" 2>/dev/null || return 1
    done < <(awk -v below="$folder/" 'index($2, below) == 1 { print $2 }' /proc/self/mounts | sort -r)
    rm -rf --one-file-system "$folder"
  else
    rm -rf "$folder"
  fi
}

# Runs at every end, Ctrl-C included.
put_away() {
  local status=$? folder
  trap '' INT TERM
  if [[ -n $BACKGROUND_PROCESS ]]; then
    kill "$BACKGROUND_PROCESS" 2>/dev/null || :
  fi
  if [[ -n $STAGED_IMAGE ]]; then
    docker image rm "$STAGED_IMAGE" >/dev/null 2>&1 || :
  fi
  for folder in ${TEMPORARY_FOLDERS[@]+"${TEMPORARY_FOLDERS[@]}"}; do
    remove_folder "$folder" || printf 'dev: please remove %s by hand\n' "$folder" >&2
  done
  TEMPORARY_FOLDERS=()
  return "$status"
}
trap put_away EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Two runs at once would build the same image twice and start two engines. Without flock (macOS) there is no engine to
# start and nothing to build, so nothing is lost there.
lock() {
  local file
  have flock || return 0
  file=${TMPDIR:-/tmp}/recovery-docs-dev.$(id -u).lock
  if is_root && [[ -d /run/lock ]]; then
    file=/run/lock/recovery-docs-dev.lock
  fi
  exec 9>"$file"
  if ! flock --nonblock 9; then
    say "Another ./dev is at work. Waiting for it to end."
    flock 9
  fi
}

unlock() {
  exec 9>&-
}

is_root() {
  [[ $(id -u) == 0 ]]
}

is_debian() {
  [[ -r /etc/os-release ]] && grep -qx 'ID="\{0,1\}debian"\{0,1\}' /etc/os-release
}

LISTS_ARE_FRESH=''

# Lists of a third party that fail are no reason to stop: what is wanted here comes from Debian itself.
refresh_package_lists() {
  [[ -z $LISTS_ARE_FRESH ]] || return 0
  say "Reading Debian's package lists."
  quietly apt-update apt-get -o DPkg::Lock::Timeout=120 update ||
    say "Some package lists failed; going on with the others."
  LISTS_ARE_FRESH=yes
}

# Installs Debian packages without a question. Where no init system runs, Debian's invoke-rc.d starts nothing by itself.
install_packages() {
  say "Installing from Debian's packages: $*."
  # Finishes what an interrupted installation left; does nothing otherwise.
  DEBIAN_FRONTEND=noninteractive quietly dpkg-configure dpkg --configure -a || :
  DEBIAN_FRONTEND=noninteractive quietly apt-install \
    apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends "$@" ||
    fail "Installing failed. Repair it (\"apt-get install $*\" shows the reason), then run ./dev again."
}
