.DEFAULT_GOAL := help
VENV_PYTHON := .venv/bin/python
CHINESE := assets/translations/kaihu_zh_CN.ts

.PHONY: help setup demo test soak mutants flake walk check format lock bench pictures pictures-accept trees-accept translations clean

help: ## List what make can do
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' Makefile

setup: ## Install everything needed into .venv, once
	@.ci/setup

demo: setup ## Open the program (ARGS="--fresh" and others go to it)
	@$(VENV_PYTHON) main.py demo $(ARGS)

test: setup ## Run the whole suite, in parallel and in random order (ARGS="tests/unit -x")
	@$(VENV_PYTHON) -m pytest -n auto --max-worker-restart=0 $(ARGS)

soak: setup ## Play 5,000 seeds of the simulation and print those that fail (ARGS="--seeds 200")
	@$(VENV_PYTHON) -m tests.simulation $(ARGS)

mutants: setup ## Make small mistakes in presenters and handlers, and ask the tests (ARGS="--count 20 --seed 2")
	@$(VENV_PYTHON) -m tests.mutants $(ARGS)

flake: setup ## Repeat the journeys 200 times in random order on a busy machine (ARGS="--times 5")
	@$(VENV_PYTHON) -m tests.flake $(ARGS)

walk: setup ## Do everything that can be done at every state, with every fault, and walk at random (ARGS="--part faults main")
	@$(VENV_PYTHON) -m tests.walker $(ARGS)

check: setup ## Lint, formatting, types, and who may import whom
	$(VENV_PYTHON) -m ruff check
	$(VENV_PYTHON) -m ruff format --check
	$(VENV_PYTHON) -m mypy
	.venv/bin/lint-imports

format: setup ## Format the code and repair what ruff can
	$(VENV_PYTHON) -m ruff check --fix
	$(VENV_PYTHON) -m ruff format

lock: ## Renew requirements.lock from pyproject.toml
	.ci/lock

bench: setup ## Measure the program; writes out/bench.json
	@$(VENV_PYTHON) main.py bench $(ARGS)

pictures: setup ## Draw the pictures of the documentation anew
	@$(VENV_PYTHON) main.py pictures $(ARGS)

pictures-accept: setup ## Accept the screens as they are drawn now (ARGS="-k bind_card" for some)
	@$(VENV_PYTHON) -m pytest -n auto tests/pictures --accept-pictures $(ARGS)

trees-accept: setup ## Accept what a screen reader is told of the screens now (ARGS="-k bind_card" for some)
	@$(VENV_PYTHON) -m pytest -n auto tests/pictures/test_screen_trees.py --accept-trees $(ARGS)

translations: setup ## Collect the texts of gui/ and compile the translations
	@mkdir -p assets/translations
	.venv/bin/pyside6-lupdate -locations none -no-obsolete $$(find gui -name '*.py' | sort) -ts $(CHINESE)
	@# Into a new file: a program that runs has the old one mapped into its memory.
	.venv/bin/pyside6-lrelease $(CHINESE) -qm $(CHINESE:.ts=.qm.new)
	@mv $(CHINESE:.ts=.qm.new) $(CHINESE:.ts=.qm)

clean: ## Remove what the commands made, .venv included
	rm -rf .venv out .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -rf {} +
