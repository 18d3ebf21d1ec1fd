"""What all tests share."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from builders.fake_extractor import FakeExtractor
from onrecord.store import Store


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 1, 15, 9, 30, tzinfo=UTC)


@pytest.fixture
def extractor() -> FakeExtractor:
    return FakeExtractor()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "record.db", create=True) as opened:
        yield opened


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
