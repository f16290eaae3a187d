#!/usr/bin/env bash
# Build the notebook's editor from components/sql-editor into barometer/ui/notebooks/editor, with the licences
# of what is in it. Needs Node 20 or newer and npm's registry; what it writes is kept in the project.
set -euo pipefail
cd "$(dirname "$0")/.."
source=components/sql-editor
built=barometer/ui/notebooks/editor
npm ci --silent --no-audit --no-fund --prefix "$source"
rm -rf "$built" && mkdir -p "$built"
"$source/node_modules/.bin/esbuild" "$source/editor.js" --bundle --minify --format=esm \
  --target=es2022 --legal-comments=none --metafile="$source/meta.json" \
  --outdir="$built" --entry-names=[name]-[hash] --log-level=warning
node "$source/licences.mjs" "$source/meta.json" > "$built/LICENCES.txt"
rm "$source/meta.json"
