#!/usr/bin/env bash
# Ask the advisory databases about every pinned package.
#   audit.sh                  0: all asked, none known; 1: some known, or nobody could be asked
#   audit.sh --if-reachable   the same, but 0 with one clear line where nobody could be asked
set -euo pipefail
cd "$(dirname "$0")/.."
home=.venv/audit
seconds=120

unreachable() {
  echo "Not audited: $1 Known vulnerabilities of the pinned packages were NOT looked for." >&2
  if [ "${1:-}" ] && [ "$mode" = "--if-reachable" ]; then exit 0; fi
  exit 1
}
mode="${1:-}"

# A place of its own: what the auditor brings is no part of the app or its tests.
if [ ! -x "$home/bin/pip-audit" ]; then
  .venv/bin/python -m venv "$home" >/dev/null
  "$home/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
    pip-audit==2.10.1 || unreachable "pip-audit cannot be installed."
fi

# A package that the source does not know is skipped in silence: then nobody was asked about it.
for source in pypi osv; do
  found=$(timeout "$seconds" "$home/bin/pip-audit" --requirement constraints.txt --no-deps \
    --disable-pip --vulnerability-service "$source" --progress-spinner off --format json \
    2>/dev/null) || true
  verdict=$("$home/bin/python" - "$found" <<'PYTHON'
import json, sys
try:
    asked = json.loads(sys.argv[1])["dependencies"]
except (ValueError, KeyError):
    print("silent"); raise SystemExit
known = [f"{d['name']} {d['version']}: {v['id']}" for d in asked for v in d.get("vulns", [])]
if known:
    print("\n".join(known))
elif any("skip_reason" in d for d in asked) or not asked:
    print("silent")
else:
    print(f"clean {len(asked)}")
PYTHON
)
  case "$verdict" in
    silent) continue ;;
    clean*) echo "Audited ${verdict#clean } packages ($source): no known vulnerability." >&2; exit 0 ;;
    *) echo "Known vulnerabilities ($source):" >&2; echo "$verdict" >&2; exit 1 ;;
  esac
done
unreachable "no advisory database (PyPI's, OSV) answers for every package from here."
