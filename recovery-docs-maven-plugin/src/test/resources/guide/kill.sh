#!/usr/bin/env bash
# Kills a backup, a restore or a rollback at many points of its time, and looks after each what is left.
#   kill.sh backup|restore|rollback TIMES
set -euo pipefail
what=$1 times=$2

manifest() { psql -XAtqw -v ON_ERROR_STOP=1 -d shop -f scripts/db-manifest.sql; }
complain() {
  printf 'after %s of %s: %s\n' "$point" "$times" "$*"
  exit 1
}
# Clients are gone at once, the server ends what they asked for later.
wait_for_the_server() {
  until [[ $(psql -XAtqw -d postgres -c "SELECT count(*) FROM pg_stat_activity WHERE application_name ~ 'db-|pg_'") == 0 ]]; do
    sleep 0.05
  done
}
backups_are_whole() {
  local file
  for file in "$BACKUP_DIR"/shop_*; do
    case $file in
      *.sha256 | *.manifest | *.settings.sql | *.globals.sql) continue ;;
    esac
    [[ -f $file.sha256 && -f $file.manifest && -f $file.settings.sql ]] || complain "$file has not all that belongs to it"
    ./scripts/db-restore.sh --backup="$file" --verify-only >/dev/null || complain "$file is not whole"
  done
}

case $what in
  backup)
    command=(./scripts/db-backup.sh --format=custom)
    damage='DELETE FROM orders WHERE id % 7 = 0'
    ;;
  restore)
    command=(./scripts/db-restore.sh --backup=latest --drop-existing --discard-old)
    damage='DELETE FROM orders WHERE id % 7 = 0'
    ;;
  rollback)
    command=(./scripts/db-rollback-schema.sh --backup=latest)
    damage='ALTER TABLE customers DROP COLUMN IF EXISTS info, ADD COLUMN IF NOT EXISTS vip int; DROP VIEW IF EXISTS revenue CASCADE'
    ;;
esac
damage() { PGOPTIONS='-c client_min_messages=warning' psql -Xqw -d shop -c "$damage"; }

drop_what_is_kept() {
  psql -XAtqw -d postgres -c "SELECT format('DROP DATABASE %I', datname) FROM pg_database WHERE datname ~ '^shop_before_'" | psql -Xqw -d postgres
}

export BACKUP_DIR=/tmp/kill-$what
./scripts/db-backup.sh --format=custom --type=monthly >/dev/null
before=$(manifest)
damage
damaged=$(manifest)

point=0
started=${EPOCHREALTIME/./}
"${command[@]}" >/dev/null 2>&1
whole=$((${EPOCHREALTIME/./} - started))
died=0
for ((point = 1; point <= times; point++)); do
  sleep 1.1 # the names of backups, and of what is kept, have a second in them
  [[ $what == backup ]] || damage
  setsid "${command[@]}" >/tmp/kill.log 2>&1 &
  process=$!
  # In the middle of each part of the time: at the end of the last one it may be over.
  after=$((whole * (2 * point - 1) / (2 * times)))
  sleep "$(printf '%d.%06d' $((after / 1000000)) $((after % 1000000)))"
  if kill -9 -- "-$process" 2>/dev/null; then
    died=$((died + 1))
  fi
  wait "$process" 2>/dev/null || :
  wait_for_the_server
  now=$(manifest) || complain "the database is gone"
  [[ $now == "$before" || $now == "$damaged" ]] || complain "the database holds neither what it held nor what it is to hold"
  backups_are_whole
  drop_what_is_kept
done
((2 * died >= times)) || complain "only $died were killed"

sleep 1.1
"${command[@]}" >/tmp/kill.log 2>&1 || complain "the next run fails: $(cat /tmp/kill.log)"
backups_are_whole
left=$(find "$BACKUP_DIR" -name '.partial*' -o -name '.fetched*' -o -name '.rollback*')
[[ -z $left ]] || complain "left behind: $left"
left=$(psql -XAtqw -d postgres -c "SELECT datname FROM pg_database WHERE datname ~ '_new_|_verify_'")
[[ -z $left ]] || complain "left behind: $left"
printf 'killed %s of %s, nothing lost\n' "$died" "$times"
