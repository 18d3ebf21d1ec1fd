"""Recognizers of names by their form: URLs, hosts, outlets, people and jobs."""

import re

from onrecord.article.recognizers import wordlists
from onrecord.article.recognizers.wordlists import alternatives
from onrecord.text.outlets import has_outlet_word, is_listed_outlet

_URL = re.compile(r"https?://[^\s<>\"“”]{1,2000}", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}", re.IGNORECASE)
_BETWEEN_AUTHORS = re.compile(
    rf",? {alternatives('conjunctions')} | ?& ?|, ?|; ?|/| \| ", re.IGNORECASE
)
_PLACE = re.compile(rf" {alternatives('before_place')} [A-Z].*$", re.DOTALL)
_LONGEST_NAME = 8  # words


def find_url(text: str) -> str | None:
    """Return the first URL in a text, without trailing punctuation, or None if there is no URL."""
    match = _URL.search(text)
    if match is None:
        return None
    url = match[0].rstrip(".,;:!?'’]>")
    return url.rstrip(")") if "(" not in url else url


def host_of(url: str) -> str | None:
    """Return the host of a URL in lower case, or None if the URL has no host.

    >>> host_of("https://News.orrin.example:8080/a?b")
    'news.orrin.example'
    """
    _, mark, rest = url.partition("://")
    if not mark:
        return None
    for end in "/?#":
        rest = rest.partition(end)[0]
    return rest.rpartition("@")[2].partition(":")[0].lower() or None


def bare_host(text: str) -> str | None:
    """Return the host name in a text that contains nothing else, in lower case, or None.

    >>> bare_host("(Orrin.example)"), bare_host("Orrin Courier")
    ('orrin.example', None)
    """
    host = text.strip(" ()<>[]/").lower()
    return host if len(host) <= 253 and _HOST.fullmatch(host) else None


def read_outlet(text: str) -> tuple[str | None, str | None, str | None]:
    """Return the outlet's name, its host and the article's URL found in a text; each may be None.

    Examples: "Orrin Courier", "www.courier.example", "Orrin Courier (courier.example)", "Courier
    https://…". The address of a site's front page gives a host but no URL.
    """
    url = find_url(text)
    if url:
        rest, host = text.replace(url, " "), host_of(url)
        url = url if url.rstrip("/").count("/") >= 3 else None
    else:
        host = bare_host(text) or ending_host(text)
        rest = text[: text.rindex(text.split()[-1])] if host else text
    name = rest.strip(" \t\n()<>[],|—–-:")
    return name or None, host, url


def is_in_host(name: str, host: str) -> bool:
    """Return whether a name occurs in a host name, ignoring spaces and punctuation.

    >>> is_in_host("The Orrin Courier", "www.orrin-courier.example")
    True
    >>> is_in_host("Harbour & Hull", "harbourandhull.example")
    True
    """
    bare, host = name.casefold().removeprefix("the "), host.replace("-", "").replace(".", "")
    words = wordlists.words("conjunctions") if "&" in bare else ()  # "&" may be "and" in the host
    spellings = (bare, *(bare.replace("&", word) for word in words))
    letters = ("".join(filter(str.isalnum, spelling)) for spelling in spellings)
    return is_name(name) and any(len(each) > 2 and each in host for each in letters)


def ending_host(text: str) -> str | None:
    """Return the host name that is the last word of a text, or None if the last word is not one.

    >>> ending_host("Continue reading at www.orrin.example.")
    'www.orrin.example'
    """
    words = text.rsplit(maxsplit=1)
    return bare_host(words[-1].rstrip(".,;:")) if words else None


def is_name(text: str) -> bool:
    """Return whether a text looks like a name: up to eight capitalized words, or a host name.

    >>> is_name("Bank of Orrin"), is_name("The bank closed")
    (True, False)
    """
    if bare_host(text):
        return True
    words = text.split()
    return (
        0 < len(words) <= _LONGEST_NAME
        and not any(mark in text for mark in '"“”?!;:|›»·•')
        and text[-1] not in ".,"
        and any(character.isalpha() for character in text)
        and all(_is_name_word(word) for word in words)
    )


