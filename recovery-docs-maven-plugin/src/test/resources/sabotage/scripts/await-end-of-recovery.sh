#!/usr/bin/env bash
# Waits until the server has left recovery, and fails when it does not within 30 s.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

for _ in {1..150}; do
  if [[ $(docker compose exec -T postgres psql -XAt -U shop -d shop -c 'SELECT pg_is_in_recovery()' </dev/null) == f ]]; then
    exit 0
  fi
  sleep 0.2
done
echo 'The server is still in recovery.' >&2
exit 1
