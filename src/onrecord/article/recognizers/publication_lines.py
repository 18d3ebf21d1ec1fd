"""Recognizer of publication lines: lines that state the outlet, date or authors of an article.

Examples: "THE ORRIN COURIER | Published March 2, 2026", "Headline — Outlet, 2 March 2026", "By A
and B, Outlet, March 4", "[15.01.2025 09:12] Outlet: text". All are parsed in the same way: find the
date, split the rest at separators, and classify each piece by its form.
"""

import re

from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.dates import DateMatch, find_date
from onrecord.article.recognizers.line_types import LineMetadata
from onrecord.article.recognizers.lines import without_pictographs
from onrecord.article.recognizers.wordlists import alternatives
from onrecord.records import Record

_LONGEST = 220  # characters
_LONGEST_TITLE = 24  # words
_LONGEST_UPDATED = 6  # words before the date of a change
_LONGEST_OUTLET = 4  # words of an outlet that no word of its name identifies
# Separators between the pieces of a line. Commas separate only beside the date.
_SEPARATOR = re.compile(r"\s[|·•/]\s?|\s[—–-]{1,3}\s|\s?[|\t\n]\s?|[()\[\]]| {2,}|—")
_BY = re.compile(rf"(?:{alternatives('by')}[ :]+|words(?: by|:) +)(?=\S)", re.IGNORECASE)
# "via Outlet by Author"
_VIA = re.compile(rf"(?:{alternatives('via')} )?(.{{2,50}}?) by (.{{3,80}})")
_ASIDE = re.compile(r"\s*\([^()]{0,80}\)$")
_COLUMN = re.compile(r"\s?[|·•│›»]\s?|\s/\s|\t| {2,}")
_LEAD_IN = re.compile(r"(\s[|·•]\s|\s[—–]\s)[^\W\d_]+(?: [a-z]+){1,3} $")  # "| Online since "
_ISSUE = re.compile(rf"{alternatives('issues')}\b[ .:]*\d+", re.IGNORECASE)
_STOP = re.compile(r"\w{3}[.!?]\s")  # the end of a sentence; an initial has fewer letters
_DASH = re.compile(r"\s[–—-]\s")
_AGE = re.compile(
    rf"(?:^|(?P<mark>\s*[|·•│,–—(-]+\s*|\s{{2,}}|\n|\s\d+ {alternatives('scores')}\s)|\s)\(?(?:"
    rf"(?:{alternatives('about')}\s)?(?:\d{{1,3}}|{alternatives('age_numbers')})\s?"
    rf"{alternatives('age_units')}(?:\sago)?|{alternatives('age_phrases')}"
    rf"|{alternatives('age_prepositions')} \d{{1,3}} \w+)\)?(?:\s?[·•(-]?\s?edited\)?)?$",
    re.IGNORECASE,
)
_LONGEST_USER_NAME = 4  # words of the name beside the age of a comment


class PublicationLine(Record, frozen=True):
    """The outlet, date, authors and title that a line of a page states about its article.

    ``updated`` says that the line gives the date of a later change ("Updated 2 March 2026").
    ``certain`` is false for a line such as "Ada Finn · 2 hours ago", which can also stand above a
    reader's comment.
    """

    metadata: LineMetadata
    updated: bool = False
    certain: bool = True


def read_publication_line(text: str, page_date: str | None) -> PublicationLine | None:
    """Return what a line with an outlet or date states, or None for any other line.

    If the date has no year, it gets the year of ``page_date`` (ISO 8601).

    >>> line = read_publication_line("Bridge shut — Orrin Courier, 2 March 2026", None)
    >>> line.metadata.outlet, line.metadata.title
    ('Orrin Courier', 'Bridge shut')
    """
    url = names.find_url(text)
    if url:
        text = text.replace(url, " ")
    if len(text) > _LONGEST:
        return None
    date_match = find_date(text, page_date)
    if date_match is None:
        return _read_columns(text)
    before = _LEAD_IN.sub(r"\1", text[: date_match.start])
    after = text[date_match.end :]
    if not _may_precede_date(before):
        return None
    if _is_lead_in(before):
        before = ""
    if _announces_change(before):
        changed = date_match.date if "update" in before.casefold() else None
        return PublicationLine(metadata=LineMetadata(published=changed), updated=True)
    second_date = find_date(after, page_date)
    if second_date and _announces_change(after[: second_date.start]):
        after = after[: second_date.start]
    metadata = _classify_pieces(
        [*_split_pieces(before, date_match), *_split_pieces(after, date_match)],
        may_have_title=_SEPARATOR.search(before) is not None or text[-1] in ")]",
        columns=_COLUMN.search(text) is not None,
    )
    if metadata is None:
        return None
    return PublicationLine(
        metadata=LineMetadata(
            title=metadata.title,
            outlet=metadata.outlet,
            site=metadata.site or (names.host_of(url) if url else None),
            url=url,
            byline=metadata.byline,
            published=date_match.date,
        )
    )


