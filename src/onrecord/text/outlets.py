"""Recognition of the names of news outlets and agencies, listed in ``lang/en/outlets.txt``."""

from collections.abc import Iterable
from functools import cache

from onrecord.text.lang import ENGLISH
from onrecord.text.name_keys import normalize

_LONGEST_NAME = 6  # words of an outlet's name


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that are common in outlets' names, and the list of whole names."""
    raw = ENGLISH.text("outlets.txt")
    lines = "\n".join(line for line in raw.splitlines() if not line.startswith("#"))
    words, _, names = lines.partition("[names]")
    return frozenset(words.removeprefix("[words]").split()), frozenset(names.strip().splitlines())


def is_listed_outlet(name: str) -> bool:
    """Return whether a name, given in lower case, is in the list of known outlets.

    >>> is_listed_outlet("reuters"), is_listed_outlet("orrin courier")
    (True, False)
    """
    return name in _lists()[1]


def has_outlet_word(name: str) -> bool:
    """Return whether a name, given in lower case, has a word that is common in outlets' names.

    The name must consist of two to six words.

    >>> has_outlet_word("orrin courier"), has_outlet_word("courier"), has_outlet_word("ada finn")
    (True, False, False)
    """
    words = name.split()
    return 1 < len(words) <= _LONGEST_NAME and not _lists()[0].isdisjoint(words)


def is_outlet(name: str) -> bool:
    """Return whether a name in running text is that of a news outlet or agency.

    "The" before a common word is not enough: "the post" is not an outlet.

    >>> is_outlet("AP News"), is_outlet("the Dagen Post"), is_outlet("the Post")
    (True, True, False)
    >>> is_outlet("The Economist")
    True
    """
    lower = name.lower().replace("’", "'")
    bare = lower.removeprefix("the ")
    return is_listed_outlet(bare) or is_listed_outlet(lower) or has_outlet_word(bare)


def count_outlets(stated: Iterable[tuple[str | None, str | None]]) -> int:
    """Return the number of different outlets, given pairs of an outlet's name and its site.

    Name or site may be None. A site without a name counts as the same outlet as the name that
    another pair gives for this site.

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
    """Return a name for comparison: without case, accents, punctuation, spaces and "the"."""
    return "".join(normalize(word) for word in name.split() if word.lower() != "the")


def _host(site: str) -> str:
    """Return a site in lower case, without a leading "www."."""
    return site.lower().removeprefix("www.")
