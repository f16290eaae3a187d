# Barometer: everything a person or a machine runs.
#   make run     set up and serve the dashboard on http://localhost:8501 (PORT= to change)
#   make test    set up what tests need, a browser included, and run them all
#   make check   static checks        make setup   only install
#   make golden  rewrite golden files make faults  the long fault runs
#   make bench   every benchmark

SHELL := /bin/bash
PYTHON ?= python3
PORT ?= 8501
BIN := .venv/bin
JOBS ?= 2

.PHONY: setup run test check golden faults bench clean

.venv/.runtime: requirements.txt constraints.txt tools/venv.sh
	@PYTHON="$(PYTHON)" bash tools/venv.sh requirements.txt
	@touch $@

.venv/.development: .venv/.runtime requirements-dev.txt
	@PYTHON="$(PYTHON)" bash tools/venv.sh requirements-dev.txt
	@touch $@

setup: .venv/.runtime

run: setup
	@$(BIN)/streamlit run app.py --server.port $(PORT) --server.headless true

check: .venv/.development
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/sqlfluff lint queries --processes 2 --disable-progress-bar

test: .venv/.development
	@bash tools/browser.sh
	BAROMETER_STRICT_WORDS=1 $(BIN)/python -m pytest -n $(JOBS) --dist loadgroup

golden: .venv/.development
	$(BIN)/python -m tests.corpus.golden

faults: .venv/.development
	BAROMETER_FAULTS=full $(BIN)/python -m pytest -m faults

bench: .venv/.development
	@for script in benchmarks/[a-z]*.py; do \
		grep -q '__main__' $$script || continue; \
		name=$$(basename $$script .py); echo "== $$name"; $(BIN)/python -m benchmarks.$$name || exit 1; \
	done

clean:
	rm -rf .venv var .mypy_cache .ruff_cache .pytest_cache .hypothesis
