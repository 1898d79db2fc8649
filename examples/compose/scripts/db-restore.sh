#!/usr/bin/env bash
# Puts a backup in the place of the database "shop": db-restore.sh [backups/shop_<UTC time>.dump]
#
# Without a name, it takes the newest. It restores into a new database, looks at what came back, and only then swaps the
# names. The database that was there stays, as shop_before_<UTC time>. A dump of one database holds neither roles nor what
# ALTER DATABASE has set: the shop has neither but its own role, which the image makes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

fail() {
  printf 'db-restore.sh: %s\n' "$*" >&2
  exit 1
}

# On the server's own socket, as its superuser.
sql() {
  docker compose exec -T postgres psql -X -q -A -t -v ON_ERROR_STOP=1 -U shop "$@"
}

(($# <= 1)) || fail "wants one backup, or none for the newest"
shopt -s nullglob
backups=(backups/shop_*.dump)
backup=${1:-${backups[-1]:-}}
[[ -n $backup ]] || fail "there is no backups/shop_*.dump"
[[ -f $backup ]] || fail "$backup is not there"

(cd "$(dirname "$backup")" && sha256sum --quiet --check "$(basename "$backup").sha256") ||
  fail "$backup is not what was backed up"

sql -d postgres -c 'SET client_min_messages = warning' -c 'DROP DATABASE IF EXISTS shop_restoring WITH (FORCE)' \
  -c 'CREATE DATABASE shop_restoring TEMPLATE template0' </dev/null
docker compose exec -T postgres pg_restore -U shop -d shop_restoring --exit-on-error <"$backup"
sql -d shop_restoring -c 'ANALYZE' </dev/null

orders=$(sql -d shop_restoring -c 'SELECT count(*) FROM orders JOIN customers ON customers.id = customer_id' </dev/null)
((orders > 0)) || fail "$backup holds no orders: the database \"shop\" was left as it is"

before=shop_before_$(date -u +%Y%m%d_%H%M%S)
sql -d postgres -c 'ALTER DATABASE shop ALLOW_CONNECTIONS false' </dev/null
trap 'sql -d postgres -c "ALTER DATABASE shop ALLOW_CONNECTIONS true" </dev/null' EXIT
sql -d postgres >/dev/null <<SQL
SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname IN ('shop', 'shop_restoring');
BEGIN;
ALTER DATABASE shop RENAME TO $before;
ALTER DATABASE shop_restoring RENAME TO shop;
ALTER DATABASE $before ALLOW_CONNECTIONS true;
COMMIT;
SQL
trap - EXIT

printf 'Restored %s: %s orders. What was there is now the database %s.\n' "$backup" "$orders" "$before"