def _read_columns(text: str) -> PublicationLine | None:
    """Return what a line such as "Orrin Courier | Ada Finn", without a date, states, or None.

    In place of the author, the line may have an age, as in "Orrin Courier · 3 hours ago". None is
    returned for any other line.
    """
    if _STOP.search(text):
        return None
    before_age = split_age(text)
    has_age = before_age is not None
    columns = _COLUMN.split(text if before_age is None else before_age)
    pieces = [_strip_function_words(column) for column in columns]
    if len(pieces) == 1 and names.is_outlet_line(_DASH.split(text)[0]):
        pieces = _DASH.split(text)  # "Outlet – Author"; "Headline – Outlet" is a headline
    outlets = [piece for piece in pieces if names.is_outlet_line(piece)]
    sections = [
        piece for piece in pieces if wordlists.normalize(piece) in wordlists.words("sections")
    ]
    if not 2 - has_age <= len(pieces) <= 3 or any(
        not names.is_name(piece) or (_is_skipped(piece) and piece not in outlets + sections)
        for piece in pieces
    ):
        return None
    metadata = _classify_pieces(pieces, may_have_title=False, columns=True)
    if metadata is None or not (has_age or metadata.byline or len(pieces) == 2):
        return None
    if len(outlets) == 1 or before_age:
        return PublicationLine(metadata=metadata, certain=len(outlets) == 1)
    return None


def split_age(text: str) -> str | None:
    """Return the text before an age such as "2 hours ago" at the end of a short line, or None.

    It is "" if nothing precedes the age. None means that the line has no age at its end, or that
    more than a name precedes the age.

    >>> split_age("Orrin Courier · 2 hours ago"), split_age("The bridge fell two days ago")
    ('Orrin Courier', None)
    """
    if len(text) > 80:
        return None
    match = _AGE.search(text)
    if match is None:
        return None
    name = text[: match.start()].strip(" ,|·•–—-(\n")
    short = all(len(column.split()) <= _LONGEST_USER_NAME for column in _COLUMN.split(name))
    is_user_name = short and (match["mark"] or " " not in name or names.is_name(name))
    return name if not name or is_user_name or names.is_outlet_line(name) else None


def _may_precede_date(before: str) -> bool:
    """Return whether a date after the text ``before`` may be the date of publication of an article.

    The text must be empty or end with punctuation, a word such as "Published" or an outlet's name.
    """
    rest = before.rstrip()
    if not rest or rest[-1] in ",|·•—–-/([:;\t" or before.endswith(("  ", "\n")):
        return True
    last = wordlists.normalize(rest.rsplit(maxsplit=1)[-1])
    return last in wordlists.words("function_words") or names.is_outlet_line(rest)


def _is_lead_in(before: str) -> bool:
    """Return whether the text before a date is like "Online since ".

    It must be one word that is not an outlet's name, and then only words such as "since" or "on".
    """
    first, *rest = before.split() or [""]
    return (
        bool(rest)
        and all(word in wordlists.words("function_words") for word in rest)
        and first.isalpha()
        and not names.is_outlet_line(first)
    )


def _announces_change(before: str) -> bool:
    """Return whether the text before a date, such as "Updated: ", says that it is a revision's."""
    last = _SEPARATOR.split(before.rstrip(" :|—–-"))[-1]
    words = wordlists.normalize(last).split()
    return len(words) <= _LONGEST_UPDATED and not wordlists.words("updated").isdisjoint(words)


def _split_pieces(text: str, date_match: DateMatch) -> list[str]:
    """Return the pieces of ``text``, the part of a line before or after its date.

    It is split at separators such as "|" and in some lines also at commas.
    """
    pieces = [
        _strip_function_words(piece) for piece in _SEPARATOR.split(_without_bracketed_place(text))
    ]
    # Beside the date a comma is a separator too: "Outlet, 2 March 2026".
    parts = [part for piece in pieces for part in _split_at_commas(piece)]
    if date_match.start or any(map(names.is_outlet_line, parts)):
        pieces = parts
    return [piece for piece in pieces if piece]


def _without_bracketed_place(text: str) -> str:
    """Return a name without the brackets after it: "Gazette" for "Gazette (Northtown, liberal)".

    Any other text is returned unchanged.
    """
    bare = text.rstrip(" ,")
    shorter = _ASIDE.sub("", bare)
    return shorter if shorter and names.is_name(shorter) else text


