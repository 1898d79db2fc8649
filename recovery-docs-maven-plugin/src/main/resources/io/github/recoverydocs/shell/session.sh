# shellcheck shell=bash
# Sourced once at the start of a session. Everything here begins with __rd_, so that it cannot meet a name of the
# document's. Events go to file descriptor 251 (the session's first standard output), between two record separators
# behind a number that only this session knows; 252 is the first standard error.

__rd_nonce=$1
__rd_watch_traps=$2
__rd_statement=0
__rd_status=0
__rd_last=''
__rd_ended=0
__rd_source=0
__rd_trace=0
__rd_kept=0
declare -A __rd_jobs=()
BASH_ARGV0=bash

# A reader's shell is interactive: aliases work there.
shopt -s expand_aliases

__rd_event() {
  local IFS=$'\037'
  builtin printf '\036%s\037%s\036\n' "$__rd_nonce" "$*" >&251
}

# Before a statement. Arguments: its number, then line:NAME for each variable that it takes from elsewhere, then what
# "$_" has to be. Returns the status of the statement before, so that "echo $?" prints what it would for the reader.
__rd_begin() {
  __rd_statement=$1
  __rd_ended=0
  shift
  local __rd_reference
  for __rd_reference in "${@:1:$#-1}"; do
    declare -p "${__rd_reference#*:}" &>/dev/null ||
      __rd_event unset "$__rd_statement" "${__rd_reference%%:*}" "${__rd_reference#*:}"
  done
  __rd_event begin "$__rd_statement" "$EPOCHREALTIME"
  ((__rd_trace == 0)) || set -x
  return "$__rd_status"
}

# After a statement. Arguments: its status, its last argument, then PIPESTATUS. Tracing rests until the next statement.
__rd_end() {
  local now=$EPOCHREALTIME
  __rd_trace=0
  if [[ $- == *x* ]]; then
    __rd_trace=1
    set +x
  fi
  __rd_ended=1
  __rd_status=$1
  __rd_last=$2
  __rd_event end "$__rd_statement" "$now" "$1" "${@:3}"
  [[ $- != *e* ]] || __rd_event errexit "$__rd_statement"
  ((__rd_watch_traps == 0)) || __rd_keep_trap
}

# After the file of a statement was left, by whatever way. Argument: its number.
__rd_close() {
  if ((__rd_ended == 0 && $1 != 0)); then
    __rd_status=$__rd_source
    __rd_event returned "$1"
    __rd_event end "$1" "$EPOCHREALTIME" "$__rd_status" "$__rd_status"
  fi
  __rd_event close "$1"
  builtin printf '\036%s\037%s\036\n' "$__rd_nonce" "$1" >&252
}

