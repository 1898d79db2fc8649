# shellcheck shell=bash
# The sub-commands that build: "test", "soundness" and "demo"; and what "site" has in common with the last.

# Testcontainers' helper that removes what a killed JVM leaves behind; the tag is the one its 2.0.5 asks for.
RYUK=testcontainers/ryuk:0.14.0

# The demo's own local repository: the plugin's snapshots stay out of the user's.
DEMO_REPOSITORY=$ROOT/target/demo-repository

# Exports what Testcontainers needs to know about this machine. What the user has set stays.
prepare_testcontainers() {
  if [[ -z ${TESTCONTAINERS_RYUK_DISABLED:-} ]] && ! image_exists "$RYUK" && ! pull "$RYUK"; then
    say "Going on without $RYUK: after a killed run, containers are removed at the next start instead."
    export TESTCONTAINERS_RYUK_DISABLED=true
  fi
  # Inside a container Testcontainers takes the engine for its parent's and looks for ports at the gateway. This engine
  # runs beside us.
  if [[ -z ${TESTCONTAINERS_HOST_OVERRIDE:-} && -e /.dockerenv ]] && engine_is_local; then
    export TESTCONTAINERS_HOST_OVERRIDE=localhost
  fi
}

# A test reads the built-in template's scripts with it. Where it cannot be installed that test is skipped, and says so.
ensure_shellcheck() {
  if ! have shellcheck && is_debian && is_root; then
    refresh_package_lists
    install_packages shellcheck
  fi
}

# A test reads the built-in template's alert rules with it. Taken out of its package: the whole would start a server.
ensure_promtool() {
  local tools=$ROOT/target/tools
  if ! have promtool && [[ ! -x $tools/promtool ]] && is_debian && is_root; then
    refresh_package_lists
    mkdir -p "$tools/package"
    if (cd "$tools/package" && quietly apt-download apt-get download prometheus && dpkg-deb --extract prometheus_*.deb .); then
      mv "$tools/package/usr/bin/promtool" "$tools/promtool"
    else
      say "Going on without promtool: the test of the alert rules is skipped, and says so."
    fi
    rm -rf "$tools/package"
  fi
  PATH=$tools:$PATH
}

# Tests open the built pages in a browser. Without one they are skipped, and say so.
ensure_chromium() {
  if ! { have chromium && have chromedriver; } && is_debian && is_root; then
    refresh_package_lists
    install_packages chromium chromium-driver
  fi
}

# A recipe for publishing builds a site with it. Where it cannot be installed that recipe is skipped, and says so.
ensure_mkdocs() {
  if ! have mkdocs && is_debian && is_root; then
    refresh_package_lists
    install_packages mkdocs
  fi
}

# A test compares pages with what GitHub's own program makes of documents. Without it the test is skipped, and says so.
ensure_cmark() {
  if ! have cmark-gfm && is_debian && is_root; then
    refresh_package_lists
    install_packages cmark-gfm
  fi
}

# Maven's status is the status of "./dev test"; what it prints stays as it is.
run_tests() {
  local status=0
  prepare_testcontainers
  say "Running ./mvnw -B -ntp verify $*"
  (cd "$ROOT" && ./mvnw -B -ntp verify "$@") || status=$?
  if ((status != 0)); then
    fail_with "$status" "The build failed (reason above). Details of tests are in */target/surefire-reports/ and */target/failsafe-reports/; mend it, then run ./dev test again."
  fi
  say "The build passed. Next: ./dev demo to see the plugin at work."
}

# Each run says how it ended; a drill that has a finding fails the command.
run_soundness() {
  prepare_testcontainers
  say "Performing the sound drills, $1 runs in a row on each PostgreSQL."
  (cd "$ROOT" && ./mvnw -q -B -ntp -pl recovery-docs-maven-plugin -am -Psoundness process-test-classes -Dsoundness.runs="$1") ||
    fail "There was a finding where none should be, or the drills could not be performed (reason above)."
  say "No false alarm."
}

