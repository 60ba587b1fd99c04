# What a contributor runs; `make check` is what CI runs, in the environment that CONTRIBUTING.md sets up.
bin := .venv/bin

.PHONY: check test golden bench

check:
	$(bin)/ruff check .
	$(bin)/mypy
	$(bin)/lint-imports
	$(bin)/deptry .
	$(bin)/python -m pytest

test:
	$(bin)/python -m pytest

golden:
	$(bin)/python -m pytest --update-golden

bench:
	$(bin)/python benchmarks/startup.py
