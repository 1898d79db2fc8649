# shellcheck shell=bash
# The sub-command "site": the project's own site. What its pages show of a run is what the plugin, just built, has done.

SITE=$ROOT/target/site

# What the pages show of the runs. They name the files in it, and a test looks for those names here.
SITE_RUNS=$ROOT/target/site-runs

# What documents link to that is no document, at the same place in the site.
LINKED_FILE=recovery-docs-maven-plugin/src/main/resources/io/github/recoverydocs/drill/configuration/drills.schema.json
LINKED_FOLDERS=(
  examples/publish
  recovery-docs-maven-plugin/src/main/resources/io/github/recoverydocs/site/pages
  'templates/src/main/resources/recovery-docs-template/{{cookiecutter.project_slug}}/monitoring'
)

run_site() {
  build_plugin
  # A page of a former build would be taken for one of this.
  rm -rf "$SITE" "$SITE_RUNS" "$ROOT/target/generated-site" "$ROOT/recovery-docs-maven-plugin/target/site"
  mkdir -p "$SITE_RUNS"
  perform_shown_examples
  say "Making the pages."
  run_java ReferencePages "$ROOT" "$ROOT/target/generated-site/markdown" ||
    fail "The documents could not be copied for the site (reason above)."
  quietly site-pages demo_maven "$ROOT" site -DskipTests -DskipITs ||
    fail "Maven could not make the site (reason above)."
  complete_site
  say "Looking for dead links."
  run_java DeadLinks "$SITE" ||
    fail "These links lead nowhere (above: page and link). Correct them in src/site/markdown or docs, then run ./dev site again."
}

# A Java program of one file; Java runs its source.
run_java() {
  local program=$ROOT/src/dev/site/$1.java
  shift
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" "$program" "$@"
}

perform_shown_examples() {
  local example=$ROOT/examples/drills broken=$ROOT/examples/broken
  say "Performing examples/broken."
  find_the_fault "$broken"
  shown_lines "$broken" '/- recovery-docs.*:drill /,/^\[INFO\] BUILD FAILURE/p' <"$LOG" >"$SITE_RUNS/broken.txt"
  say "Performing examples/drills."
  quietly site-drills demo_maven "$example" verify ||
    fail "The build of examples/drills should have passed (reason above)."
  shown_lines "$example" '/- recovery-docs.*:verify /,/^\[INFO\] BUILD SUCCESS/p' <"$LOGS/site-drills.log" >"$SITE_RUNS/drills.txt"
  perform_an_incomplete_procedure "$example"
  # Doxia's macro takes no braces in a path.
  cp "$example"/src/recovery-docs/*/docs/recovery.md "$SITE_RUNS/recovery.md"
}

# The same example with a procedure that brings back too little: the finding of a fingerprint.
perform_an_incomplete_procedure() {
  local copy=$SITE_RUNS/incomplete
  say "Performing one drill of examples/drills with a fault in its procedure."
  mkdir "$copy"
  cp -R "$1/pom.xml" "$1/src" "$copy/"
  sed -i.before 's/SELECT \* FROM saved ON CONFLICT/SELECT * FROM saved WHERE id > 50 ON CONFLICT/' \
    "$copy"/src/recovery-docs/*/docs/recovery.md
  rm "$copy"/src/recovery-docs/*/docs/recovery.md.before
  find_the_fault "$copy" -DrecoveryDocs.drills='Somebody deleted rows*plain*'
  sed -n '/^\[ERROR\] Failed to execute goal/q; /^\[ERROR\]/p' "$LOG" >"$SITE_RUNS/incomplete.txt"
}

# The lines that the sed program $2 prints, with paths from the project's folder $1, and without where the files lie.
shown_lines() {
  sed -n "$2" | sed -e "s|$1/||" -e '/^\[INFO\] ---*$/d' -e '/^\[INFO\] *$/d'
}

# The goals' pages belong to another module, and what the plugin makes is no page of Maven's.
complete_site() {
  local folder
  cp -R "$ROOT/recovery-docs-maven-plugin/target/site" "$SITE/recovery-docs-maven-plugin"
  cp -R "$ROOT/examples/drills/target/recovery-docs/html" "$SITE/example"
  cp -R "$ROOT/examples/broken/target/recovery-docs/html" "$SITE/example-broken"
  mkdir -p "$SITE/$(dirname "$LINKED_FILE")"
  cp "$ROOT/$LINKED_FILE" "$SITE/$LINKED_FILE"
  for folder in "${LINKED_FOLDERS[@]}"; do
    mkdir -p "$SITE/$folder"
    cp -R "$ROOT/$folder/." "$SITE/$folder"
    rm -rf "${SITE:?}/$folder/target"
    list_files "$SITE/$folder"
  done
}

# A web server lists no folder by itself. A template's file may have a per cent sign and blanks in its name.
list_files() {
  local file link items=''
  while IFS= read -r file; do
    link=${file//%/%25}
    items+="<li><a href=\"${link// /%20}\">$file</a></li>"
  done < <(cd "$1" && find . -type f | sed 's|^\./||' | LC_ALL=C sort)
  printf '<!DOCTYPE html>\n<html lang="en"><title>%s</title><ul>%s</ul></html>\n' "${1##*/}" "$items" >"$1/index.html"
}
