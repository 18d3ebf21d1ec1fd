"""Reading of the lines of an article's head that name its authors and its date."""

import re

from onrecord.article.html.blocks import FIELD_SEPARATOR, Block
from onrecord.article.html.class_names import is_named
from onrecord.article.html.selection import letters
from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.dates import find_date
from onrecord.article.recognizers.fields import read_label
from onrecord.article.recognizers.publication_lines import (
    read_byline,
    read_publication_line,
    split_age,
)
from onrecord.records import Date, Record

LONGEST_LINE = 200  # characters of a byline, date or credit
_LONGEST_FIELD = 10  # words of one field of such a line
_CLOCK = re.compile(r"\d{1,2}([:.h]\d{2})*(am|pm|h|z)?|(gmt|utc)?[+-]?\d{1,2}", re.IGNORECASE)
_ZONE = re.compile(r"[A-Z]{2,4}")
_WORD = re.compile(r"[\w.:+-]+")


class Line(Record, frozen=True):
    """The authors and date found in a line such as "By Ada Finn" or "Reuters | 4 May 2024".

    ``signed`` is true if the line clearly names the authors, for example after "by". ``changed`` is
    the date of a later change: "Updated 5 May 2024". ``outlet`` is None unless its name has a word
    such as "Courier".
    """

    byline: tuple[str, ...] = ()
    published: Date | None = None
    changed: Date | None = None
    signed: bool = False
    outlet: str | None = None


def read_line(block: Block) -> Line | None:
    """Return the authors and date in a byline or date line, or None for any other block.

    Such a line is "By Ada Finn" or "Reuters | 4 May 2024".
    """
    if len(block.text) > LONGEST_LINE:
        return None
    text = _separate_fields(block)
    if _ends_with_time(text):
        text = text[:-1]
    byline = read_byline(text, None)
    if byline:
        outlet = _known_outlet(byline.outlet)
        return Line(byline=byline.byline, published=byline.published, signed=True, outlet=outlet)
    line = _read_stamp(block, text)
    if line is None or not line.byline:
        line = _read_fields(block) or line
    return line or _read_date(block) or _read_names(text)


def _read_stamp(block: Block, text: str) -> Line | None:
    """Return what a line with an outlet, a date or a class name for authors states, or None.

    ``text`` is the text of the block, with its fields separated.
    """
    nodes = (*block.path[-3:], *(mark.node for mark in block.marks))
    is_byline = any(is_named(node, "byline") for node in nodes)
    people = _people(block) if is_byline and not block.text.endswith(".") else ()
    stamp = read_publication_line(text, None)
    dated = not block.text.endswith(".") or any(is_named(node, "date") for node in nodes)
    if stamp and stamp.metadata.published and dated:
        published = None if stamp.updated else stamp.metadata.published
        elsewhere = (
            people for piece in FIELD_SEPARATOR.split(text) if (people := only_people(piece))
        )
        people = people or stamp.metadata.byline or next(elsewhere, ())
        changed = stamp.metadata.published if stamp.updated else None
        return Line(
            byline=people,
            published=published,
            changed=changed,
            signed=bool(people),
            outlet=_known_outlet(stamp.metadata.outlet),
        )
    first = (word.casefold() for word in text.split()[:2])
    names_nobody = not people and not wordlists.words("before_authors").isdisjoint(first)
    if is_byline and not block.text.endswith(".") and names_nobody:
        return Line()  # "Posted by admin"
    return Line(byline=people, signed=bool(people)) if is_byline and people else None


def _separate_fields(block: Block) -> str:
    """Return the text of a block with " | " between inline elements that touch.

    For example, ``<a>Ada Finn</a><time>4 May</time>`` gives "Ada Finn | 4 May".
    """
    text, pieces, start = block.text, [], 0
    for edge in sorted({edge for mark in block.marks for edge in (mark.start, mark.end)}):
        if 0 < edge < len(text) and text[edge - 1].isalnum() and text[edge].isalnum():
            pieces.append(text[start:edge])
            start = edge
    return " | ".join((*pieces, text[start:]))


def only_people(text: str) -> tuple[str, ...]:
    """Return the people's names in a line that contains nothing else, or else an empty tuple."""
    people, outlet = names.read_names(text)
    name_letters = letters("".join(people)) + "and" * (len(people) > 1)
    only_names = bool(people) and len(name_letters) >= len(letters(text))
    return people if only_names and not outlet and all(map(names.is_person, people)) else ()


