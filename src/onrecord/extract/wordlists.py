"""The word lists in ``data/``: one word a line, "#" before comments."""

from functools import cache
from importlib.resources import files


@cache
def read_words(name: str) -> frozenset[str]:
    """The words of ``data/NAME``."""
    raw = (files("onrecord.extract") / "data" / name).read_text(encoding="utf-8")
    return frozenset(line for line in raw.splitlines() if line and not line.startswith("#"))
