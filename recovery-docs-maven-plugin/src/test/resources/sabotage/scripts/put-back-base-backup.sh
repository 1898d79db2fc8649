#!/usr/bin/env bash
# Stops the server and puts the base backup in the place of its data: put-back-base-backup.sh <signal file> <settings
# The settings of the recovery are read from standard input. The server's orderly stop archives its last WAL; what it had
# stays as /pgdata/damaged.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
signal=$1

docker compose stop postgres </dev/null
docker compose run --rm -T --no-deps -u postgres postgres bash -euc '
  mv /pgdata/data /pgdata/damaged
  cp -a /archive/base/newest /pgdata/data
  cat >>/pgdata/data/postgresql.auto.conf
  touch "/pgdata/data/$1"
' bash "$signal"
