# shellcheck shell=bash
# shellcheck disable=SC2153 # ROOT is set by ./dev, which reads this
# The images that the drills start from: pulled, or built from Debian's packages where no registry can be reached.

# Said in every image that is built here, so that a proof can tell where an image came from.
BUILT_FROM=io.github.recoverydocs.built-from
# What it was built by: an image of another recipe is built again.
RECIPE=io.github.recoverydocs.recipe

POSTGRES_RECIPE=$ROOT/src/dev/postgres

# How long a registry may be silent before it counts as out of reach, and how long one image may take in all.
REGISTRY_SILENCE=15
PULL_DEADLINE=900

# Found out once a run: "", "reachable" or "unreachable".
REGISTRY=''

# Debian's release that has this PostgreSQL.
suite_of() {
  case $1 in
    13) printf bullseye ;;
    15) printf bookworm ;;
    17) printf trixie ;;
    18) printf forky ;;
    *) return 1 ;;
  esac
}

image_exists() {
  docker image inspect "$1" >/dev/null 2>&1
}

image_label() {
  docker image inspect --format "{{index .Config.Labels \"$2\"}}" "$1" 2>/dev/null || :
}

ensure_images() {
  local major
  ensure_debian trixie
  for major in "$@"; do
    ensure_postgres "$major"
  done
}

ensure_debian() {
  local image=debian:$1-slim
  if image_exists "$image"; then
    say_where_from "$image"
  elif ! pull "$image"; then
    build_debian "$1"
  fi
}

ensure_postgres() {
  local image=postgres:$1
  if image_exists "$image"; then
    if is_outdated "$image" && can_build_on "$1"; then
      say "$image was built here by another recipe than today's."
      build_postgres "$1"
    else
      say_where_from "$image"
    fi
  elif ! pull "$image"; then
    build_postgres "$1"
  fi
}

# True for an image that was built here by a recipe that is not the present one.
is_outdated() {
  local recipe
  recipe=$(image_label "$1" "$RECIPE")
  [[ -n $recipe && $recipe != "$(postgres_recipe)" ]]
}

can_build_on() {
  image_exists "debian:$(suite_of "$1")-slim" || { is_debian && is_root; }
}

say_where_from() {
  local from
  from=$(image_label "$1" "$BUILT_FROM")
  say "$1 is there${from:+ (built here: $from)}."
}

# Pulls an image if a registry can be reached. A first line of progress must come soon; then it may take its time.
pull() {
  local image=$1 log started=$SECONDS status=0
  [[ $REGISTRY != unreachable ]] || return 1
  open_log pull
  log=$LOG
  say "Pulling $image."
  docker pull "$image" >"$log" 2>&1 </dev/null 9>&- &
  BACKGROUND_PROCESS=$!
  while kill -0 "$BACKGROUND_PROCESS" 2>/dev/null; do
    if ((SECONDS - started > PULL_DEADLINE)) ||
      { ((SECONDS - started > REGISTRY_SILENCE)) && ! grep -q 'Pulling from' "$log"; }; then
      kill "$BACKGROUND_PROCESS" 2>/dev/null || :
    fi
    sleep 0.2
  done
  wait "$BACKGROUND_PROCESS" || status=$?
  BACKGROUND_PROCESS=''
  if ((status == 0)); then
    REGISTRY=reachable
    return 0
  fi
  if grep -qiE 'manifest unknown|no matching manifest|not found|access denied|repository does not exist' "$log"; then
    say "The registry has no $image for this machine."
  else
    REGISTRY=unreachable
    say "No registry can be reached ($(tail -n 1 "$log" | cut -c 1-160))."
  fi
  return 1
}

# --- Debian ---------------------------------------------------------------------------------------------------------