# Fills the demo's repository with hard links to what the user's has already: no download, hardly any disk space. Maven
# replaces artefacts, but writes its notes (where from, when asked) in place: those become copies, or the demo would
# write into the user's repository.
seed_demo_repository() {
  local users=${HOME:-/nowhere}/.m2/repository
  if [[ -d $DEMO_REPOSITORY ]]; then
    return 0
  fi
  rm -rf "$DEMO_REPOSITORY.new"
  mkdir -p "$DEMO_REPOSITORY.new"
  if [[ -d $users ]] && link_repository "$users" "$DEMO_REPOSITORY.new" 2>/dev/null; then
    # Without what the user has built of this project.
    rm -rf "$DEMO_REPOSITORY.new/io/github/recoverydocs"
  else
    say "The demo's own Maven repository starts empty, so Maven downloads what it needs. This can take some minutes."
    rm -rf "$DEMO_REPOSITORY.new"
    mkdir -p "$DEMO_REPOSITORY.new"
  fi
  mv "$DEMO_REPOSITORY.new" "$DEMO_REPOSITORY"
}

link_repository() {
  local from=$1 to=$2
  cp -al "$from/." "$to/" &&
    (cd "$from" && find . -type f \
      \( -name '_*' -o -name '*.properties' -o -name '*.lastUpdated' -o -name '*.xml' \) \
      -exec cp -p --parents --remove-destination -t "$to" {} +)
}

# Maven with the demo's repository, in the folder $1.
demo_maven() {
  local folder=$1
  shift
  (cd "$folder" && "$ROOT/mvnw" -B -ntp -Dstyle.color=never -Dmaven.repo.local="$DEMO_REPOSITORY" "$@")
}

# Into the demo's repository, for the examples.
build_plugin() {
  prepare_testcontainers
  seed_demo_repository
  say "Building the plugin, without its tests."
  quietly demo-plugin demo_maven "$ROOT" -q install -DskipTests -DskipITs -Dinvoker.skip=true ||
    fail "The plugin could not be built (reason above). Mend it, then run this again."
}

run_demo() {
  local example=$ROOT/examples/plain-markdown broken=$ROOT/examples/broken
  [[ -f $ROOT/pom.xml ]] || fail "There is no pom.xml in $ROOT to build the plugin from."
  [[ -f $example/pom.xml && -f $broken/pom.xml ]] || fail "The examples are missing: $example and $broken must each have a pom.xml."
  build_plugin
  show_that_a_good_runbook_passes "$example"
  show_that_a_broken_runbook_fails "$broken"
}

show_that_a_good_runbook_passes() {
  say
  say "1. A runbook that works: \"mvn verify\" in examples/plain-markdown performs it on a disposable PostgreSQL."
  demo_maven "$1" verify || fail "This build should have passed. What Maven printed (above) says why it did not."
}

show_that_a_broken_runbook_fails() {
  say
  say "2. A runbook with a fault in it: \"mvn verify\" in examples/broken has to fail, and to say where."
  find_the_fault "$1"
  grep '^\[ERROR\]' "$LOG" | sed '/^\[ERROR\] Failed to execute goal/,$d'
  say "This build failed, as it should: the fault was found before anybody needed the runbook."
}

# "mvn verify" in the folder $1, with the arguments behind it; what it prints goes to LOG. It has to fail for the right
# reason: with a finding that names file and line, not for want of a plugin or an engine.
find_the_fault() {
  local folder=$1 status=0
  shift
  open_log "fault-${folder##*/}"
  demo_maven "$folder" verify "$@" >"$LOG" 2>&1 </dev/null || status=$?
  if ((status == 0)); then
    fail "The build of $folder passed, and should have failed: the fault in its runbook was not found. Its output is $LOG."
  fi
  if ! grep -qE '^\[ERROR\] .*:[0-9]+$' "$LOG"; then
    tail -n 30 "$LOG" >&2
    fail "The build of $folder failed, but not with a finding. Its output is $LOG."
  fi
}
