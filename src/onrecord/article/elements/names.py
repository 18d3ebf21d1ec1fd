"""Names on a page: of outlets, hosts and people, told by their form."""

import re

from onrecord.article.elements import wordlists
from onrecord.text.outlets import outlet_names, outlet_words

_URL = re.compile(r"https?://[^\s<>\"“”]{1,2000}", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}", re.IGNORECASE)
_WORD = re.compile(r"[\w’'.&/-]+")
_AND = re.compile(r",? (?:and|und|et|y|e) | ?& ?|, ?|; ?|/| \| ", re.IGNORECASE)
_PLACE = re.compile(r" (?:in|at|from) [A-Z].*$", re.DOTALL)
_ARTICLES = frozenset({"the", "der", "die", "das", "la", "le", "el", "il", "al"})
_LONGEST_NAME = 8  # words


def find_url(text: str) -> str | None:
    """The first URL in a text, without the punctuation that follows it."""
    match = _URL.search(text)
    if match is None:
        return None
    url = match[0].rstrip(".,;:!?'’]>")
    return url.rstrip(")") if "(" not in url else url


def host_of(url: str) -> str | None:
    """The host of a URL as written, in lower case; null where it has none."""
    _, mark, rest = url.partition("://")
    if not mark:
        return None
    for end in "/?#":
        rest = rest.partition(end)[0]
    return rest.rpartition("@")[2].partition(":")[0].lower() or None


def bare_host(text: str) -> str | None:
    """The host that a text consists of, in lower case; null where it is something else."""
    host = text.strip(" ()<>[]/").lower()
    return host if len(host) <= 253 and _HOST.fullmatch(host) else None


def is_address(text: str) -> bool:
    """Whether a text is a host or a URL and nothing else."""
    return bare_host(text) is not None or find_url(text) == text.strip("<>()[] ") != ""


def read_outlet(text: str) -> tuple[str | None, str | None, str | None]:
    """The name, host and URL by which a field states an outlet; each may be missing.

    "Orrin Courier", "www.courier.example", "Orrin Courier (courier.example)", "Courier URL".
    A site's bare address is no article's URL.
    """
    url = find_url(text)
    if url:
        rest, host = text.replace(url, " "), host_of(url)
        url = url if url.rstrip("/").count("/") >= 3 else None
    else:
        host = bare_host(text) or last_host(text)
        rest = text[: text.rindex(text.split()[-1])] if host else text
    name = rest.strip(" \t\n()<>[],|—–-:")
    return name or None, host, url


def signs(name: str, host: str) -> bool:
    """Whether a name before a link is that of an outlet: by its words, or its host has them."""
    return is_outlet(name) or is_in_host(name, host)


def is_in_host(name: str, host: str) -> bool:
    """Whether a host has the letters of a name."""
    letters = "".join(c for c in name.casefold().removeprefix("the ") if c.isalnum())
    return is_name(name) and len(letters) > 2 and letters in host.replace("-", "").replace(".", "")


def last_host(text: str) -> str | None:
    """The host that a short line ends with ("Continue reading at www.example.org")."""
    words = text.rsplit(maxsplit=1)
    return bare_host(words[-1].rstrip(".,;:")) if words else None


def is_name(text: str) -> bool:
    """Whether a text has the form of a name: a host, or few words, each with a capital."""
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


def is_capitalised(text: str) -> bool:
    """Whether all the longer words of a line begin with a capital, as in some headlines."""
    return all(word[0].isupper() for word in _WORD.findall(text) if len(word) > 4)


def _is_name_word(word: str) -> bool:
    bare = word.lstrip("(['‘’")
    return (
        not bare[:1].islower()
        or word.casefold() in wordlists.words("small")
        or bare.startswith(("al-", "d'", "d’", "e-"))
        or "." in bare
    )


def is_outlet(text: str) -> bool:
    """Whether a name is known, by itself or by a word in it, as that of an outlet."""
    name = wordlists.plain(text)
    if name in outlet_names() or bare_host(text):
        return True
    words = [word.strip(".'") for word in name.split()]
    return (
        1 < len(words) <= 6
        and is_name(text)
        and name not in wordlists.words("sections")
        and any(word in outlet_words() for word in words)
    )


def is_job(text: str) -> bool:
    """Whether a short text says what someone is at an outlet ("Courts correspondent")."""
    words = wordlists.plain(text).split()
    return 0 < len(words) <= 6 and not wordlists.words("jobs").isdisjoint(words)


def is_person(text: str) -> bool:
    """Whether a text has the form of a person's name."""
    words = text.split()
    return (
        2 <= len(words) <= 5
        and is_name(text)
        and not any(c.isdigit() for c in text)
        and words[0].casefold() not in _ARTICLES
        and not bare_host(text)
    )


def read_names(text: str) -> tuple[tuple[str, ...], str | None]:
    """The people that the words after "By" name, and the outlet if they name one.

    Jobs and places ("Staff Writer", "in Seoul") are left out.
    """
    people: list[str] = []
    outlet: str | None = None
    text, _, employer = text.partition(" for ")
    if employer:
        outlet = employer.strip()
    for piece in _AND.split(text):
        name = _PLACE.sub("", piece.strip(" .()[]<>*_—–-")).strip()
        if not name or (is_job(name) and not is_outlet(name)):
            continue
        first = name.split()[0].casefold()
        if is_outlet(name) or first == "the" or (people and first in _ARTICLES):
            outlet = outlet or name
        elif is_name(name) and "@" not in name and any(c.isupper() for c in name) and len(name) > 1:
            people.append(name)
    return tuple(people), outlet
