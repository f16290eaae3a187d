#!/usr/bin/env bash
# Install a requirements file into .venv, making it first where it is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
python="${PYTHON:-python3}"

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  echo "Barometer needs Python 3.11 or newer; '$python' is not. Say which: make PYTHON=python3.12 ..." >&2
  exit 1
fi
if [ ! -x .venv/bin/python ]; then
  if ! "$python" -m venv .venv; then
    rm -rf .venv
    echo "Python's venv module does not work here. On Debian or Ubuntu: apt-get install python3-venv" >&2
    exit 1
  fi
fi
.venv/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --requirement "$1"
