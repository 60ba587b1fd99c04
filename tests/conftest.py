"""What all tests share: comparing an output with the file that holds what it should be."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from console import Console
from fitcheck.lexicon import Lexicon, load_lexicon

# The same examples in every run, and no failure because a machine is busy.
settings.register_profile("repeatable", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("repeatable")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that rewrites the expected outputs."""
    parser.addoption("--update-golden", action="store_true", help="write the outputs into the files they are compared with")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """A function that compares a text with the file at a path, or writes it there with --update-golden."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            path.write_text(text, "utf-8")
        assert path.exists(), f"{path} is missing; pytest --update-golden writes it"
        assert text == path.read_text("utf-8")

    return compare


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The vocabulary that ships; a module whose tests need a small one makes its own."""
    return load_lexicon()


@pytest.fixture
def fitcheck(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Console:
    """The command line, run in this process."""
    return Console(monkeypatch, capfdbinary)
