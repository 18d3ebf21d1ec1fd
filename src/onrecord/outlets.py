"""Which names are those of outlets and agencies (``data/outlets.txt``), for any room."""

from functools import cache
from importlib.resources import files


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    raw = (files("onrecord") / "data" / "outlets.txt").read_text(encoding="utf-8")
    lines = "\n".join(line for line in raw.splitlines() if not line.startswith("#"))
    words, _, names = lines.partition("[names]")
    return frozenset(words.removeprefix("[words]").split()), frozenset(names.strip().splitlines())


def outlet_words() -> frozenset[str]:
    """Words, lower case, that mark a name as that of an outlet."""
    return _lists()[0]


def outlet_names() -> frozenset[str]:
    """Well-known outlets and agencies without such a word, lower case."""
    return _lists()[1]


def is_outlet(name: str) -> bool:
    """Whether a name is one of an outlet, by itself or by a word in it.

    >>> is_outlet("AP News"), is_outlet("the Dagen Post"), is_outlet("Post")
    (True, True, False)
    """
    plain = name.lower().replace("’", "'").removeprefix("the ")
    words = plain.split()
    return plain in outlet_names() or (1 < len(words) <= 6 and not outlet_words().isdisjoint(words))
