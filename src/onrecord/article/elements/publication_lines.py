"""Stamps: the lines that say which outlet published an article, when, and who wrote it.

"THE ORRIN COURIER | Published March 2, 2026", "Headline — Outlet, 2 March 2026",
"By A and B, Outlet, March 4", "[15.01.2025 09:12] Outlet: text". One method reads them all:
locate the date, cut what is left into pieces, and tell each piece by its form.
"""

import re

from onrecord.article.elements import names, wordlists
from onrecord.article.elements.dates import Found, find_date
from onrecord.article.elements.line_types import Clue
from onrecord.article.elements.lines import undecorated
from onrecord.records import Record

_LONGEST = 220  # characters
_LONGEST_TITLE = 24  # words
_LONGEST_UPDATED = 6  # words that say so of a date
_LONGEST_OUTLET = 4  # words, of one that no word of it tells
# Strong cuts part the pieces of a stamp; commas part only what is next to the date.
_CUT = re.compile(r"\s[|·•/]\s?|\s[—–-]{1,3}\s|\s?[|\t\n]\s?|[()\[\]]| {2,}|—")
_BY = re.compile(r"(?:(?:by|von|por|par|door)[ :]+|words(?: by|:) +)(?=\S)", re.IGNORECASE)
_VIA = re.compile(r"(?:via |from |in )?(.{2,50}?) by (.{3,80})")  # "via Outlet by Author"
_ASIDE = re.compile(r"\s*\([^()]{0,80}\)$")
_COLUMN = re.compile(r"\s?[|·•│›»]\s?|\s/\s|\t| {2,}")
_LEAD_IN = re.compile(r"(\s[|·•]\s|\s[—–]\s)[^\W\d_]+(?: [a-z]+){1,3} $")  # "| Online since "
_ISSUE = re.compile(r"(?:issue|no|nr|vol|volume|number)\b[ .:]*\d+", re.IGNORECASE)
_STOP = re.compile(r"\w{3}[.!?]\s")  # of a sentence, not of an initial
_DASH = re.compile(r"\s[–—-]\s")
_AGO = re.compile(
    r"(?:^|(?P<mark>\s*[|·•│,–—(-]+\s*|\s{2,}|\n|\s\d+ (?:points?|likes?)\s)|\s)\(?(?:"
    r"(?:(?:about|over|almost)\s)?(?:\d{1,3}|an?|one|two|three|four|five|six|ten|few|a few)\s?"
    r"(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|months?|y|yrs?|"
    r"years?)(?:\sago)?|just now|moments ago|yesterday|vor \d{1,3} \w+|il y a \d{1,3} \w+|"
    r"hace \d{1,3} \w+)\)?(?:\s?[·•(-]?\s?edited\)?)?$",
    re.IGNORECASE,
)
_LONGEST_HANDLE = 4  # words of the name beside a comment's time
_MESSAGE_NAME = re.compile(r"([^:\n]{1,60}):(?:\s+|$)")


class Stamp(Record, frozen=True):
    """What a line with a date or an outlet says; ``updated``: its date is of a later change.

    Not ``certain``: names with "2 hours ago", as over comments.
    """

    clue: Clue
    updated: bool = False
    certain: bool = True


def read_stamp(text: str, page_date: str | None) -> Stamp | None:
    """The stamp that a line is, or null where it is something else."""
    url = names.find_url(text)
    if url:
        text = text.replace(url, " ")
    if len(text) > _LONGEST:
        return None
    found = find_date(text, page_date)
    if found is None:
        return _read_columns(text)
    before, after = _LEAD_IN.sub(r"\1", text[: found.start]), text[found.end :]
    if not _attached(before):
        return None
    if _leads_in(before):
        before = ""
    if _says_updated(before):
        changed = found.date if "update" in before.casefold() else None
        return Stamp(clue=Clue(published=changed), updated=True)
    again = find_date(after, page_date)
    if again and _says_updated(after[: again.start]):
        after = after[: again.start]
    pieces = [*_pieces(before, found), *_pieces(after, found)]
    clue = _tell(
        pieces,
        titled=_CUT.search(before) is not None or text[-1] in ")]",
        columns=_COLUMN.search(text) is not None,
    )
    if clue is None:
        return None
    return Stamp(
        clue=Clue(
            title=clue.title,
            outlet=clue.outlet,
            site=clue.site or (names.host_of(url) if url else None),
            url=url,
            byline=clue.byline,
            published=found.date,
        )
    )


