#!/usr/bin/env bash
# Makes backups/shop_<stamp>.dump and .sql.gz of a database, and globals.sql of the roles: backup.sh <stamp> [database]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
stamp=$1
database=${2:-shop}

mkdir -p backups
docker compose exec -T postgres pg_dump -U shop -d "$database" --format=custom >"backups/${database}_$stamp.dump" </dev/null
docker compose exec -T postgres pg_dump -U shop -d "$database" </dev/null | gzip -1 >"backups/${database}_$stamp.sql.gz"
# The image makes the role "shop" itself.
docker compose exec -T postgres pg_dumpall -U shop --globals-only </dev/null |
  grep -vE '^(CREATE|ALTER) ROLE shop\b' >backups/globals.sql
