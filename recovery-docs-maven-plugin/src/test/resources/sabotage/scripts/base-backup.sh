#!/usr/bin/env bash
# Makes a base backup of the server in the volume "archive".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

docker compose exec -T -u postgres postgres pg_basebackup -U shop -D /archive/base/newest --checkpoint=fast --no-sync </dev/null
