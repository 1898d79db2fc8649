#!/bin/bash
# In front of the docker command: at the reader's terminal "docker exec -it db psql -c …" works; here there is no
# terminal and docker would refuse. So -t is left out where it could only fail; everything else goes through as it is.
set -u
readonly REAL=/usr/bin/docker

[[ ! -t 0 ]] || exec "$REAL" "$@"

# Options of exec and run that stand alone; whatever else begins with a dash and has no "=" takes the next word.
alone() {
  case $1 in
    --detach | --interactive | --rm | --init | --privileged | --read-only | --no-healthcheck | --publish-all) return 0 ;;
    --oom-kill-disable | --quiet | --sig-proxy | --no-TTY | --no-deps | --build | --service-ports | --use-aliases) return 0 ;;
    --quiet-pull | --remove-orphans | --dry-run | --all-resources | --compatibility | --debug | --tls | --tlsverify) return 0 ;;
    --*) return 1 ;;
    -[diPqTD]*) return 0 ;;
    *) return 1 ;;
  esac
}

kept=()
verb=''
while (($# > 0)); do
  word=$1
  shift
  case $word in
    --tty | --tty=true) [[ -n $verb ]] || kept+=("$word") ;;
    -[dit]*)
      if [[ -n $verb && $word =~ ^-[dit]+$ ]]; then
        word=${word//t/}
        [[ $word == - ]] || kept+=("$word")
      else
        kept+=("$word")
      fi
      ;;
    -*)
      kept+=("$word")
      if [[ $word != *=* ]] && ! alone "$word" && { [[ $word == --* ]] || ((${#word} == 2)); } && (($# > 0)); then
        kept+=("$1")
        shift
      fi
      ;;
    *)
      kept+=("$word")
      [[ -z $verb ]] || break
      case $word in
        compose | container) ;;
        exec | run) verb=$word ;;
        *) break ;;
      esac
      ;;
  esac
done
exec "$REAL" "${kept[@]}" "$@"