def _is_name_word(word: str) -> bool:
    """Return whether a word may be part of a name: capitalized, or like "of" or "al-Haram"."""
    bare = word.lstrip("(['‘’")
    return (
        not bare[:1].islower()
        or word.casefold() in wordlists.words("lower_case")
        or bare.startswith(("al-", "d'", "d’", "e-"))
        or "." in bare
    )


def is_outlet_line(text: str) -> bool:
    """Return whether a line or field of a page is the name or host of an outlet.

    Host names are accepted, section titles such as "World News" are rejected. For names within
    sentences, use `onrecord.text.outlets.is_outlet`, which does not require capitals.

    >>> is_outlet_line("The Courier"), is_outlet_line("orrin.example"), is_outlet_line("World News")
    (True, True, False)
    """
    line = wordlists.normalize(text)
    if bare_host(text) or is_listed_outlet(line):
        return True
    name = " ".join(word.strip(".'") for word in line.split())
    return has_outlet_word(name) and is_name(text) and line not in wordlists.words("sections")


def is_job(text: str) -> bool:
    """Return whether a text of at most six words contains a newsroom job such as "correspondent".

    >>> is_job("Courts correspondent"), is_job("Ada Finn")
    (True, False)
    """
    words = wordlists.normalize(text).split()
    return 0 < len(words) <= 6 and not wordlists.words("jobs").isdisjoint(words)


def is_person(text: str) -> bool:
    """Return whether a text looks like a person's name.

    It must have two to five words, no digit, and no article such as "the" as its first word.
    """
    words = text.split()
    return (
        2 <= len(words) <= 5
        and is_name(text)
        and not any(c.isdigit() for c in text)
        and words[0].casefold() not in wordlists.words("articles")
        and not bare_host(text)
    )


def _without_by(name: str) -> str:
    """Return an author's name without "by" and what precedes it, or "" if it is no author's.

    Handles such as "@adafinn" are left out too.

    "Posted by Ada Finn" gives "Ada Finn", and "Edited by Ada Finn" or "Photos by Ada Finn" nothing.
    """
    words = [word for word in name.split() if word[0] != "@"] or name.split()
    name = " ".join(words)
    at = [i for i, word in enumerate(words) if word.casefold() in wordlists.words("before_authors")]
    if not at:
        return name
    others = wordlists.words("pictures") | {f"{word}s" for word in wordlists.words("pictures")}
    is_other = wordlists.boilerplate_section(name) or any(
        word.casefold() in others for word in words[: at[-1]]
    )
    return "" if is_other else " ".join(words[at[-1] + 1 :])


def read_names(text: str) -> tuple[tuple[str, ...], str | None]:
    """Return the people named in the words after "By", and the outlet among them or None.

    Jobs and places ("Staff Writer", "in Seoul") are left out.

    >>> read_names("Ada Finn and Bo Hale in Orrin, Orrin Courier")
    (('Ada Finn', 'Bo Hale'), 'Orrin Courier')
    """
    people: list[str] = []
    text, _, employer = text.partition(" for ")
    outlet = employer.strip() if employer else None
    for author in _BETWEEN_AUTHORS.split(text):
        name = _without_by(_PLACE.sub("", author.strip(" .()[]<>*_—–-")).strip())
        if not name or (is_job(name) and not is_outlet_line(name)):
            continue
        first = name.split()[0].casefold()
        begins_like_outlet = first == "the" or (people and first in wordlists.words("articles"))
        if is_outlet_line(name) or begins_like_outlet:
            outlet = outlet or name
        elif is_name(name) and "@" not in name and any(c.isupper() for c in name) and len(name) > 1:
            people.append(name)
    return tuple(people), outlet