def _read_columns(text: str) -> Stamp | None:
    """An outlet with an author or "3 hours ago" beside it, and no date."""
    if _STOP.search(text):
        return None
    ago = read_ago(text)
    pieces = [_clean(piece) for piece in _COLUMN.split(text if ago is None else ago)]
    if len(pieces) == 1 and names.is_outlet(_DASH.split(text)[0]):
        pieces = _DASH.split(text)  # "Outlet – Author"; the other way round it is a title's
    known = [piece for piece in pieces if names.is_outlet(piece)]
    sections = [piece for piece in pieces if wordlists.plain(piece) in wordlists.words("sections")]
    if not 2 - (ago is not None) <= len(pieces) <= 3 or any(
        not names.is_name(piece) or (_says_nothing(piece) and piece not in known + sections)
        for piece in pieces
    ):
        return None
    clue = _tell(pieces, titled=False, columns=True)
    beside = ago is not None or (clue is not None and clue.byline) or len(pieces) == 2
    if clue and beside and (len(known) == 1 or ago):
        return Stamp(clue=clue, certain=len(known) == 1)
    return None


def read_ago(text: str) -> str | None:
    """What stands before "2 hours ago" in a line that ends so, if it is a name or nothing."""
    if len(text) > 80:
        return None
    match = _AGO.search(text)
    if match is None:
        return None
    name = text[: match.start()].strip(" ,|·•–—-(\n")
    short = all(len(piece.split()) <= _LONGEST_HANDLE for piece in _COLUMN.split(name))
    handle = short and (match["mark"] or " " not in name or names.is_name(name))
    return name if not name or handle or names.is_outlet(name) else None


def _attached(before: str) -> bool:
    """Whether what stands before a date is parted from it, or leads up to it."""
    rest = before.rstrip()
    if not rest or rest[-1] in ",|·•—–-/([:;\t" or before.endswith(("  ", "\n")):
        return True
    last = wordlists.plain(rest.rsplit(maxsplit=1)[-1])
    return last in wordlists.words("glue") or names.is_outlet(rest)


def _leads_in(before: str) -> bool:
    """Whether what stands before a date is a word and small ones: "Put online "."""
    first, *rest = before.split() or [""]
    return (
        bool(rest)
        and all(word in wordlists.words("glue") for word in rest)
        and first.isalpha()
        and not names.is_outlet(first)
    )


def _says_updated(before: str) -> bool:
    last = _CUT.split(before.rstrip(" :|—–-"))[-1]
    words = wordlists.plain(last).split()
    return len(words) <= _LONGEST_UPDATED and not wordlists.words("updated").isdisjoint(words)


def _pieces(text: str, found: Found) -> list[str]:
    pieces = [_clean(piece) for piece in _CUT.split(_without_asides(text))]
    # Next to the date a comma parts too: "Outlet, 2 March 2026".
    parts = [each for piece in pieces for each in _at_commas(piece)]
    if found.start or any(map(names.is_outlet, parts)):
        pieces = parts
    return [piece for piece in pieces if piece]


def _without_asides(text: str) -> str:
    """Brackets after a name say where it is: "Gazette (Northtown, liberal), 2 March 2026"."""
    bare = text.rstrip(" ,")
    shorter = _ASIDE.sub("", bare)
    return shorter if shorter and names.is_name(shorter) else text


def _at_commas(piece: str) -> list[str]:
    parts = [_clean(part) for part in piece.split(", ")]
    return parts if all(not part or names.is_name(part) for part in parts) else [piece]


def _clean(piece: str) -> str:
    """A piece without the words and marks that lead up to the date."""
    piece = undecorated(piece).strip(" ,;:.\t\n<>*_—–-")
    words = piece.split(" ")
    while words and wordlists.plain(words[-1]) in wordlists.words("glue") | {""}:
        words.pop()
    while words and wordlists.plain(words[0]) in wordlists.words("glue") - {"the", "by"} | {""}:
        words.pop(0)
    return " ".join(words).strip(" ,;:")