# A command failed where nothing handles it. Arguments: status, line, file, command. Returns the status, for a trap of
# the document's own.
__rd_err() {
  # Not our own probes, which pass a status on: their call or their last command.
  # shellcheck disable=SC2016
  case $4 in __rd_* | *'$__rd_'*) return "$1" ;; esac
  case $3 in
    /run/recovery-docs/statements/*) __rd_event err "$__rd_statement" "$2" "$1" "${4:0:1000}" ;;
    /run/recovery-docs/*) ;;
    *) __rd_event err "$__rd_statement" 0 "$1" "${4:0:1000}" ;;
  esac
  return "$1"
}

# Behind a pipeline. Arguments: its line, its status, then PIPESTATUS.
__rd_pipe() {
  __rd_event pipe "$__rd_statement" "$1" "${@:3}"
  __rd_kept=$2
  return "$__rd_kept"
}

# Behind a command whose failure decides something. Arguments: line, status, role (and, or, condition).
__rd_left() {
  __rd_event handled "$__rd_statement" "$1" "$2" "$3"
  __rd_kept=$2
  return "$__rd_kept"
}

# Behind a command that was sent to the background. Arguments: line, process id.
__rd_job() {
  __rd_jobs[$2]=$1
}

# A job was waited for. Arguments: process id, status, how ("named" by the document, one of "several", or "all").
__rd_job_ended() {
  [[ -n $1 ]] || return 0
  (($2 == 0 || $2 == 127)) || [[ ! -v __rd_jobs[$1] ]] || __rd_event job "$__rd_statement" "${__rd_jobs[$1]}" "$2" "$3"
  unset "__rd_jobs[$1]"
}

# "wait" without arguments returns 0 whatever became of the jobs, and with several only the last one's status; this one
# tells of all that failed.
wait() {
  local __rd_wait_status=0 __rd_pid=''
  if (($# == 0)); then
    for __rd_pid in "${!__rd_jobs[@]}"; do
      __rd_wait_status=0
      builtin wait "$__rd_pid" 2>/dev/null || __rd_wait_status=$?
      __rd_job_ended "$__rd_pid" "$__rd_wait_status" all
    done
    builtin wait
    return
  fi
  case " $* " in
    *' -'*p*)
      builtin wait "$@"
      return
      ;;
    ' -'*n*)
      builtin wait -p __rd_pid "$@" || __rd_wait_status=$?
      __rd_job_ended "${__rd_pid-}" "$__rd_wait_status" named
      return "$__rd_wait_status"
      ;;
    ' -'*)
      builtin wait "$@"
      return
      ;;
  esac
  for __rd_pid in "${@:1:$#-1}"; do
    __rd_wait_status=0
    builtin wait "$__rd_pid" || __rd_wait_status=$?
    __rd_job_ended "$__rd_pid" "$__rd_wait_status" several
  done
  __rd_pid=${*: -1} __rd_wait_status=0
  builtin wait "$__rd_pid" || __rd_wait_status=$?
  __rd_job_ended "$__rd_pid" "$__rd_wait_status" named
  return "$__rd_wait_status"
}

# Tells where the session ends, which may be inside a function or the body of an "if".
exit() {
  local __rd_exit_status=$?
  if ((BASH_SUBSHELL == 0)); then
    case ${BASH_SOURCE[1]-} in
      /run/recovery-docs/statements/*) __rd_event exit "$__rd_statement" "${BASH_LINENO[0]}" "$__rd_exit_status" ;;
    esac
  fi
  (($# == 0)) || builtin exit "$@"
  __rd_kept=$__rd_exit_status
  __rd_return_kept
  builtin exit
}

__rd_return_kept() {
  return "$__rd_kept"
}

# Prints what is in a file, unpacked when its name says that it is packed.
__rd_content() {
  case $1 in
    *.gz) gzip -dc -- "$1" ;;
    *.zst) zstd -dcq -- "$1" ;;
    *) cat -- "$1" ;;
  esac 2>/dev/null | tr -d '\0'
}

# A file that psql was given to read. Arguments: line, name. Packed data at the end of a file can be cut off and packed
# again without a trace, so it is read to its end.
__rd_input() {
  [[ -f $2 ]] || return 0
  local first last content=text
  first=$(__rd_content "$2" | head -c 500)
  case $first in
    '') content=empty ;;
    *'-- PostgreSQL database dump'*)
      last=$(case $2 in *.gz | *.zst) __rd_content "$2" ;; *) tail -c 2000 -- "$2" ;; esac | tail -n 12)
      [[ $last == *'-- PostgreSQL database dump'*complete* ]] || content="cut"
      ;;
  esac
  [[ $content == text ]] || __rd_event input "$__rd_statement" "$1" "$content" "$2"
}

# The document has set an ERR trap of its own: keep both. Theirs is not inherited by functions and subshells, although
# ours is.
__rd_keep_trap() {
  local theirs
  theirs=$(trap -p ERR)
  [[ $theirs == *__rd_err* ]] && return 0
  local -a words=()
  eval "words=(${theirs:-trap -- '' ERR})"
  # shellcheck disable=SC2064,SC2016 # their text has to be part of ours
  trap "$__rd_trap"'; case $((BASH_SUBSHELL + ${#FUNCNAME[@]})) in 0 | 1) '"${words[2]:-:} ;; esac" ERR
}

# shellcheck disable=SC2016 # expanded when a command fails
__rd_trap='__rd_err "$?" "$LINENO" "${BASH_SOURCE[0]-}" "$BASH_COMMAND"'
# shellcheck disable=SC2064
trap "$__rd_trap" ERR
set -E

builtin printf '%s\n' "$$" >"/run/recovery-docs/$__rd_nonce.pid"
