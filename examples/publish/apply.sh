#!/usr/bin/env bash
# Performs the documents as the template renders them now, and writes them into docs/operations, where people read them.
# Look at "git diff" and commit it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
mvn -B -ntp verify -DrecoveryDocs.check.skip
mvn -B -ntp recovery-docs:apply
