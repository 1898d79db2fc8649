#!/bin/bash
# Prints the logs of every PostgreSQL container from now on, those that are yet to be started included.
set -u
since=$(date +%s)

follow() {
  docker inspect --format '{{range .Config.Env}}{{println .}}{{end}}' "$1" 2>/dev/null | grep -q '^PGDATA=' || return 0
  docker logs --timestamps --follow --since "$since" "$1" 2>&1
}

for container in $(docker ps --quiet --no-trunc); do
  follow "$container" &
done
docker events --since "$since" --filter type=container --filter event=start --format '{{.ID}}' |
  while read -r container; do
    since=$(date +%s)
    follow "$container" &
  done
