"""What all tests share."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from builders.fake_extractor import FakeExtractor
from builders.postgresql import MISSING, Server, find_programs, started_server
from onrecord.store import Store


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 1, 15, 9, 30, tzinfo=UTC)


@pytest.fixture
def extractor() -> FakeExtractor:
    return FakeExtractor()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server; without its programs, what needs it is left out, and told at the end."""
    if find_programs() is None:
        pytest.skip(MISSING)
    with started_server() as started:
        yield started


@pytest.fixture
def database() -> str:
    """Where stores are kept; tests marked ``both_databases`` run with "postgresql" as well."""
    return "sqlite"


@pytest.fixture
def location(database: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str | Path]:
    """The path of a store that is not there yet, or the address of a store without records."""
    if database == "sqlite":
        yield tmp_path / "record.db"
        return
    server: Server = request.getfixturevalue("server")
    yield (address := server.new_store())
    server.drop(address)


@pytest.fixture
def store(location: str | Path) -> Iterator[Store]:
    with Store(location, create=True) as opened:
        yield opened


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run tests marked so on both databases, but for those of them marked ``only_sqlite``."""
    marked = metafunc.definition.get_closest_marker
    if "database" in metafunc.fixturenames and marked("both_databases"):
        names = ["sqlite"] if marked("only_sqlite") else ["sqlite", "postgresql"]
        metafunc.parametrize("database", names)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell if the tests on PostgreSQL were left out."""
    if find_programs() is None:
        line = f"THE TESTS ON POSTGRESQL WERE LEFT OUT: {MISSING}"
        terminalreporter.write_line(line, red=True)


@pytest.fixture
def page(tmp_path: Path) -> str:
    """The location of a page with two layers, one above the other, and a statement denied."""
    path = tmp_path / "page.txt"
    path.write_text(
        "Ossary said that Corrow denied that the wall had cracked. Vaunt said that he knew.\n"
    )
    return str(path)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that writes the golden screens again."""
    parser.addoption(
        "--renew-screens", action="store_true", help="write tests/golden/screens again"
    )


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name bytes by their length: packed ones differ from run to run, and names may not."""
    return f"{len(val)} bytes" if isinstance(val, bytes) else None
