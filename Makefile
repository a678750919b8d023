# Briefing Desk: everything a user or a developer does from a checkout. `make help` lists it.

SETUP = python3 .ci/setup.py
BIN = .venv/bin
SAMPLES = $(sort $(wildcard seeds/*.txt seeds/*.md seeds/*.html))
DATE = 2025-06-10
STYLE = ministry
OUTPUT = build/brief.pdf

# A file of tests stays on one core: what it sets up for all of its tests is set up once.
SPREAD = --numprocesses=auto --maxprocesses=4 --dist=loadfile

# `make test COVER=--cov` also counts the lines that the tests run, and takes half as long again.
COVER =

# Without a display Qt draws into memory.
OFFSCREEN = QT_QPA_PLATFORM=offscreen

.DEFAULT_GOAL := help
.PHONY: help brief app test lint format bench docs package clean distclean
.PHONY: set-up format-checked rules-kept types-checked

help:  ## show this list
	@echo "Briefing Desk. Each command sets up what it needs first."
	@sed -n 's/^\([a-z]*\):.*  ## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 18

brief:  ## write build/brief.pdf from the sample articles (STYLE=newsroom for the other style)
	@$(SETUP) brief
	@mkdir -p $(dir $(OUTPUT))
	@$(BIN)/briefing build $(SAMPLES) --style $(STYLE) --date $(DATE) --output $(OUTPUT)

app:  ## open the window on the sample articles
	@$(SETUP) app
	@$(BIN)/briefing-desk --samples --date $(DATE)

# All checks run even when the first fails: one run tells everything.
test:  ## check format, rules and types, and run all tests without a display
	@$(SETUP) test
	@failed=0; \
	$(MAKE) --no-print-directory --keep-going lint || failed=1; \
	$(OFFSCREEN) $(BIN)/python -m pytest $(SPREAD) $(COVER) $(TESTS) || failed=1; \
	exit $$failed

lint: format-checked rules-kept types-checked  ## check format, rules and types

format-checked: set-up
	$(BIN)/ruff format --check --quiet .

rules-kept: set-up
	$(BIN)/ruff check .

types-checked: set-up
	$(BIN)/mypy
	$(BIN)/mypy --strict .ci/setup.py

set-up:
	@$(SETUP) test

format:  ## put the code into its format
	@$(SETUP) test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench:  ## measure the times that the program promises
	@$(SETUP) test
	@for file in $(sort $(wildcard benchmarks/[a-z]*.py)); do \
	  echo "== $$file"; $(OFFSCREEN) $(BIN)/python $$file || exit 1; done

docs:  ## write the documentation as a site to build/site, dead links are errors
	@$(SETUP) test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[docs]"
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict --config-file .ci/docs/mkdocs.yml
	@echo "build/site/index.html"

package:  ## make the frozen program, try it, and pack it as build/package/*.deb
	@$(SETUP) test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[package]"
	$(BIN)/pyinstaller --noconfirm --log-level WARN --distpath build/package \
	  --workpath build/pyinstaller .ci/package/briefing-desk.spec
	$(BIN)/python .ci/package/smoke.py build/package/briefing-desk
	$(BIN)/python .ci/package/deb.py build/package/briefing-desk build/package

clean:  ## take away what was built, and the tools' caches
	rm -rf build dist *.egg-info .coverage* htmlcov
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name .venv -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean  ## also take away the environment
	rm -rf .venv
