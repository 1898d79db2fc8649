#!/usr/bin/env bash
# Writes a backup of the database to the file that it is given.
set -euo pipefail
pg_dump --format=custom --file="$1"
