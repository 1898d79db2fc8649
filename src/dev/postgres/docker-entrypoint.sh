#!/usr/bin/env bash
# Starts PostgreSQL in the images that "./dev engine" builds where no registry can be reached.
#
# It keeps the contract of the official "postgres" image, so that compose files, init scripts, Testcontainers and
# runbooks written for that image work unchanged: the same variables, the same folder for init scripts, the same
# messages, the same first process. Written for this project; Apache-2.0.
set -Eeuo pipefail

readonly INIT_FOLDER=/docker-entrypoint-initdb.d

# Sets the variable $1 from itself, from the file named by ${1}_FILE, or to the default $2. Both at once is a mistake.
from_environment() {
  local name=$1 default=${2:-} file_name=${1}_FILE value
  if [[ -n ${!name:-} && -n ${!file_name:-} ]]; then
    printf 'error: both %s and %s are set (but are exclusive)\n' "$name" "$file_name" >&2
    exit 1
  fi
  value=$default
  if [[ -n ${!name:-} ]]; then
    value=${!name}
  elif [[ -n ${!file_name:-} ]]; then
    value=$(<"${!file_name}")
  fi
  export "$name=$value"
  unset "$file_name"
}

read_environment() {
  from_environment POSTGRES_PASSWORD
  from_environment POSTGRES_USER postgres
  from_environment POSTGRES_DB "$POSTGRES_USER"
  from_environment POSTGRES_INITDB_ARGS
  : "${POSTGRES_HOST_AUTH_METHOD:=}"
}

# True for options that only print something: they must not create a cluster.
only_asks_for_help() {
  local argument
  for argument in "$@"; do
    case $argument in
      -'?' | --help | --describe-config | -V | --version | -C | -C*) return 0 ;;
    esac
  done
  return 1
}

# Runs as root and as any other user: what it may not change, it leaves to initdb to complain about.
create_folders() {
  local user
  user=$(id -u)
  mkdir -p "$PGDATA" /var/run/postgresql || :
  chmod 00700 "$PGDATA" || :
  chmod 03775 /var/run/postgresql || :
  if [[ -n ${POSTGRES_INITDB_WALDIR:-} ]]; then
    mkdir -p "$POSTGRES_INITDB_WALDIR"
    chmod 700 "$POSTGRES_INITDB_WALDIR"
    if [[ $user == 0 ]]; then
      find "$POSTGRES_INITDB_WALDIR" \! -user postgres -exec chown postgres '{}' +
    fi
  fi
  if [[ $user == 0 ]]; then
    find "$PGDATA" \! -user postgres -exec chown postgres '{}' +
    find /var/run/postgresql \! -user postgres -exec chown postgres '{}' +
  fi
}

# From 18 on the volume is /var/lib/postgresql. Data mounted at the old place would be passed over in silence and an
# empty cluster be created beside it.
refuse_data_at_the_old_place() {
  local old
  if ((PG_MAJOR < 18)) || [[ $PGDATA != "/var/lib/postgresql/$PG_MAJOR/docker" ]]; then
    return 0
  fi
  for old in /var/lib/postgresql /var/lib/postgresql/data; do
    if [[ -s $old/PG_VERSION ]] || { [[ $old == */data ]] && mountpoint -q "$old"; }; then
      cat >&2 <<-EOM
	Error: in 18+, these Docker images are configured to store database data in a
	       format which is compatible with "pg_ctlcluster": one folder for each major version.
	       There is data, or a mount, at $old, which would not be used.
	       Mount the volume at /var/lib/postgresql instead, or set PGDATA.
	EOM
      exit 1
    fi
  done
}

