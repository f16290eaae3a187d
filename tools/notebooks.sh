#!/usr/bin/env bash
# See that the tests have another Python, without this program, to run taken-away notebooks with.
set -euo pipefail
cd "$(dirname "$0")/.."
home=.venv/notebooks
wanted=tests/notebook/requirements.txt

if [ -f "$home/.installed" ] && cmp -s "$wanted" "$home/.installed"; then exit 0; fi
echo "Installing Jupyter and marimo beside the app for the notebook tests ..." >&2
.venv/bin/python -m venv "$home" >/dev/null
"$home/bin/python" -m pip install --quiet --disable-pip-version-check --no-input -r "$wanted"
cp "$wanted" "$home/.installed"
