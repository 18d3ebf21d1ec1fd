"""The leaves of a bundle: the lines of its record, of a speaker one for each article.

The record is written one to a line, so that a leaf can be hashed as it stands there.
"""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

_SECTION = re.compile(rb'"(\w+)":\[')
_ID = re.compile(rb'"id":"(\w+)"')
_HEAD = 2  # lines before the first section
_PER_ARTICLE = ("mentions", "roles")  # of a speaker
_MOST_SHOWN = 60  # characters
# Fields in which a reader recognizes a record, the first that it has.
_TELLING = ("headline", "title", "text", "name", "location")


def record_lines(record: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield section and line of each record in a JSON export, without what stands between them.

    Raises ValueError if it is not written as an export is.
    """
    lines = record.removesuffix(b"}\n").split(b"\n")
    section = ""
    for number, line in enumerate(lines[_HEAD:], _HEAD):
        if match := _SECTION.match(line):
            section = match[1].decode()
        elif line.startswith(b"{") and section:
            is_last = number + 1 == len(lines) or _SECTION.match(lines[number + 1])
            yield section, line.removesuffix(b",").removesuffix(b"]" if is_last else b"")
        else:
            raise ValueError(f"line {number + 1} is not a record")


def record_leaves(record: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield section and bytes of each leaf of a record, in order.

    A speaker has a leaf for what is true of all articles, and one for each article, so that an
    article can be shown without those of others. Raises ValueError if a record is not written as an
    export has it.
    """
    for section, line in record_lines(record):
        if section != "speakers":
            yield section, line
            continue
        try:
            speaker = msgspec.json.decode(line)
            every = [each["article"] for name in _PER_ARTICLE for each in speaker[name]]
        except (msgspec.DecodeError, KeyError, TypeError):
            raise ValueError("a speaker is not written as an export has it") from None
        yield section, _with(speaker, {name: [] for name in _PER_ARTICLE})
        for article in dict.fromkeys(every):
            own = {
                name: [each for each in speaker[name] if each["article"] == article]
                for name in _PER_ARTICLE
            }
            yield section, _with(speaker, own)


def describe_leaf(section: str, line: bytes) -> str:
    """Return what a leaf is, for people: its kind, id and first words, as far as it can be read."""
    kind = {"timexes": "time expression", "stories": "story"}.get(section, section[:-1])
    id = _ID.search(line)
    try:
        fields = msgspec.json.decode(line)
        words = next((str(fields[name]) for name in _TELLING if fields.get(name)), "")
    except (msgspec.DecodeError, AttributeError):
        words = ""
    short = " ".join(words.split())[:_MOST_SHOWN]
    return " ".join(filter(None, (kind, id and id[1].decode(), f"({short})" if short else "")))


def _with(speaker: dict[str, Any], own: dict[str, list[Any]]) -> bytes:
    return msgspec.json.encode(speaker | own)
