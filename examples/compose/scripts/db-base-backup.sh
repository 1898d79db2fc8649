#!/usr/bin/env bash
# Makes a base backup of the whole server in the volume "archive", whole or not at all, and prints its folder.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

docker compose exec -T -u postgres postgres bash -euc '
  backup=/archive/base/$(date -u +%Y%m%d_%H%M%S)
  trap "rm -rf $backup.part" EXIT
  pg_basebackup -U shop -D "$backup.part" --checkpoint=fast
  pg_verifybackup --quiet "$backup.part"
  mv -T "$backup.part" "$backup"
  echo "$backup"
' </dev/null