def _split_at_commas(piece: str) -> list[str]:
    """Return the names in a text such as "Orrin Courier, Ada Finn".

    If any part between commas is not a name, return a list with only the whole text.
    """
    parts = [_strip_function_words(part) for part in piece.split(", ")]
    return parts if all(not part or names.is_name(part) for part in parts) else [piece]


def _strip_function_words(piece: str) -> str:
    """Return a text without punctuation and words such as "Published on" at its start and end."""
    piece = without_pictographs(piece).strip(" ,;:.\t\n<>*_—–-")
    words = piece.split(" ")
    while words and wordlists.normalize(words[-1]) in wordlists.words("function_words") | {""}:
        words.pop()
    while words and wordlists.normalize(words[0]) in wordlists.words("function_words") - {
        "the",
        "by",
    } | {""}:
        words.pop(0)
    return " ".join(words).strip(" ,;:")


def _classify_pieces(
    pieces: list[str], *, may_have_title: bool, columns: bool
) -> LineMetadata | None:
    """Return the outlet, authors and title in the pieces of a line, or None if a piece is prose.

    ``may_have_title`` says that the first piece may be a headline, as in "Bridge shut — Orrin
    Courier". ``columns`` says that the pieces were separated by marks such as "|": of two names of
    which the last is a person's, the first is then the outlet.
    """
    title: str | None = None
    site: str | None = None
    others: list[str] = []
    outlets: list[str] = []
    people: tuple[str, ...] = ()
    for position, piece in enumerate(pieces):
        by = _BY.match(piece)
        if by and any(author := names.read_names(piece[by.end() :])):
            people, employer = author
            outlets += [employer] if employer else []
        elif (via := _VIA.fullmatch(piece)) and names.is_outlet_line(via[1]):
            people, outlets = names.read_names(via[2])[0], [*outlets, via[1]]
        elif _is_skipped(piece):
            continue
        elif host := names.bare_host(piece):
            site = site or host
        elif names.is_outlet_line(piece):
            outlets.append(piece)
        elif names.is_name(piece) and len(piece.split()) <= 6:
            others.append(piece)
        elif (
            may_have_title
            and title is None
            and position <= len(others) + len(outlets) <= 1
            and len(piece.split()) <= _LONGEST_TITLE
            and piece[-1] != "."
        ):
            title = piece
        else:
            return None
    outlet = outlets[0] if outlets else None
    if outlet is None and others:
        short = len(others[0].split()) <= _LONGEST_OUTLET
        first = columns and short and names.is_person(others[-1])
        outlet = others.pop(0 if first else -1)
        outlets = [outlet] if first else []
    if outlets and others and not people and names.is_person(others[0]):
        people = names.read_names(others[0])[0]
    elif title is None and others and len(others[0].split()) > 2:
        title = others[0]
    return LineMetadata(title=title, outlet=outlet or site, site=site, byline=people)


def _is_skipped(piece: str) -> bool:
    """Return whether a piece of a line with outlet and date is neither outlet, person nor headline.

    Examples: "World news" (a section), "Staff writer", "No. 12", "Share", "Press review".
    """
    words = wordlists.normalize(piece).split()
    return (
        " ".join(words) in wordlists.words("sections")
        or wordlists.is_digest_title(piece)
        or names.is_job(piece)
        or _ISSUE.fullmatch(piece) is not None
        or wordlists.boilerplate_section(piece) is not None
    )


def read_byline(text: str, page_date: str | None) -> LineMetadata | None:
    """Return the authors, outlet and date in a byline, or None for any other line.

    Examples: "By A and B, Outlet, March 4", "Ada Finn, Courts correspondent". If the date has no
    year, it gets the year of ``page_date`` (ISO 8601).
    """
    if len(text) > _LONGEST or text.endswith("."):
        return None
    by = _BY.match(text)
    if by is None:
        name, comma, job = text.partition(", ")
        if comma and names.is_person(name) and names.is_job(job):
            return LineMetadata(byline=(name,))
        return None
    rest = text[by.end() :]
    date_match = find_date(rest, page_date)
    published = None
    if date_match:
        before, after = rest[: date_match.start], rest[date_match.end :]
        published = None if _announces_change(before) else date_match.date
        rest = f"{before.rstrip(' ,|·•—–-(')} | {after.lstrip(' ,)|')}"
    pieces = [piece for piece in map(_strip_function_words, _SEPARATOR.split(rest)) if piece]
    if not pieces:
        return None
    people, outlet = names.read_names(pieces[0])
    if not people or not all(names.is_name(name) for name in pieces[0].split(", ")[0:1]):
        return None
    for piece in pieces[1:]:
        if names.is_job(piece) and not names.is_outlet_line(piece):
            continue
        if outlet is None and names.is_name(piece):
            outlet = piece
    return LineMetadata(byline=people, outlet=outlet, published=published)
