"""The agency whose wire copy a page is: named in the dateline, and again above the headline."""

import re
from collections.abc import Sequence

_DATELINE = re.compile(r"^[^\n(]{2,60}\(([A-Z][\w .&’'-]{1,40})\)\s+[—–-]", re.MULTILINE)
_BEGINNING = 600  # characters of a text in which its dateline is looked for
_HEAD = 12  # lines of a page above its text at most
_MORE_WORDS = 2  # that the full name may have: "Interport", "INTERPORT WIRE"
_SMALL = ("Of", "And", "For", "The")


def wire_agency(lines: Sequence[str], headline: str | None, text: str) -> str | None:
    """Return the agency that a page of one article is of, or None if it is not its wire copy.

    A newspaper that prints the copy names the agency in the dateline, or as the author, too. What
    the agency sends has its name, or a number of its service ("TPA0214 3 GEN"), above the headline.

    >>> text = "PORT ANSEL, March 9 (TPA) - A ferry sank."
    >>> wire_agency(["TALVORA PRESS AGENCY", "A ferry sinks", text], "A ferry sinks", text)
    'Talvora Press Agency'
    >>> wire_agency(["A ferry sinks", "Talvora Press Agency", text], "A ferry sinks", text)
    """
    dateline = _DATELINE.search(text[:_BEGINNING])
    if dateline is None or headline is None:
        return None
    agency = dateline[1]
    head = [line.strip() for line in lines[:_HEAD]]
    title = next((n for n, line in enumerate(head) if line and headline.startswith(line)), 0)
    number = re.compile(rf"{re.escape(agency)}[ -]?\d{{2,}}\b")
    is_numbered = any(number.match(line) for line in head[:title])
    for line in head if is_numbered else head[:title]:
        name = line.split(" / ")[0].strip()
        if _is_name_of(name, agency):
            return _in_small_letters(name)
    return agency if is_numbered else None


def _is_name_of(name: str, agency: str) -> bool:
    """Whether a line is the full name of an agency that the dateline calls by a short one."""
    words, short = name.lower().split(), agency.lower().split()
    if words[: len(short)] == short and len(words) <= len(short) + _MORE_WORDS:
        return True
    letters = "".join(word[0] for word in name.split() if word[0].isupper())
    return agency.isupper() and letters == agency


def _in_small_letters(name: str) -> str:
    """Return a name in capitals as it is written elsewhere: "Talvora Press Agency"."""
    if not name.isupper() or len(name.split()) == 1:
        return name
    first, *words = name.title().split()
    return " ".join([first, *(word.lower() if word in _SMALL else word for word in words)])
