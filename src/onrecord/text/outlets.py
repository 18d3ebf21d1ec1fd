"""Recognition of the names of news outlets and agencies, listed in ``lang/en/outlets.txt``."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Set
from functools import cache

from onrecord.text.lang import ENGLISH, word_set
from onrecord.text.name_keys import normalize

_LONGEST_NAME = 6  # words of an outlet's name


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    """Return the common words of outlets' names ("post", "times") and the known full names.

    Both are read from ``lang/en/outlets.txt``.
    """
    raw = ENGLISH.text("outlets.txt")
    lines = "\n".join(line for line in raw.splitlines() if not line.startswith("#"))
    words, _, names = lines.partition("[names]")
    return frozenset(words.removeprefix("[words]").split()), frozenset(names.strip().splitlines())


def is_listed_outlet(name: str) -> bool:
    """Return whether a lower-case name is in the list of known news outlets.

    >>> is_listed_outlet("reuters"), is_listed_outlet("orrin courier")
    (True, False)
    """
    return name in _lists()[1]


def has_outlet_word(name: str) -> bool:
    """Return whether a lower-case name contains a word typical of outlets, such as "courier".

    The name must have two to six words.

    >>> has_outlet_word("orrin courier"), has_outlet_word("courier"), has_outlet_word("ada finn")
    (True, False, False)
    """
    words = name.split()
    return 1 < len(words) <= _LONGEST_NAME and not _lists()[0].isdisjoint(words)


def is_named_outlet(name: str) -> bool:
    """Return whether words name one other outlet, and do not only describe one, or something else.

    >>> is_named_outlet("the Dagen Post"), is_named_outlet("half the world")
    (True, False)
    >>> is_named_outlet("this newspaper"), is_named_outlet("chair of Patients' Voice")
    (False, False)
    """
    bare = name.removeprefix("the ").removeprefix("The ")
    itself = word_set("reporting.toml", "outlet_itself")
    return not bare[:1].islower() and bare.lower() not in itself and is_outlet(name)


def is_outlet(name: str) -> bool:
    """Return whether a name in running text is that of a news outlet or agency.

    "The" and one common word are not enough: "the Post" may be a military post.

    >>> is_outlet("AP News"), is_outlet("the Dagen Post"), is_outlet("the Post")
    (True, True, False)
    >>> is_outlet("The Economist")
    True
    """
    lower = name.lower().replace("’", "'")
    bare = lower.removeprefix("the ")
    return is_listed_outlet(bare) or is_listed_outlet(lower) or has_outlet_word(bare)


def count_outlets(stated: Iterable[tuple[str | None, str | None]]) -> int:
    """Return the number of different outlets, given each outlet's name and web site.

    ``stated`` are pairs of a name and a site, either of which may be None. A site without a name is
    not counted again if another pair gives its name.

    >>> count_outlets([("The Post", "a.example"), ("POST", None), ("a.example", "a.example")])
    1
    """
    return len(set(outlet_keys(stated)))


def outlet_keys(stated: Iterable[tuple[str | None, str | None]]) -> list[str]:
    """Return a key for each outlet, given its name and web site; equal keys are of one outlet.

    A site without a name has the key of the only name that other pairs give for it, or else of the
    name that its address spells. A site may have several outlets: names that are not spellings of
    one another stay apart.

    >>> outlet_keys([("The Post", "a.example"), (None, "a.example"), ("Herald", "a.example")])
    ['post', 'aexample', 'herald']
    >>> outlet_keys([("The Orrin Post", None), (None, "orrin-post.example")])
    ['orrinpost', 'orrinpost']
    """
    pairs = list(stated)
    sites = {_host(site) for _, site in pairs if site}
    keys_of_site: defaultdict[str, set[str]] = defaultdict(set)
    for name, site in pairs:
        if site and _is_named(name, sites):
            keys_of_site[_host(site)].add(_key(name or ""))
    for host, key in _spelled(pairs, sites, keys_of_site):
        keys_of_site[host].add(key)
    keys = []
    for name, site in pairs:
        host = _host(name or site or "")
        known = keys_of_site[host]
        if _is_named(name, sites):
            keys.append(_key(name or ""))
        else:
            keys.append(min(known) if len(known) == 1 else _key(host))
    return keys


def _spelled(
    pairs: Iterable[tuple[str | None, str | None]],
    sites: Set[str],
    keys_of_site: Mapping[str, Set[str]],
) -> Iterator[tuple[str, str]]:
    """Yield sites of which no name is given, with the key of the name that their address spells.

    That is "orrinpost.example" for "The Orrin Post", if neither this name has another site, nor
    another such site the same address. "Daily News" is too common: its site may be of another.
    """
    elsewhere = set().union(*keys_of_site.values())
    keys = {
        _key(name)
        for name, _ in pairs
        if name and _is_named(name, sites) and not _lists()[0].issuperset(_words(name))
        if len(_words(name)) > 1
    }
    hosts: defaultdict[str, list[str]] = defaultdict(list)
    for host in sites - keys_of_site.keys():
        label, dot, rest = host.partition(".")
        if dot and "." not in rest:
            hosts[normalize(label).removeprefix("the")].append(host)
    for label, (host, *others) in hosts.items():
        if label in keys - elsewhere and not others:
            yield host, label


def outlet_names(stated: Iterable[tuple[str | None, str | None]]) -> list[str | None]:
    """Return one name for each outlet, given its name and web site; that most often given.

    A name that is not all in capitals is preferred. An outlet of which no pair gives the name has
    its site.

    >>> outlet_names([("THE POST", None), ("The Post", "a.example"), (None, "a.example")])
    ['The Post', 'The Post', 'The Post']
    """
    pairs = list(stated)
    sites = {_host(site) for _, site in pairs if site}
    keys = outlet_keys(pairs)
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, (name, _) in zip(keys, pairs, strict=True):
        if name and _is_named(name, sites):
            counts[key][name] += 1
    best = {
        key: max(names, key=lambda name: (not name.isupper(), names[name]))
        for key, names in counts.items()
    }
    return [best.get(key) or name or site for key, (name, site) in zip(keys, pairs, strict=True)]


def _is_named(name: str | None, sites: Container[str]) -> bool:
    """Return whether a pair gives the name of its outlet, and not only a web site."""
    return bool(name) and _host(name or "") not in sites


def _key(name: str) -> str:
    """Return a name without case, accents, punctuation, spaces and "the", for comparison.

    "The Post" and "POST" give the same result.
    """
    return "".join(map(normalize, _words(name)))


def _words(name: str) -> list[str]:
    return [word for word in name.lower().split() if word != "the"]


def _host(site: str) -> str:
    """Return the host name of a web site in lower case, without a leading "www."."""
    return site.lower().removeprefix("www.")
