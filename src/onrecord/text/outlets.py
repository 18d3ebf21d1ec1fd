"""Which names are those of outlets and agencies (``lang/en/outlets.txt``), for any room."""

from collections.abc import Iterable
from functools import cache

from onrecord.text.lang import read_text
from onrecord.text.name_keys import normalize


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    raw = read_text("en/outlets.txt")
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


def count_outlets(stated: Iterable[tuple[str | None, str | None]]) -> int:
    """How many outlets there are, by name and site; one that is stated by its host is the same.

    >>> count_outlets([("The Post", "a.example"), ("POST", None), ("a.example", "a.example")])
    1
    """
    pairs = list(stated)
    of_site = {
        _host(site): _key(name) for name, site in pairs if site and name and name.lower() != site
    }
    return len({
        of_site.get(_host(site or name or ""), _key(name or site or "")) for name, site in pairs
    })  # fmt: skip


def _key(name: str) -> str:
    return "".join(normalize(word) for word in name.split() if word.lower() != "the")


def _host(site: str) -> str:
    return site.lower().removeprefix("www.")
