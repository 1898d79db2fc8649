#!/bin/bash
# Keeps the state of the lab, for reset.sh: containers, what they have written, their volumes, networks, the names of
# images, the reader's files, object storage. Everything is stopped for it, databases in an orderly way, and stays so.
# Arguments: names of images that have to be there after a reset, beside those of the Compose project.
set -eu
# shellcheck source=engine-api.sh disable=SC1091 # read with -x
. /usr/local/lib/recovery-docs/engine-api.sh

rm -rf "$SNAPSHOT"
mkdir -p "$SNAPSHOT"/{containers,layers,networks,volumes,machine}

for id in $(api GET '/networks' | jq -r '.[] | select(.Name | IN("bridge", "host", "none") | not) | .Id'); do
  api GET "/networks/$id" | network_body >"$SNAPSHOT/networks/$id.json"
done
for id in $(api GET '/containers/json?all=true' | jq -r '.[].Id'); do
  api GET "/containers/$id/json" >"$SNAPSHOT/containers/$id.json"
done

# The cache has the images of other projects too, and nobody could bring those back.
mapfile -t needed < <(printf '%s\n' "$@" && docker compose --profile '*' config --images 2>/dev/null)
api GET /images/json |
  jq -c --slurpfile containers <(cat "$SNAPSHOT"/containers/*.json 2>/dev/null) '
    ($ARGS.positional | map(., . + ":latest")) as $names | [$containers[].Image] as $ids |
    map({id: .Id, tags: (.RepoTags // []),
      needed: (.Id as $id | any($ids[]; . == $id) or any(.RepoTags[]?; IN($names[])))})' \
    --args "${needed[@]}" >"$SNAPSHOT/images.json"

# A server without a health check is waited for at a reset, when it is one that answers now.
for file in "$SNAPSHOT"/containers/*.json; do
  [[ -e $file ]] || continue
  id=$(jq -r 'select(.State.Running and .State.Health == null and any(.Config.Env[]?; startswith("PGDATA="))) | .Id' "$file")
  if [[ -n $id ]] && docker exec "$id" pg_isready --quiet; then
    touch "$SNAPSHOT/answering-$(jq -r '.Name[1:]' "$file")"
  fi
done

# First what only uses data, so that a server's orderly stop does not wait for its clients. PostgreSQL has its time to
# write everything; another program may not listen to any signal, and need not be waited for.
for with_data in false true; do
  for file in "$SNAPSHOT"/containers/*.json; do
    [[ -e $file ]] || continue
    running=$(jq -r --argjson data "$with_data" \
      'select(.State.Running and ([.Mounts[] | select(.Type == "volume")] | length > 0) == $data) | .Id' "$file")
    [[ -n $running ]] || continue
    if $with_data; then
      how=$(jq -r 'if any(.Config.Env[]?; startswith("PGDATA=")) then "signal=SIGINT&t=120" else "t=3" end' "$file")
      api POST "/containers/$running/stop?$how" >/dev/null &
    else
      api POST "/containers/$running/kill" >/dev/null &
    fi
  done
  all
done

for file in "$SNAPSHOT"/containers/*.json; do
  [[ -e $file ]] || continue
  id=$(jq -r .Id "$file")
  mkdir "$SNAPSHOT/layers/$id"
  mirror "$(jq -r .GraphDriver.Data.UpperDir "$file")/" "$SNAPSHOT/layers/$id/"
done
api GET /volumes | jq -c '.Volumes[]? | {Name, Driver, DriverOpts: (.Options // {}), Labels: (.Labels // {})}' \
  >"$SNAPSHOT/volumes.jsonl"
mirror --exclude=/metadata.db --exclude=/backingFsBlockDev "$VOLUMES/" "$SNAPSHOT/volumes/"
mirror "$STATE/storage/" "$SNAPSHOT/storage/"
mirror_machine / "$SNAPSHOT/machine/"
