# shellcheck shell=bash
# Gathers the PostgreSQL client tools of an image, whatever it is built on (Debian, Alpine), with the libraries and the
# loader that they run with, so that they run on another Linux: pg_dump has to be of the server's own version.
# Run once, as a step of building the drill host's image. What it makes is complete in one folder.
set -eu

to=/usr/lib/recovery-docs/postgresql
server=$(command -v postgres || find /usr/lib/postgresql -name postgres -path '*/bin/*' | sort | tail -1)
[ -n "$server" ] || {
  echo "no PostgreSQL in this image" >&2
  exit 1
}
bin=$(dirname "$(readlink -f "$server")")
mkdir -p "$to/bin" "$to/lib" "$to/libexec"

for tool in clusterdb createdb createuser dropdb dropuser pg_amcheck pg_archivecleanup pg_basebackup pg_checksums \
  pg_combinebackup pg_config pg_controldata pg_dump pg_dumpall pg_isready pg_receivewal pg_recvlogical pg_resetwal \
  pg_restore pg_rewind pg_verifybackup pg_waldump pg_walsummary pgbench psql reindexdb vacuumdb; do
  [ -x "$bin/$tool" ] || continue
  cp -L "$bin/$tool" "$to/libexec/"
  ldd "$bin/$tool"
done | sed -n 's/.*=> \(\/[^ ]*\) .*/\1/p; s/^[[:space:]]*\(\/[^ ]*\/ld-[^ ]*\) .*/\1/p' | sort -u | while read -r library; do
  cp -L "$library" "$to/lib/"
done

loader=$(basename "$(find "$to/lib" -name 'ld-*' | head -1)")
for tool in "$to"/libexec/*; do
  name=$(basename "$tool")
  printf '#!/bin/sh\nexec %s --argv0 %s --library-path %s %s "$@"\n' \
    "$to/lib/$loader" "$to/bin/$name" "$to/lib" "$tool" >"$to/bin/$name"
  chmod 755 "$to/bin/$name"
done
"$to/bin/psql" --version
