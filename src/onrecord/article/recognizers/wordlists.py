"""Lists of words and phrases on news pages, read from data files in ``text/lang/pages``.

The recognizers compare lines with these lists. A comment in each data file says where its words
come from.
"""

import re
from functools import cache, lru_cache

from onrecord.text.lang import read_text

_EDGE = " \t\n.,;:!?…*_~=«»<>→►▶▸›‹·•–—-|[]()\"'“”‘’➜➡⟶↗✉📩🔗👉"
_QUOTES = '"“„«'  # a line that begins with one is a quotation, never boilerplate
_NUMBER = re.compile(r"\d[\d.,]*")
_HEADER = re.compile(r"\[(\w+)\]")


def normalize(text: str) -> str:
    """Return a line in lower case, with single spaces and without punctuation at its ends.

    >>> normalize("» Read  More …")
    'read more'
    """
    return " ".join(text.split()).strip(_EDGE).replace("’", "'").casefold()


@cache
def read_sections(name: str) -> dict[str, list[str]]:
    """Return the lines of a file in ``text/lang/pages``, grouped by ``[section]``."""
    return parse_sections(read_text(f"pages/{name}"))


def parse_sections(text: str) -> dict[str, list[str]]:
    """Return the lines of a data file's content, grouped by the name of their ``[section]``.

    Comments and blank lines are left out. Lines before the first section are under "".
    """
    sections: dict[str, list[str]] = {"": []}
    section = ""
    for line in text.splitlines():
        if not line or line.startswith("# "):
            continue
        header = _HEADER.fullmatch(line)
        if header:
            section = header[1]
            sections[section] = []
        else:
            sections[section].append(line)
    return sections


@cache
def words(section: str) -> frozenset[str]:
    """Return the words in a section of ``words.txt``; a "+" in the file stands for a space."""
    lines = read_sections("words.txt")[section]
    return frozenset(word.replace("+", " ") for line in lines for word in line.split())


@cache
def alternatives(*sections: str) -> str:
    """Return a regular expression that matches any word in the given sections of ``words.txt``.

    Longer words come first, so that "photos" is not matched as "photo".
    """
    every = {word for section in sections for word in words(section)}
    longest_first = sorted(every, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, longest_first))})"


def is_digest_title(text: str) -> bool:
    """Return whether a line has a word for a page of several articles, such as "press review"."""
    line = f" {normalize(text)} "
    return any(f" {word} " in line for word in words("digests"))


@cache
def labels() -> dict[str, str]:
    """Return which field each label in ``labels.txt`` stands for: "standfirst" maps to "deck"."""
    fields: dict[str, str] = {}
    for line in read_sections("labels.txt")[""]:
        field, _, names = line.partition(" = ")
        for name in names.split(", "):
            fields.setdefault(name.strip(), field)
    return fields


@cache
def months() -> dict[str, int]:
    """Return the number, 1 to 12, of each name of a month in ``months.txt``."""
    return _numbered("months.txt")


@cache
def roman_months() -> dict[str, int]:
    """Return the number of each Roman numeral of a month in ``roman_months.txt``."""
    return _numbered("roman_months.txt")


@cache
def weekdays() -> dict[str, int]:
    """Return the number, 1 for Monday to 7, of each name of a weekday in ``weekdays.txt``."""
    return _numbered("weekdays.txt")


def _numbered(file: str) -> dict[str, int]:
    """Return the number of the line of each word in a data file, from 1."""
    lines = enumerate(read_sections(file)[""], start=1)
    return {name: number for number, line in lines for name in line.split()}


@cache
def _boilerplate_phrases() -> dict[str, list[tuple[str, bool, str]]]:
    """Return the phrases in ``boilerplate.txt``, grouped by their first word.

    Each is a tuple of the phrase, whether more words may follow it in a line, and the section of
    the file that lists it.
    """
    phrases: dict[str, list[tuple[str, bool, str]]] = {}
    for section, lines in read_sections("boilerplate.txt").items():
        for line in lines:
            phrase = line.removesuffix("*").strip()
            entry = (phrase, line.endswith("*"), section)
            phrases.setdefault(phrase.split()[0], []).append(entry)
    return phrases


LONGEST_BOILERPLATE = 45  # words; longer paragraphs are prose, whatever they begin with
LONGEST_SHORT = 14  # words of a line that is matched by its first word alone


@lru_cache(4096)
def boilerplate_section(text: str) -> str | None:
    """Return the section of ``boilerplate.txt`` that lists a line, such as "end", or None.

    If phrases of several sections match, the longest phrase decides. The sections have the names of
    the kinds of `LineBlock`.

    >>> boilerplate_section("Read the full article here"), boilerplate_section("A bridge fell.")
    ('end', None)
    """
    if len(text) > 600 or text[0] in _QUOTES:
        return None
    line = normalize(text)
    count = line.count(" ") + 1
    if not line or count > LONGEST_BOILERPLATE:
        return None
    if line == "30":  # "- 30 -" ends an agency report; other numbers do not
        return "end"
    line = _NUMBER.sub("0", line)
    best: tuple[int, str] | None = None
    for phrase, more, section in _boilerplate_phrases().get(line.split(" ", 1)[0], ()):
        start, _, rest = phrase.partition("*")
        longest = LONGEST_BOILERPLATE if " " in phrase else LONGEST_SHORT
        matches = line == phrase or (
            more and count <= longest and line.startswith(start) and _ends_at_word(line, start)
        )
        if matches and rest.strip() in line and (best is None or len(phrase) > best[0]):
            best = (len(phrase), section)
    return best[1] if best else None


def recurring_form(text: str) -> str:
    """Return a form of a boilerplate line that is the same wherever the line recurs on a page.

    For a line with a colon ("Contact: Ada Finn") it is the label, "contact"; for any other line the
    words, with each number replaced by "0", so that "Page 3" and "Page 4" have the same form.
    """
    label, colon, _ = text.partition(":")
    return normalize(label) if colon else _NUMBER.sub("0", normalize(text))


def _ends_at_word(line: str, start: str) -> bool:
    """Return whether the line, which begins with ``start``, has the end of a word there.

    It is false for the line "shares fell" with ``start`` "share".
    """
    return len(line) == len(start) or start.endswith(" ") or not line[len(start)].isalnum()
