#!/usr/bin/env bash
# See that the tests have a browser and Chinese fonts; install Debian's where one may.
set -euo pipefail

has_browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
has_fonts() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh family)" ]; }

if has_browser >/dev/null && has_fonts; then exit 0; fi

as_root=()
if [ "$(id -u)" != 0 ]; then as_root=(sudo -n); fi
if command -v apt-get >/dev/null && "${as_root[@]}" true 2>/dev/null; then
  echo "Installing Chromium and Chinese fonts (Debian packages chromium, fonts-noto-cjk) ..."
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq chromium fonts-noto-cjk fontconfig >/dev/null
fi
if has_browser >/dev/null && has_fonts; then exit 0; fi
echo "The browser tests need Chromium (or Google Chrome) and a Chinese font. Install them, e.g. the packages chromium and fonts-noto-cjk, and run make test again." >&2
exit 1
