#!/bin/bash
# Takes the lab back to its snapshot, whatever was done to it. Exits with 3 when images are missing, which are to be
# copied in again first; with another status when the lab is of no more use.
set -eu
# shellcheck source=engine-api.sh disable=SC1091 # read with -x
. /usr/local/lib/recovery-docs/engine-api.sh
[[ -d $SNAPSHOT ]]

missing_images() {
  jq -nr --slurpfile now <(api GET /images/json) --slurpfile kept "$SNAPSHOT/images.json" \
    '[$now[0][].Id] as $ids | $kept[0][] | select(.needed and (.id | IN($ids[]) | not)) | .tags[0] // .id'
}

remove_containers() {
  local id
  for id in $(api GET '/containers/json?all=true' | jq -r '.[].Id'); do
    api DELETE "/containers/$id?force=true" >/dev/null &
  done
  all
}

# What a session has left running: everything but the engine and ourselves. Shims of containers that are going away are
# the engine's. Bash alone does it, because a fork bomb leaves no process to be had; what is stopped has no more children.
end_processes() {
  local pass signal folder process stat command left
  for ((pass = 0; pass < 200; pass++)); do
    left=''
    for signal in STOP KILL; do
      for folder in /proc/[0-9]*; do
        { IFS= read -r stat <"$folder/stat"; } 2>/dev/null || continue
        process=${folder#/proc/}
        command=${stat#*\(}
        command=${command%)*}
        case $command in dockerd | containerd | containerd-shim* | docker-proxy | engine.sh) continue ;; esac
        [[ ${stat##*) } != Z* ]] || continue
        ! mine "$process" || continue
        kill -"$signal" "$process" 2>/dev/null || true
        left=$process
      done
    done
    [[ -n $left ]] || return 0
  done
}

mine() {
  local process=$1 stat
  while ((process > 1)); do
    ((process != $$)) || return 0
    # One that has ended in the meantime needs no end.
    { IFS= read -r stat <"/proc/$process/stat"; } 2>/dev/null || return 0
    stat=${stat##*) }
    stat=${stat#* }
    process=${stat%% *}
  done
  return 1
}

restore_names_of_images() {
  local now=$1
  jq -nr --argjson now "$now" --slurpfile kept "$SNAPSHOT/images.json" '
    ($kept[0] | map(.id as $id | .tags[] | {tag: ., id: $id})) as $old |
    ($now | map(.Id as $id | (.RepoTags // [])[] | {tag: ., id: $id})) as $new |
    (($new - $old)[] | "remove \(.tag) \(.id)"),
    (($old - $new)[] | select(.id | IN($now[].Id)) | "tag \(.tag) \(.id)"),
    ($now[] | select((.RepoTags // []) == [] and ([.Id] - ($kept[0] | map(.id))) != []) | "remove \(.Id) \(.Id)")' |
    while read -r action tag id; do
      case $action in
        remove) api DELETE "/images/$(jq -rn --arg t "$tag" '$t | @uri')?noprune=true" >/dev/null || true ;;
        tag) api POST "/images/$id/tag?repo=$(jq -rn --arg t "${tag%:*}" '$t | @uri')&tag=${tag##*:}" >/dev/null ;;
      esac
    done
}

restore_networks() {
  local file now
  now=$(api GET /networks)
  for id in $(jq -r '.[] | select(.Name | IN("bridge", "host", "none") | not) | .Id' <<<"$now"); do
    if [[ ! -e $SNAPSHOT/networks/$id.json ]]; then
      api DELETE "/networks/$id" >/dev/null
    fi
  done
  for file in "$SNAPSHOT"/networks/*.json; do
    [[ -e $file ]] || continue
    id=$(basename "$file" .json)
    if ! jq -e --arg id "$id" 'any(.Id == $id)' <<<"$now" >/dev/null; then
      new=$(api POST /networks/create -H 'Content-Type: application/json' -d @"$file" | jq -r .Id)
      mv "$file" "$SNAPSHOT/networks/$new.json"
    fi
  done
}

restore_volumes() {
  local now volume name
  now=$(api GET /volumes)
  for name in $(jq -r --slurpfile kept "$SNAPSHOT/volumes.jsonl" \
    '.Volumes[]?.Name | select(IN($kept[].Name) | not)' <<<"$now"); do
    api DELETE "/volumes/$name?force=true" >/dev/null
  done
  while read -r volume; do
    name=$(jq -r .Name <<<"$volume")
    jq -e --arg name "$name" 'any(.Volumes[]?; .Name == $name)' <<<"$now" >/dev/null ||
      api POST /volumes/create -H 'Content-Type: application/json' -d "$volume" >/dev/null
    [[ ! -d $SNAPSHOT/volumes/$name ]] || mirror "$SNAPSHOT/volumes/$name/" "$VOLUMES/$name/"
  done <"$SNAPSHOT/volumes.jsonl"
}

# A container as it was: its own settings and those of its host, the networks with their aliases, unnamed volumes by
# name. The health check is asked often until it answers for the first time, which no reader has to wait for.
create() {
  local file=$1 name body id upper old
  name=$(jq -r '.Name[1:]' "$file")
  old=$(jq -r .Id "$file")
  body=$(jq -c '. as $c | $c.Id[0:12] as $short |
    ([$c.HostConfig.Mounts[]?.Target] + [$c.HostConfig.Binds[]? | split(":")[1]]) as $named |
    $c.Config
    | (if .Hostname == $short then del(.Hostname) else . end)
    | (if .Healthcheck.Test then .Healthcheck += {StartInterval: 100000000,
        StartPeriod: ([.Healthcheck.StartPeriod // 0, 30000000000] | max)} else . end)
    | . + {
      HostConfig: ($c.HostConfig
        | (if .Mounts then .Mounts |= map(.Target as $to |
            if .Type == "volume" and (.Source // "") == ""
            then .Source = ($c.Mounts[] | select(.Destination == $to) | .Name) else . end) else . end)
        | .Binds = ((.Binds // []) +
        [$c.Mounts[] | select(.Type == "volume" and (.Destination | IN($named[]) | not)) | "\(.Name):\(.Destination)"])),
      NetworkingConfig: {EndpointsConfig: ($c.NetworkSettings.Networks | map_values({
        IPAMConfig, Links, DriverOpts, Aliases: ((.Aliases // []) - [$short])}))}}' "$file")
  id=$(api POST "/containers/create?name=$name" -H 'Content-Type: application/json' -d "$body" | jq -r .Id)
  if [[ -n $(ls -A "$SNAPSHOT/layers/$old") ]]; then
    upper=$(api GET "/containers/$id/json" | jq -r .GraphDriver.Data.UpperDir)
    mirror "$SNAPSHOT/layers/$old/" "$upper/"
  fi
}

# In the order in which they were started; what depends on another one waits until that is well.
start_containers() {
  local name dependent
  while IFS=$'\t' read -r _ name dependent; do
    if [[ -n $dependent ]]; then
      all
      await_well
    fi
    api POST "/containers/$name/start" >/dev/null &
    started+=("$name")
  done < <(jq -r 'select(.State.Running)
      | [.State.StartedAt, .Name[1:], (.Config.Labels["com.docker.compose.depends_on"] // "")] | @tsv' \
    "$SNAPSHOT"/containers/*.json 2>/dev/null | sort)
  all
  await_well
}

# Well is what it was before: healthy, or, for a server without a health check, answering.
await_well() {
  local name tries=0 wanted
  for name in ${started[@]+"${started[@]}"}; do
    wanted=$(jq -rs --arg name "/$name" '.[] | select(.Name == $name) | .State.Health.Status // ""' \
      "$SNAPSHOT"/containers/*.json)
    [[ ! -e $SNAPSHOT/answering-$name ]] || wanted=answering
    while ! well "$name" "$wanted"; do
      if ((tries++ > 3000)); then
        echo "$name does not get $wanted again" >&2
        exit 1
      fi
      sleep 0.02
    done
  done
  started=()
}

well() {
  case $2 in
    healthy) [[ $(api GET "/containers/$1/json" | jq -r .State.Health.Status) == healthy ]] ;;
    answering) docker exec "$1" pg_isready --quiet ;;
  esac
}

started=()
end_processes
missing=$(missing_images)
if [[ -n $missing ]]; then
  printf '%s\n' "$missing"
  exit 3
fi
remove_containers
end_processes
restore_networks &
restore_volumes &
mirror "$SNAPSHOT/storage/" "$STATE/storage/" &
mirror_machine "$SNAPSHOT/machine/" / &
all
restore_names_of_images "$(api GET /images/json)"
for file in "$SNAPSHOT"/containers/*.json; do
  [[ -e $file ]] || continue
  create "$file" &
done
all
start_containers
