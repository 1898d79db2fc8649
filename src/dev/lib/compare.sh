# shellcheck shell=bash
# shellcheck disable=SC2153 # ROOT is set by ./dev, which reads this
# The sub-command "compare": the same templates rendered by the real cookiecutter and by the plugin.

COOKIECUTTER_IMAGE=recovery-docs/cookiecutter
COOKIECUTTER_RECIPE=$ROOT/src/dev/cookiecutter

ensure_cookiecutter() {
  ensure_debian trixie
  if ! image_exists "$COOKIECUTTER_IMAGE"; then
    say "Building $COOKIECUTTER_IMAGE from Debian's packages."
    quietly cookiecutter docker build --network host -t "$COOKIECUTTER_IMAGE" "$COOKIECUTTER_RECIPE" ||
      fail "$COOKIECUTTER_IMAGE could not be built. The reason is in $LOGS/cookiecutter.log."
  fi
}

# Both see the templates and the output at the same paths, for templates can print them. Cookiecutter renders twice: what
# differs then (a time, a random text) says nothing of us.
run_comparison() {
  local templates=$1 folder=$ROOT/target/compare status=0 run
  rm -rf "$folder"
  mkdir -p "$folder/ours"
  for run in theirs again; do
    mkdir "$folder/$run"
    docker run --rm --network none -v "$COOKIECUTTER_RECIPE:/recipe:ro" -v "$templates:$templates:ro" \
      -v "$folder/$run:$folder/ours" "$COOKIECUTTER_IMAGE" \
      python3 -W ignore /recipe/render.py "$templates" "$folder/ours" ||
      fail "cookiecutter could not be run (reason above)."
  done
  (cd "$ROOT" && ./mvnw -q -B -ntp -pl recovery-docs-maven-plugin -am -Pcompare process-test-classes \
    -Dcompare.templates="$templates" -Dcompare.folder="$folder") || status=$?
  if ((status != 0)); then
    fail "Something was rendered differently (above). Both trees are in $folder."
  fi
  say "Nothing was rendered differently. Both trees are in $folder."
}
