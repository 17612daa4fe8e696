# Two commands do all set-up: `make release` and `make test`. Both may be run again at any time.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
CORE := $(VENV)/.core
TEST := $(VENV)/.test

LOCK := --universal --no-strip-extras --generate-hashes --no-header --no-emit-index-url --python-version 3.11 --quiet

# Compiled modules are kept, whatever the surrounding shell says: starting without them takes twice as long.
export PYTHONDONTWRITEBYTECODE =

.PHONY: release test coverage peers audit format lock screenshots clean

release: $(CORE)  ## set up, build and publish the version that raw/dataset.yaml declares
	$(BIN)/reckoner release

test: $(TEST)  ## set up and run everything that continuous integration runs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest --numprocesses=auto --dist=loadgroup

# Apart from the tests, for counting statements takes as long as running them.
coverage: $(TEST)  ## run the tests and say which statements of the pipeline they do not reach
	$(BIN)/pytest --cov --cov-fail-under=95 --numprocesses=auto --dist=loadgroup

peers: $(TEST)  ## let the clients of others judge the newest release (needs a network; docs/peers.md)
	$(BIN)/python tests/peers.py

audit: $(TEST)  ## look for known weaknesses in what the locks name (needs a network)
	$(PYTHON) -m venv .peers/audit
	.peers/audit/bin/python -m pip --disable-pip-version-check --quiet install pip-audit
	.peers/audit/bin/pip-audit --disable-pip --require-hashes -r requirements/test.txt

format: $(TEST)  ## format and fix what can be fixed
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; try: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(PIP) uninstall --yes setuptools

# Every package comes from the lock, with its hash; the project itself is installed in place, without a network.
$(CORE): requirements/core.txt pyproject.toml $(VENV)/pyvenv.cfg
	$(PIP) install --no-compile --require-hashes -r requirements/core.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(TEST): requirements/test.txt $(CORE)
	$(PIP) install --no-compile --require-hashes -r requirements/test.txt
	@touch $@

lock:  ## renew the locks after a change of pyproject.toml (needs uv)
	uv pip compile $(LOCK) --extra build --extra test pyproject.toml -o requirements/test.txt
	uv pip compile $(LOCK) --extra build --constraints requirements/test.txt pyproject.toml -o requirements/core.txt

screenshots: $(TEST)  ## take the pictures of the explorer in docs/images/ anew (needs chromium)
	$(BIN)/reckoner build
	$(BIN)/python docs/screenshots.py

clean:  ## remove the environment and all outputs but the releases
	rm -rf $(VENV) .peers outputs/tables outputs/candidate outputs/shards outputs/.building