require_a_password() {
  if ((${#POSTGRES_PASSWORD} >= 100)) && ((PG_MAJOR < 14)); then
    printf 'WARNING: the supplied POSTGRES_PASSWORD is 100+ characters: old client tools refuse it.\n' >&2
  fi
  if [[ -z $POSTGRES_PASSWORD && $POSTGRES_HOST_AUTH_METHOD != trust ]]; then
    cat >&2 <<-'EOM'
	Error: Database is uninitialized and superuser password is not specified.
	       You must specify POSTGRES_PASSWORD to a non-empty value for the
	       superuser. For example, "-e POSTGRES_PASSWORD=password" on "docker run".

	       You may also use "POSTGRES_HOST_AUTH_METHOD=trust" to allow all
	       connections without a password. This is *not* recommended.

	       See PostgreSQL documentation about "trust":
	       https://www.postgresql.org/docs/current/auth-trust.html
	EOM
    exit 1
  fi
  if [[ $POSTGRES_HOST_AUTH_METHOD == trust ]]; then
    cat >&2 <<-'EOM'
	********************************************************************************
	WARNING: POSTGRES_HOST_AUTH_METHOD has been set to "trust". This will allow
	         anyone with access to the Postgres port to access your database without
	         a password, even if POSTGRES_PASSWORD is set. It is not recommended to
	         use POSTGRES_HOST_AUTH_METHOD=trust. Replace it with
	         "-e POSTGRES_PASSWORD=password" instead to set a password in "docker run".
	********************************************************************************
	EOM
  fi
}

# initdb refuses a user that has no entry in /etc/passwd ("docker run --user 1234"): lend it one.
lend_a_passwd_entry() {
  local user group library wrapper
  user=$(id -u)
  if getent passwd "$user" >/dev/null || [[ -n ${NSS_WRAPPER_PASSWD:-} ]]; then
    return 0
  fi
  for library in /usr/lib/*/libnss_wrapper.so; do
    [[ -s $library ]] || continue
    wrapper=$(mktemp -d)
    group=$(id -g)
    printf 'postgres:x:%s:%s:PostgreSQL:%s:/bin/false\n' "$user" "$group" "$PGDATA" >"$wrapper/passwd"
    printf 'postgres:x:%s:\n' "$group" >"$wrapper/group"
    export LD_PRELOAD=$library NSS_WRAPPER_PASSWD=$wrapper/passwd NSS_WRAPPER_GROUP=$wrapper/group
    return 0
  done
}

take_back_the_passwd_entry() {
  if [[ ${LD_PRELOAD:-} == */libnss_wrapper.so ]]; then
    rm -rf "$(dirname "$NSS_WRAPPER_PASSWD")"
    unset LD_PRELOAD NSS_WRAPPER_PASSWD NSS_WRAPPER_GROUP
  fi
}

# POSTGRES_INITDB_ARGS is text that a shell has to split, quotes included: that is what the official image does.
create_cluster() {
  lend_a_passwd_entry
  if [[ -n ${POSTGRES_INITDB_WALDIR:-} ]]; then
    set -- --waldir "$POSTGRES_INITDB_WALDIR" "$@"
  fi
  # The password goes in through a file descriptor: it must not show in a process list or stay in a file. initdb fails
  # on an empty password file, and no password at all is allowed with "trust".
  if [[ -n $POSTGRES_PASSWORD ]]; then
    eval 'initdb --username="$POSTGRES_USER" --pwfile=<(printf "%s\n" "$POSTGRES_PASSWORD") '"$POSTGRES_INITDB_ARGS"' "$@"'
  else
    eval 'initdb --username="$POSTGRES_USER" '"$POSTGRES_INITDB_ARGS"' "$@"'
  fi
  take_back_the_passwd_entry
}

# Lets other containers in. The method defaults to the way in which this server stores passwords.
open_to_the_network() {
  local method=$POSTGRES_HOST_AUTH_METHOD
  if [[ -z $method ]]; then
    method=$(postgres -C password_encryption "$@")
    [[ $method != on ]] || method=md5
  fi
  {
    printf '\n'
    if [[ $method == trust ]]; then
      printf '# warning trust is enabled for all connections\n'
      printf '# see https://www.postgresql.org/docs/%s/auth-trust.html\n' "$PG_MAJOR"
    fi
    printf 'host all all all %s\n' "$method"
  } >>"$PGDATA/pg_hba.conf"
}

# The server for the init scripts listens on its socket only, so that nobody outside takes it for the real one.
start_temporary_server() {
  set -- "$@" -c listen_addresses='' -p "${PGPORT:-5432}"
  # Without this a service manager on the host would be told of the temporary server.
  NOTIFY_SOCKET='' PGUSER="${PGUSER:-$POSTGRES_USER}" \
    pg_ctl -D "$PGDATA" -o "$(printf '%q ' "$@")" -w start
}

stop_temporary_server() {
  PGUSER="${PGUSER:-postgres}" pg_ctl -D "$PGDATA" -m fast -w stop
}

# For init scripts too: psql as the superuser, at the first error it ends. Name and contract are the official ones.
docker_process_sql() {
  local arguments=(-v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --no-password --no-psqlrc)
  if [[ -n ${POSTGRES_DB:-} ]]; then
    arguments+=(--dbname "$POSTGRES_DB")
  fi
  PGHOST='' PGHOSTADDR='' psql "${arguments[@]}" "$@"
}

create_database() {
  local wanted=$POSTGRES_DB there
  # Seen by docker_process_sql: the wanted database is not there yet to be connected to.
  local POSTGRES_DB=postgres
  there=$(docker_process_sql --set wanted="$wanted" --tuples-only \
    <<<"SELECT 1 FROM pg_database WHERE datname = :'wanted';")
  if [[ -z $there ]]; then
    docker_process_sql --set wanted="$wanted" <<<'CREATE DATABASE :"wanted";'
    printf '\n'
  fi
}

# In the order of the names. A script that may be executed is executed; another one is sourced, and may set variables.
run_init_files() {
  local file
  # Old init scripts call psql in this way.
  # shellcheck disable=SC2034 # used by the scripts that are sourced
  local psql=(docker_process_sql)
  printf '\n'
  for file in "$@"; do
    case $file in
      *.sh)
        if [[ -x $file ]]; then
          printf '%s: running %s\n' "$0" "$file"
          "$file"
        else
          printf '%s: sourcing %s\n' "$0" "$file"
          # shellcheck disable=SC1090 # the user's file, known at run time only
          . "$file"
        fi
        ;;
      *.sql)
        printf '%s: running %s\n' "$0" "$file"
        docker_process_sql -f "$file"
        ;;
      *.sql.gz)
        printf '%s: running %s\n' "$0" "$file"
        gunzip -c "$file" | docker_process_sql
        ;;
      *.sql.xz)
        printf '%s: running %s\n' "$0" "$file"
        xzcat "$file" | docker_process_sql
        ;;
      *.sql.zst)
        printf '%s: running %s\n' "$0" "$file"
        zstd -dc "$file" | docker_process_sql
        ;;
      *) printf '%s: ignoring %s\n' "$0" "$file" ;;
    esac
    printf '\n'
  done
}