def _tell(pieces: list[str], *, titled: bool, columns: bool) -> Clue | None:
    """What the pieces beside a date are; null where one is prose.

    ``titled``: a strong mark parts the first piece from the date, so that it may be a title.
    ``columns``: upright marks part the pieces; of two names the first is the outlet.
    """
    title: str | None = None
    site: str | None = None
    others: list[str] = []
    known: list[str] = []
    people: tuple[str, ...] = ()
    for position, piece in enumerate(pieces):
        by = _BY.match(piece)
        if by and any(read := names.read_names(piece[by.end() :])):
            people, employer = read
            known += [employer] if employer else []
        elif (via := _VIA.fullmatch(piece)) and names.is_outlet(via[1]):
            people, known = names.read_names(via[2])[0], [*known, via[1]]
        elif _says_nothing(piece):
            continue
        elif host := names.bare_host(piece):
            site = site or host
        elif names.is_outlet(piece):
            known.append(piece)
        elif names.is_name(piece) and len(piece.split()) <= 6:
            others.append(piece)
        elif (
            titled
            and title is None
            and position <= len(others) + len(known) <= 1
            and len(piece.split()) <= _LONGEST_TITLE
            and piece[-1] != "."
        ):
            title = piece
        else:
            return None
    outlet = known[0] if known else None
    if outlet is None and others:
        short = len(others[0].split()) <= _LONGEST_OUTLET
        first = columns and short and names.is_person(others[-1])
        outlet = others.pop(0 if first else -1)
        known = [outlet] if first else []
    if known and others and not people and names.is_person(others[0]):
        people = names.read_names(others[0])[0]
    elif title is None and others and len(others[0].split()) > 2:
        title = others[0]
    return Clue(title=title, outlet=outlet or site, site=site, byline=people)


def _says_nothing(piece: str) -> bool:
    """Whether a piece names a section, a job, a page or the digest itself."""
    words = wordlists.plain(piece).split()
    return (
        " ".join(words) in wordlists.words("sections")
        or wordlists.names_digest(piece)
        or names.is_job(piece)
        or _ISSUE.fullmatch(piece) is not None
        or wordlists.boilerplate(piece) is not None
    )


def read_byline(text: str, page_date: str | None) -> Clue | None:
    """What a byline says: "By A and B, Outlet, March 4" or "A, Courts correspondent"."""
    if len(text) > _LONGEST or text.endswith("."):
        return None
    by = _BY.match(text)
    if by is None:
        name, comma, job = text.partition(", ")
        if comma and names.is_person(name) and (names.is_job(job)):
            return Clue(byline=(name,))
        return None
    rest = text[by.end() :]
    found = find_date(rest, page_date)
    published = None
    if found:
        published = None if _says_updated(rest[: found.start]) else found.date
        rest = f"{rest[: found.start].rstrip(' ,|·•—–-(')} | {rest[found.end :].lstrip(' ,)|')}"
    pieces = [piece for piece in map(_clean, _CUT.split(rest)) if piece]
    if not pieces:
        return None
    people, outlet = names.read_names(pieces[0])
    if not people or not all(names.is_name(piece) for piece in pieces[0].split(", ")[0:1]):
        return None
    for piece in pieces[1:]:
        if names.is_job(piece) and not names.is_outlet(piece):
            continue
        if outlet is None and names.is_name(piece):
            outlet = piece
    return Clue(byline=people, outlet=outlet, published=published)


def read_message(text: str, page_date: str | None) -> tuple[Clue, str] | None:
    """The stamp before a message of a chat's export, and the message; else null.

    "[15.01.2025, 09:12] Outlet: text", "15.01.2025, 09:12 - Outlet: text" and
    "Outlet, [15.01.2025 09:12]".
    """
    found = find_date(text[:80], page_date)
    if found is None or found.date is None or found.date.precision == "day":
        return None
    before = text[: found.start].strip()
    writer = before[:-1].rstrip(" ,") if before.endswith("[") else before.strip("(")
    if writer and not (before.endswith("[") and names.is_name(writer)):
        return None
    after = text[found.end :]
    rest = after.lstrip(" ])")
    name = _MESSAGE_NAME.match(rest.lstrip("-–— "))
    if rest.startswith(("- ", "– ", "— ")) and not writer:
        rest = rest[2:]
        if name is None and read_stamp(text, page_date):
            return None  # "2 March 2026, 09:12 - Outlet"
    elif after[:1] not in ("]", ")"):
        return None
    if name and not writer and names.is_name(name[1]):
        return Clue(outlet=name[1].strip(), published=found.date), rest[name.end() :]
    return Clue(outlet=writer or None, published=found.date), rest
