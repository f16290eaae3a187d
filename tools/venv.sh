#!/usr/bin/env bash
# Install a requirements file into .venv, making it first where it is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
python="${PYTHON:-python3}"

say() { echo "$*" >&2; }

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  say "Barometer needs Python 3.11 or newer; '$python' is not. Say which: make PYTHON=python3.12 ..."
  exit 1
fi

made() { .venv/bin/python -m pip --version >/dev/null 2>&1; }
make_venv() { rm -rf .venv && "$python" -m venv .venv >/dev/null 2>&1 && made; }

# Debian parts venv from Python; root on a bare machine (a container, CI) gets it by itself.
install_venv_module() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  say "Installing Debian's python3-venv ..."
  apt-get update -qq || true
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null
}

if ! made && ! make_venv && ! { install_venv_module && make_venv; }; then
  rm -rf .venv
  say "'$python -m venv' does not work here. On Debian or Ubuntu: apt-get install python3-venv"
  exit 1
fi

# What the app runs on is installed by hash: a file that is not the one we know is refused.
given=(--constraint constraints.txt --requirement "$1")
lock="${1%.txt}.lock"
[ ! -f "$lock" ] || given=(--require-hashes --requirement "$lock")

say "Installing $1 into .venv (a minute or two the first time) ..."
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input "${given[@]}"