initialise() {
  require_a_password
  # An unreadable folder must fail here, not after the cluster was made: the next start would skip the init scripts.
  ls "$INIT_FOLDER"/ >/dev/null
  create_cluster
  open_to_the_network "$@"
  export PGPASSWORD=${PGPASSWORD:-$POSTGRES_PASSWORD}
  start_temporary_server "$@"
  create_database
  run_init_files "$INIT_FOLDER"/*
  stop_temporary_server
  unset PGPASSWORD
  printf '\nPostgreSQL init process complete; ready for start up.\n\n'
}

main() {
  if [[ ${1:-} == -* ]]; then
    set -- postgres "$@"
  fi
  if [[ ${1:-} == postgres ]] && ! only_asks_for_help "$@"; then
    read_environment
    create_folders
    if [[ $(id -u) == 0 ]]; then
      # Starts this script again as "postgres"; exec keeps it the first process, to which "docker stop" speaks.
      exec gosu postgres "${BASH_SOURCE[0]}" "$@"
    fi
    if [[ -s $PGDATA/PG_VERSION ]]; then
      printf '\nPostgreSQL Database directory appears to contain a database; Skipping initialization\n\n'
    else
      refuse_data_at_the_old_place
      shopt -s nullglob
      initialise "${@:2}"
      shopt -u nullglob
    fi
  fi
  exec "$@"
}

main "$@"
