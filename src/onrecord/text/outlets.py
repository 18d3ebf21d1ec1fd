"""Gazetteer of news outlets and agencies (``lang/en/outlets.txt``)."""

from collections.abc import Iterable
from functools import cache

from onrecord.text.lang import ENGLISH
from onrecord.text.name_keys import normalize

_LONGEST_NAME = 6  # words of an outlet's name


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that are common in outlets' names, and the listed names."""
    raw = ENGLISH.text("outlets.txt")
    lines = "\n".join(line for line in raw.splitlines() if not line.startswith("#"))
    words, _, names = lines.partition("[names]")
    return frozenset(words.removeprefix("[words]").split()), frozenset(names.strip().splitlines())


def is_listed_outlet(name: str) -> bool:
    """Return whether the gazetteer lists a name, given in lower case, as an outlet.

    >>> is_listed_outlet("reuters"), is_listed_outlet("orrin courier")
    (True, False)
    """
    return name in _lists()[1]


def has_outlet_word(name: str) -> bool:
    """Return whether a name, given in lower case, has a word that is common in outlets' names.

    The name must have two to six words.

    >>> has_outlet_word("orrin courier"), has_outlet_word("courier"), has_outlet_word("ada finn")
    (True, False, False)
    """
    words = name.split()
    return 1 < len(words) <= _LONGEST_NAME and not _lists()[0].isdisjoint(words)


def is_outlet(name: str) -> bool:
    """Return whether a name in running text is that of a news outlet or agency.

    "The" before a single word does not make the word a name: "the post" is no outlet.

    >>> is_outlet("AP News"), is_outlet("the Dagen Post"), is_outlet("the Post")
    (True, True, False)
    >>> is_outlet("The Economist")
    True
    """
    lower = name.lower().replace("’", "'")
    bare = lower.removeprefix("the ")
    return is_listed_outlet(bare) or is_listed_outlet(lower) or has_outlet_word(bare)


def count_outlets(stated: Iterable[tuple[str | None, str | None]]) -> int:
    """Return the number of different outlets among pairs of an outlet's name and its site.

    Either may be None. An outlet that is stated only by its site counts as the outlet whose name
    another pair gives for that site.

    >>> count_outlets([("The Post", "a.example"), ("POST", None), ("a.example", "a.example")])
    1
    """
    pairs = list(stated)
    name_of_site = {
        _host(site): _key(name) for name, site in pairs if site and name and name.lower() != site
    }
    return len({
        name_of_site.get(_host(site or name or ""), _key(name or site or ""))
        for name, site in pairs
    })  # fmt: skip


def _key(name: str) -> str:
    """Return a name as it is compared: without case, accents, punctuation, spaces and "the"."""
    return "".join(normalize(word) for word in name.split() if word.lower() != "the")


def _host(site: str) -> str:
    """Return a site in lower case without "www."."""
    return site.lower().removeprefix("www.")
