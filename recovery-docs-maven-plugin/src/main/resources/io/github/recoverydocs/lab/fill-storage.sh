#!/bin/bash
# Makes a bucket of each folder in $1, and objects of its files. The aws CLI takes 0.4 s to start, so that one call
# uploads a bucket as a whole, and buckets are made side by side.
set -eu
cd "$1"

fill() {
  aws s3 mb "s3://$1"
  if [[ -n $(find "$1" -type f -print -quit) ]]; then
    aws s3 cp --recursive --only-show-errors "$1" "s3://$1"
  fi
}

filling=()
for bucket in *; do
  fill "$bucket" &
  filling+=($!)
done
for process in "${filling[@]}"; do
  wait "$process"
done
cd /
rm -rf "$1"
