#!/usr/bin/env bash
# See that the tests have a browser and Chinese fonts; install Debian's where one may.
set -euo pipefail
cd "$(dirname "$0")/.."

# tests/e2e/browser.py knows where a browser may be; the tests use the one it finds.
has_browser() { .venv/bin/python tests/e2e/browser.py >/dev/null 2>&1; }
# A system without fontconfig keeps its fonts elsewhere and ships Chinese ones itself.
has_fonts() {
  if [ "$(uname)" = Darwin ]; then return 0; fi
  command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh family)" ]
}
ready() { has_browser && has_fonts; }

if ready; then exit 0; fi

as_root=()
if [ "$(id -u)" != 0 ]; then as_root=(sudo -n); fi
if command -v apt-get >/dev/null && "${as_root[@]}" true 2>/dev/null; then
  echo "Installing Chromium and Chinese fonts (Debian packages chromium, fonts-noto-cjk) ..." >&2
  "${as_root[@]}" apt-get update -qq || true
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
    --no-install-recommends chromium fonts-noto-cjk fontconfig >/dev/null || true
fi
if ready; then exit 0; fi
echo "The browser tests need Chromium (or Google Chrome) and a Chinese font: install them (on Debian the packages chromium, fonts-noto-cjk and fontconfig), then run make test again. A browser in an unusual place: CHROMIUM=/path/to/it make test." >&2
exit 1
