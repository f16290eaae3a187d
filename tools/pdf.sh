#!/usr/bin/env bash
# See that the tests have the checker of accessible PDF (PDF/UA-1), beside the app, not in it.
set -euo pipefail
cd "$(dirname "$0")/.."
home=.venv/pdf-checker
wanted=tests/report/requirements.txt

if [ -f "$home/.installed" ] && cmp -s "$wanted" "$home/.installed"; then exit 0; fi
echo "Installing a checker of PDF/UA beside the app for the briefing's tests ..." >&2
.venv/bin/python -m venv "$home" >/dev/null
"$home/bin/python" -m pip install --quiet --disable-pip-version-check --no-input -r "$wanted"
cp "$wanted" "$home/.installed"
