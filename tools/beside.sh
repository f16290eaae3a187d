#!/usr/bin/env bash
# See that the tests have a Python of its own beside the app, without this program, with what a
# requirements file lists: to run taken-away notebooks with, to check files with.
# Usage: tools/beside.sh NAME REQUIREMENTS    installs into .venv/NAME
set -euo pipefail
cd "$(dirname "$0")/.."
home=.venv/$1
wanted=$2

if [ -f "$home/.installed" ] && cmp -s "$wanted" "$home/.installed"; then exit 0; fi
echo "Installing $wanted beside the app for the tests ..." >&2
.venv/bin/python -m venv "$home" >/dev/null
"$home/bin/python" -m pip install --quiet --disable-pip-version-check --no-input -r "$wanted"
cp "$wanted" "$home/.installed"
