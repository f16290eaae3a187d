#!/usr/bin/env bash
# See that the tests have axe-core, which looks for what shuts people out: below .venv, from npm.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=.venv/axe
version=4.14.1

if [ -f "$folder/node_modules/axe-core/axe.min.js" ]; then exit 0; fi
PATH="$PWD/.venv/bin:$PATH"
mkdir -p "$folder"
if ! npm install --silent --no-audit --no-fund --no-save --prefix "$folder" "axe-core@$version"; then
  echo "The accessibility test needs the npm package axe-core $version: see that npm's registry can be reached, then run make test again." >&2
  exit 1
fi
