"""The wording of news pages, read from ``text/lang/pages``.

Everything that is a list of words or phrases lives there, each file with a comment on
where it comes from; this module only reads them and compares lines with them.
"""

import re
from functools import cache

from onrecord.text.lang import read_text

_EDGE = " \t\n.,;:!?…*_~=«»<>→►▶▸›‹·•–—-|[]()\"'“”‘’➜➡⟶↗✉📩🔗👉"
_QUOTES = '"“„«'  # what begins so is said, whatever its words
_NUMBER = re.compile(r"\d[\d.,]*")
_SPACE = re.compile(r"\s+")
_HEADER = re.compile(r"\[(\w+)\]")


def plain(text: str) -> str:
    """A line as it is compared with phrases: lower case, one space, bare at its ends."""
    return _SPACE.sub(" ", text).strip(_EDGE).replace("’", "'").casefold()


@cache
def sections(name: str) -> dict[str, list[str]]:
    """The lines of a list in ``text/lang/pages`` by ``[section]``; outside any, under ""."""
    return sections_of(read_text(f"pages/{name}"))


def sections_of(text: str) -> dict[str, list[str]]:
    """The lines of a data file's text by section, without its comments."""
    found: dict[str, list[str]] = {"": []}
    current = ""
    for line in text.splitlines():
        if not line or line.startswith("# "):
            continue
        header = _HEADER.fullmatch(line)
        if header:
            current = header[1]
            found[current] = []
        else:
            found[current].append(line)
    return found


@cache
def words(section: str) -> frozenset[str]:
    """The words of a section of ``words.txt``; "+" in one stands for a space."""
    return frozenset(
        word.replace("+", " ") for line in sections("words.txt")[section] for word in line.split()
    )


def names_digest(text: str) -> bool:
    """Whether a short line has a word of a digest's own title ("Press review")."""
    line = f" {plain(text)} "
    return any(f" {word} " in line for word in words("digests"))


@cache
def labels() -> dict[str, str]:
    """Each label of ``labels.txt`` and the part that it names."""
    found: dict[str, str] = {}
    for line in sections("labels.txt")[""]:
        part, _, names = line.partition(" = ")
        for name in names.split(", "):
            found.setdefault(name.strip(), part)
    return found


@cache
def mail_labels() -> frozenset[str]:
    """The labels of a mail's head; some name another part elsewhere ("Subject", "Date")."""
    line = next(line for line in sections("labels.txt")[""] if line.startswith("mail = "))
    return frozenset(line.removeprefix("mail = ").split(", ")) | {"date"}


@cache
def months() -> dict[str, int]:
    """Each month name of ``months.txt`` and its number."""
    return {
        name: number
        for number, line in enumerate(sections("months.txt")[""], start=1)
        for name in line.split()
    }


@cache
def _phrases() -> dict[str, list[tuple[str, bool, str]]]:
    """The boilerplate phrases by their first word: (phrase, may go on, section)."""
    found: dict[str, list[tuple[str, bool, str]]] = {}
    for section, lines in sections("boilerplate.txt").items():
        for line in lines:
            phrase = line.removesuffix("*").strip()
            found.setdefault(phrase.split()[0], []).append((phrase, line.endswith("*"), section))
    return found


LONGEST_BOILERPLATE = 45  # words; longer paragraphs are prose whatever they begin with
LONGEST_SHORT = 14  # words, where a phrase of one word is all there is to go by


def boilerplate(text: str) -> str | None:
    """The section of ``boilerplate.txt`` that has this line, or null."""
    if len(text) > 600 or text[0] in _QUOTES:
        return None
    line = plain(text)
    count = line.count(" ") + 1
    if not line or count > LONGEST_BOILERPLATE:
        return None
    if line == "30":  # the agencies' mark, which is no other number
        return "end"
    line = _NUMBER.sub("0", line)
    best: tuple[int, str] | None = None
    for phrase, goes_on, section in _phrases().get(line.split(" ", 1)[0], ()):
        begin, _, rest = phrase.partition("*")
        longest = LONGEST_BOILERPLATE if " " in phrase else LONGEST_SHORT
        matches = line == phrase or (
            goes_on and count <= longest and line.startswith(begin) and _at_word(line, begin)
        )
        if matches and rest.strip() in line and (best is None or len(phrase) > best[0]):
            best = (len(phrase), section)
    return best[1] if best else None


def pattern(text: str) -> str:
    """A line as it comes again beside other articles: its label, or its words without figures."""
    label, colon, _ = text.partition(":")
    return plain(label) if colon else _NUMBER.sub("0", plain(text))


def _at_word(line: str, begin: str) -> bool:
    """Whether the line's words end where the beginning ends ("share" is not in "shares fell")."""
    return len(line) == len(begin) or begin.endswith(" ") or not line[len(begin)].isalnum()
