#!/usr/bin/env bash
# See that the tests have nginx; install Debian's where one may. Without it its test is skipped.
set -euo pipefail

ready() { [ -n "${NGINX:-}" ] || PATH="$PATH:/usr/sbin:/usr/local/sbin" command -v nginx >/dev/null; }
if ready; then exit 0; fi

as_root=()
if [ "$(id -u)" != 0 ]; then as_root=(sudo -n); fi
if command -v apt-get >/dev/null && "${as_root[@]}" true 2>/dev/null; then
  echo "Installing nginx (Debian package nginx-light) ..." >&2
  "${as_root[@]}" apt-get update -qq || true
  # Only the program is wanted: no service may start on this machine.
  policy=/usr/sbin/policy-rc.d
  made=""
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$policy" >/dev/null
    "${as_root[@]}" chmod +x "$policy"
    made=1
  fi
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
    --no-install-recommends nginx-light >/dev/null || true
  if [ -n "$made" ]; then "${as_root[@]}" rm -f "$policy"; fi
fi
ready || echo "nginx cannot be had here: the test of the nginx recipe will be skipped." >&2
