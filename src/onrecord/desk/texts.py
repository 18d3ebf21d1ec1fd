"""The English texts of the desk, from ``texts.toml``."""

import tomllib
from importlib.resources import files
from types import SimpleNamespace
from typing import Any


def _read(value: Any) -> Any:
    if isinstance(value, dict):
        return SimpleNamespace(**{name: _read(inner) for name, inner in value.items()})
    return value


TEXTS: Any = _read(tomllib.loads(files("onrecord.desk").joinpath("texts.toml").read_text("utf-8")))
"""The texts by table and key: ``TEXTS.refused.host`` is the key "host" of the table "refused"."""


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 article", "2 articles".

    ``noun``: a key of the table "nouns", which has the singular and the plural.
    """
    singular, plural = getattr(TEXTS.nouns, noun)
    return f"{number:,} {singular if number == 1 else plural}"
