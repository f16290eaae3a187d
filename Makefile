# Barometer: everything a person or a machine runs.
#   make run     set up and serve the dashboard on http://localhost:8501 (PORT= to change)
#   make test    set up what tests need, a browser included, and run them all
#   make check   static checks        make setup   only install
#   make lake    what a store past one machine needs (make run does it when BAROMETER_STORE asks)
#   make golden  rewrite golden files make faults  long runs: faults, tables in full
#   make audit   known vulnerabilities of what is pinned    make licences  rewrite their list
#   make lock    rewrite the hashes of what make run installs, after a pin has changed
#   make bench   every benchmark      make clean   forget the installation, never the store

SHELL := /bin/bash
PYTHON ?= python3
PORT ?= 8501
JOBS ?= 3
RUN := .venv/bin/python -m
# Every process of the app and of its tests would compile the package anew.
unexport PYTHONDONTWRITEBYTECODE
# DuckLake, PostgreSQL and S3 are fetched where the store lies there.
LAKE := $(if $(filter ducklake:%,$(BAROMETER_STORE)),.venv/.lake)

.PHONY: setup lake run test check golden faults bench audit lock licences clean

# The stamps make a second call a matter of a moment: only a changed pin installs again.
.venv/.runtime: requirements.lock tools/venv.sh
	@PYTHON="$(PYTHON)" bash tools/venv.sh requirements.txt
	@touch $@

.venv/.lake: .venv/.runtime requirements-lake.lock
	@PYTHON="$(PYTHON)" bash tools/venv.sh requirements-lake.txt
	@touch $@

.venv/.development: .venv/.lake requirements-dev.txt constraints.txt
	@PYTHON="$(PYTHON)" bash tools/venv.sh requirements-dev.txt
	@touch $@

setup: .venv/.runtime $(LAKE)

lake: .venv/.lake

run: setup
	@exec $(RUN) streamlit run app.py --server.port $(PORT) --server.headless true

check: .venv/.development
	$(RUN) ruff format --check .
	$(RUN) ruff check .
	$(RUN) mypy
	$(RUN) sqlfluff lint queries --processes 2 --disable-progress-bar

test: .venv/.development
	@bash tools/browser.sh
	@bash tools/proxies.sh
	@bash tools/oidc.sh
	@bash tools/axe.sh
	@bash tools/beside.sh notebooks tests/notebook/requirements.txt
	@bash tools/beside.sh pdf-checker tests/report/requirements.txt
	$(RUN) pytest -n $(JOBS) --dist loadfile --no-loadscope-reorder

golden: .venv/.development
	$(RUN) tests.corpus.golden

faults: .venv/.development
	BAROMETER_FAULTS=full $(RUN) pytest -m "faults or long or sampled"

audit: .venv/.runtime
	@bash tools/audit.sh

lock: .venv/.runtime
	@bash tools/lock.sh

licences: .venv/.development
	@.venv/bin/python tools/licences.py

# The peers that benchmarks compare with.
.venv/.bench: .venv/.development requirements-bench.txt
	@PYTHON="$(PYTHON)" bash tools/venv.sh requirements-bench.txt
	@touch $@

bench: .venv/.bench
	@for script in benchmarks/[a-z]*.py; do \
		grep -q '__main__' $$script || continue; \
		name=$$(basename $$script .py); echo "== $$name"; $(RUN) benchmarks.$$name || exit 1; \
	done

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis
