#!/usr/bin/env bash
# Makes backups/shop_<UTC time>.dump and its .sha256, whole or not at all, and prints the dump's name.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mkdir -p backups
name=shop_$(date -u +%Y%m%d_%H%M%S).dump
if [[ -e backups/$name ]]; then
  printf 'db-backup.sh: backups/%s is there already\n' "$name" >&2
  exit 1
fi
part=$(mktemp "backups/.$name.XXXXXX")
trap 'rm -f "$part"' EXIT

docker compose exec -T postgres pg_dump -U shop -d shop --format=custom >"$part" </dev/null

# Listing a dump reads its head only. This reads all of it.
docker compose exec -T postgres pg_restore --file=/dev/null <"$part"

read -r digest _ < <(sha256sum "$part")
printf '%s  %s\n' "$digest" "$name" >"backups/$name.sha256"
sync "$part" "backups/$name.sha256"
mv -n "$part" "backups/$name"
sync backups
printf 'backups/%s\n' "$name"
