#!/usr/bin/env bash
# Write requirements.lock, what `make run` installs, and requirements-lake.lock, what a store past
# one machine needs as well: every package with the hashes of its files.
# Versions are those of requirements*.txt and constraints.txt; hashes come from the index that pip is
# set up with. Nothing of that index is written into the file.
set -euo pipefail
cd "$(dirname "$0")/.."
home=.venv/lock

# A place of its own: what makes the file is no part of the app.
if [ ! -x "$home/bin/uv" ]; then
  .venv/bin/python -m venv "$home" >/dev/null
  "$home/bin/python" -m pip install --quiet --disable-pip-version-check --no-input uv==0.13.9
fi

for name in requirements requirements-lake; do
  "$home/bin/uv" pip compile "$name.txt" --constraint constraints.txt --generate-hashes \
    --universal --python-version 3.11 --no-header --no-annotate --no-emit-index-url \
    --no-emit-find-links --upgrade --quiet --output-file "$name.lock" >/dev/null
done