# Debian's mirror, or with "security" that of its security updates, as this machine's own apt uses them: no host name
# is written down in this project. Empty when it cannot be told. By the label of the fetched lists, else by the suite.
debian_mirror() {
  local label=Debian suite
  # shellcheck source=/dev/null
  suite=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
  if [[ ${1:-} == security ]]; then
    label=Debian-Security
    suite=$suite-security
  fi
  # shellcheck disable=SC2016 # apt's own placeholders
  apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(RELEASE)|$(COMPONENT)|$(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    awk -F '|' -v label="$label" -v suite="$suite" '
      $4 == "main" && $1 == "Debian" && $2 == label && !by_label { by_label = $5 }
      $4 == "main" && $3 == suite && !by_suite { by_suite = $5 }
      END { print by_label ? by_label : by_suite }' |
    sed -e 's,/*$,,' -e 's,^mirror+,,'
}

# Fetches a suite's release file with apt's own downloader (its proxies, its certificates). Fails when there is none.
fetch_release_file() {
  local mirror=$1 suite=$2 file=$3
  [[ -n $mirror ]] || return 1
  # apt would go on with an old file.
  rm -f "$file"
  bounded 60 /usr/lib/apt/apt-helper download-file "$mirror/dists/$suite/InRelease" "$file" >/dev/null 2>&1
}

# True when the lists of this release file are past their date, as those of a mirror that is not kept fresh are.
release_file_is_expired() {
  local until
  until=$(sed -n 's/^Valid-Until: //p' "$1" | head -n 1)
  [[ -n $until ]] && (($(date -d "$until" +%s) < $(date +%s)))
}

# A Debian of the suite $1, as small as the registry's "-slim" one, with an apt that works.
build_debian() {
  local suite=$1 image=debian:$1-slim mirror security folder started=$SECONDS
  { is_debian && is_root; } ||
    fail "$image can neither be pulled nor built: building it needs root on Debian. Make a registry reachable or \"docker load\" the image, then run ./dev engine again."
  if ! have debootstrap; then
    refresh_package_lists
    install_packages debootstrap
  fi
  mirror=$(debian_mirror)
  if [[ -z $mirror ]]; then
    # apt names its sources only where it has their lists, which container images are often shipped without.
    refresh_package_lists
    mirror=$(debian_mirror)
  fi
  security=$(debian_mirror security)
  make_temporary_folder
  folder=$TEMPORARY_FOLDER
  say "Building $image from Debian's packages. This takes about half a minute."
  unpack_debian "$suite" "$mirror" "$folder/root"
  slim_down_from_now_on "$folder/root"
  write_sources "$suite" "$mirror" "$security" "$folder"
  bring_up_to_date "$folder/root" ||
    fail "The packages of Debian $suite could not be brought up to date. Run ./dev engine again when its mirror answers."
  clean_debian "$folder/root"
  import_debian "$suite" "$folder/root" ||
    fail "The engine did not take $image. Look at $LOGS/import.log and the free disk space, then run ./dev engine again."
  remove_folder "$folder"
  say "Built $image in $((SECONDS - started)) s."
}

# A debootstrap that is older than the suite has no script for it: the one of "sid" does for every newer suite.
unpack_debian() {
  local suite=$1 mirror=$2 target=$3 include=() script=''
  if [[ ! -e /usr/share/debootstrap/scripts/$suite ]]; then
    script=/usr/share/debootstrap/scripts/sid
  fi
  if [[ $mirror == https:* ]]; then
    include=(--include=ca-certificates)
  fi
  quietly "debootstrap-$suite" debootstrap --variant=minbase ${include[@]+"${include[@]}"} \
    "$suite" "$target" "$mirror" ${script:+"$script"} ||
    fail "Debian $suite could not be fetched. If the reason (above) is the mirror, try another one in /etc/apt, then run ./dev engine again."
}

# What the registry's images do too: no services started, no documents, no translations, nothing kept by apt.
slim_down_from_now_on() {
  local root=$1
  printf '#!/bin/sh\n# Nothing in a container is started by a package.\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
  chmod 755 "$root/usr/sbin/policy-rc.d"
  cat >"$root/etc/dpkg/dpkg.cfg.d/recovery-docs" <<-'END'
	force-unsafe-io
	path-exclude /usr/share/doc/*
	path-include /usr/share/doc/*/copyright
	path-exclude /usr/share/groff/*
	path-exclude /usr/share/info/*
	path-exclude /usr/share/lintian/*
	path-exclude /usr/share/locale/*
	path-include /usr/share/locale/locale.alias
	path-exclude /usr/share/man/*
	END
  cat >"$root/etc/apt/apt.conf.d/90recovery-docs" <<-'END'
	Acquire::Languages "none";
	Acquire::GzipIndexes "true";
	Apt::AutoRemove::SuggestsImportant "false";
	Dir::Cache::pkgcache "";
	Dir::Cache::srcpkgcache "";
	DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/archives/partial/*.deb || true"; };
	END
}

# The suite itself, and its updates and security suites where the mirrors have them. The lists' date of expiry is
# ignored only where they are expired or this machine ignores it too.
write_sources() {
  local suite=$1 mirror=$2 security=$3 folder=$4 root=$4/root keys expired='' part
  if [[ -z $mirror ]]; then
    say "This machine's apt names no Debian mirror: debootstrap's own is used, without security updates."
    return 0
  fi
  for keys in /usr/share/keyrings/debian-archive-keyring.{pgp,gpg}; do
    [[ ! -e $root$keys ]] || break
  done
  {
    for part in "$mirror $suite" "$mirror $suite-updates" "$security $suite-security"; do
      if fetch_release_file "${part% *}" "${part#* }" "$folder/release"; then
        if release_file_is_expired "$folder/release"; then
          expired=yes
        fi
        printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: %s\n\n' "${part% *}" "${part#* }" "$keys"
      fi
    done
  } >"$folder/debian.sources"
  install -m 644 "$folder/debian.sources" "$root/etc/apt/sources.list.d/debian.sources"
  rm -f "$root/etc/apt/sources.list"
  if [[ -n $expired ]] || apt-config dump | grep -qi 'Acquire::Check-Valid-Until "\(false\|no\|0\)"'; then
    [[ -z $expired ]] || say "The mirror's lists of Debian $suite are past their date; they are used all the same."
    printf 'Acquire::Check-Valid-Until "false";\n' >"$root/etc/apt/apt.conf.d/91recovery-docs-dates"
  fi
}

bring_up_to_date() {
  DEBIAN_FRONTEND=noninteractive quietly chroot-update chroot "$1" apt-get update &&
    DEBIAN_FRONTEND=noninteractive quietly chroot-upgrade chroot "$1" apt-get dist-upgrade -y --no-install-recommends
}

# What was unpacked before dpkg was told to leave it out, and what the making left behind.
clean_debian() {
  local root=$1
  find "$root/usr/share/doc" -type f ! -name copyright -delete
  find "$root/usr/share/doc" -type l -delete
  find "$root/usr/share/doc" -type d -empty -delete
  rm -rf "$root"/usr/share/{groff,info,lintian}/* "$root"/usr/share/man/*
  find "$root/usr/share/locale" -mindepth 1 -maxdepth 1 ! -name locale.alias -exec rm -rf {} +
  rm -rf "$root"/var/lib/apt/lists/* "$root"/var/cache/apt/archives/*.deb "$root"/var/cache/apt/*.bin
  rm -rf "$root"/var/log/{apt,bootstrap.log,dpkg.log,alternatives.log} "$root"/var/cache/ldconfig/aux-cache
  : >"$root/etc/resolv.conf"
  printf 'localhost\n' >"$root/etc/hostname"
}

# The name comes last: an import that was cut short leaves none.
import_debian() {
  local suite=$1 root=$2 id
  open_log import
  id=$(tar -C "$root" --numeric-owner --one-file-system -cf - . |
    docker import \
      --change 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' \
      --change 'CMD ["bash"]' \
      --change "LABEL $BUILT_FROM=\"Debian packages: $suite, by debootstrap\"" \
      - 2>"$LOG") || return 1
  docker tag "$id" "debian:$suite-slim"
}

# --- PostgreSQL -----------------------------------------------------------------------------------------------------

postgres_recipe() {
  cat "$POSTGRES_RECIPE"/* | cksum | cut -d ' ' -f 1
}

# Debian's package version, which the image shows as PG_VERSION.
package_version_in() {
  open_log package-version
  # shellcheck disable=SC2016 # for the shell in the container
  docker run --rm "$1" sh -c 'apt-get -qq update >&2 && apt-cache policy "$1" | sed -n "s/^  Candidate: //p"' sh "$2" \
    2>"$LOG" </dev/null 9>&-
}

# The old builder is used only where the new one (buildx) is missing.
builder_switch() {
  if docker buildx version >/dev/null 2>&1; then
    printf 1
  else
    printf 0
  fi
}

build_postgres() {
  local major=$1 suite base version volume=/var/lib/postgresql/data data=/var/lib/postgresql/data
  local image=postgres:$1 staged=recovery-docs-staging:postgres-$1 started replaced
  suite=$(suite_of "$major") ||
    fail "$image cannot be pulled, and Debian has no PostgreSQL $major to build it from (it has 13, 15, 17 and 18). Make a registry reachable or choose another version."
  base=debian:$suite-slim
  ensure_debian "$suite"
  started=$SECONDS
  say "Building $image from Debian's packages. This takes about half a minute."
  version=$(package_version_in "$base" "postgresql-$major") || version=''
  [[ -n $version && $version != '(none)' ]] ||
    fail "There is no package postgresql-$major in $base, or its mirror cannot be reached from a container ($LOGS/package-version.log). Remove the image with \"docker image rm $base\" and run ./dev engine again."
  if ((major >= 18)); then
    volume=/var/lib/postgresql
    data=/var/lib/postgresql/$major/docker
  fi
  STAGED_IMAGE=$staged
  DOCKER_BUILDKIT=$(builder_switch) quietly "build-postgres-$major" docker build --force-rm --tag "$staged" \
    --build-arg "BASE=$base" --build-arg "PG_MAJOR=$major" --build-arg "PG_VERSION=$version" \
    --build-arg "DATA_VOLUME=$volume" --build-arg "DATA_FOLDER=$data" \
    --build-arg http_proxy --build-arg https_proxy --build-arg no_proxy \
    --label "$RECIPE=$(postgres_recipe)" "$POSTGRES_RECIPE" ||
    fail "$image could not be built (reason above). Run ./dev engine again when it is mended."
  replaced=$(docker image inspect --format '{{.Id}}' "$image" 2>/dev/null) || replaced=''
  docker tag "$staged" "$image"
  docker image rm "$staged" >/dev/null
  # What the tag named before goes, unless it has another name, which "rm" would take away, or a container needs it.
  if [[ -n $replaced && $(docker image inspect --format '{{.RepoTags}}' "$replaced" 2>/dev/null) == '[]' ]]; then
    docker image rm "$replaced" >/dev/null 2>&1 || :
  fi
  # shellcheck disable=SC2034 # put_away reads it
  STAGED_IMAGE=''
  say "Built $image ($version) in $((SECONDS - started)) s."
}
