#!/usr/bin/env bash
# See that the tests have nginx and Caddy; install Debian's where one may. Without them their tests
# are skipped.
set -euo pipefail

ready() { # program, variable that may name it
  [ -n "${!2:-}" ] || PATH="$PATH:/usr/sbin:/usr/local/sbin" command -v "$1" >/dev/null
}

as_root=()
if [ "$(id -u)" != 0 ]; then as_root=(sudo -n); fi

install() { # Debian package
  command -v apt-get >/dev/null && "${as_root[@]}" true 2>/dev/null || return 0
  echo "Installing Debian's $1 ..." >&2
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
    --no-install-recommends "$1" >/dev/null || true
  if [ -n "$made" ]; then "${as_root[@]}" rm -f "$policy"; fi
}

see() { # program, variable, Debian package
  if ready "$1" "$2"; then return 0; fi
  install "$3"
  ready "$1" "$2" || echo "$1 cannot be had here: the test of its recipe will be skipped." >&2
}

see nginx NGINX nginx-light
see caddy CADDY caddy