def _people(block: Block) -> tuple[str, ...]:
    """Return the names of people in a byline such as "By Ada Finn and Lee Orr".

    If parts of the byline are marked as links or authors, only their texts are used.
    """
    marked = [
        block.text[mark.start : mark.end].strip()
        for mark in block.marks
        if mark.node.tag == "a" or is_named(mark.node, "byline")
    ]
    people = [name for text in marked or [block.text] for name in names.read_names(text)[0]]
    return tuple(dict.fromkeys(filter(names.is_person, people)))


def _read_fields(block: Block) -> Line | None:
    """Return the authors and date in a line of short fields, or None for any other line.

    Examples: "2 March 2026, 10:15 | Author: Ada Finn | Read 12 times", and "Ada Finn" beside
    "Courts correspondent".
    """
    fields = [field for field in block.fields if any(map(str.isalnum, field))]
    if len(fields) < 2 or (block.text.endswith(".") and not _ends_with_time(block.text)):
        return None
    if any(len(field.split()) > _LONGEST_FIELD for field in fields):
        return None
    if len(fields) == 2 and names.is_person(fields[0]) and names.is_job(fields[1]):
        return Line(byline=only_people(fields[0]), signed=True)
    people: tuple[str, ...] = ()
    published = changed = None
    has_age = False
    for before, field in zip(("", *fields), fields, strict=False):
        match = find_date(field)
        author = field[: match.start] if match else field
        people = people or _labelled_people(author, before)
        has_age = has_age or split_age(read_label(field)[1] or field) is not None
        if match and match.date and _announces_change(field[: match.start]):
            changed = changed or match.date
        elif match:
            published = published or match.date
    if not (people or published or changed or has_age):
        return None
    return Line(byline=people, published=published, changed=changed, signed=bool(people))


def _ends_with_time(text: str) -> bool:
    """Whether a line ends with a time of day, "11:47 p.m.", and not with a sentence."""
    return text.endswith((".m.", ".M."))


def _labelled_people(field: str, before: str) -> tuple[str, ...]:
    """Return the people in a field such as "Author: Ada Finn" or "Posted by Ada Finn on".

    The label may also be the field ``before``: "Interview:".
    """
    label, value = read_label(field)
    if label and wordlists.labels().get(label) in ("byline", "body", None) and only_people(value):
        return only_people(value)
    if before.endswith(":") and only_people(field):
        return only_people(field)
    words = field.split()
    if wordlists.words("before_authors").isdisjoint(map(str.casefold, words)):
        return ()
    while words and words[-1].casefold().strip(":,") in wordlists.words("function_words"):
        words.pop()
    people, _ = names.read_names(" ".join(words))
    return tuple(filter(names.is_person, people))


def _announces_change(before: str) -> bool:
    """Whether the text before a date says that it is the date of a change: "Last updated"."""
    words = wordlists.normalize(before).replace(":", " ").split()
    return not wordlists.words("updated").isdisjoint(words)


def _known_outlet(name: str | None) -> str | None:
    """Return a name if its form is that of an outlet, else None."""
    return name if name and names.is_outlet_line(name) else None


def _read_names(text: str) -> Line | None:
    """Return the authors in a line with their names and that of their outlet only, or None."""
    people, outlet = names.read_names(text)
    whole = letters("".join((*people, outlet or "")))
    if not people or not _known_outlet(outlet) or len(whole) < len(letters(text)):
        return None
    return (
        Line(byline=people, outlet=outlet, signed=True)
        if all(map(names.is_person, people))
        else None
    )


def _read_date(block: Block) -> Line | None:
    """Return the date in a line with a date and nothing else but the words around it, or None.

    "Updated" after a date refers to a time of that day: "2 March 2026 Updated 5:02 p.m. ET".
    """
    match = find_date(block.text)
    if match is None or match.date is None:
        return None
    before, after = block.text[: match.start], block.text[match.end :]
    known = wordlists.words("function_words") | wordlists.words("updated")
    for word in _WORD.findall(f"{before} {after}"):
        bare = word.strip(".:+-")
        if bare.casefold() not in known | {""} and not (
            _CLOCK.fullmatch(bare) or _ZONE.fullmatch(bare)
        ):
            return None
    changed = _announces_change(before)
    return Line(published=None if changed else match.date, changed=match.date if changed else None)
