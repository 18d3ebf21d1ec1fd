"""A quick test of whether a page that is declared to be one article may be a digest.

A digest names many outlets or sites, each beside words of its own. Whether a name is that of an
outlet is not asked here, only where such names stand: at the edge of a line, or as a line.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias
from urllib.parse import unquote

from onrecord.article.layout.page_lines import LineMark, PageLine
from onrecord.article.recognizers import names

Place: TypeAlias = tuple[bool, list[str]]  # whether a line is prose, and the names at its edges

# One less than a digest has (``parser.py``), since places are counted roughly; checked on the
# layout families, whose digests would all pass if they were declared to be one article.
_MIN_SITES, _MIN_NAMES = 3, 5
_OWN_SHARE = 0.6  # of the page's prose, inside the article's element; else the rest counts as well
_PROSE = 40  # characters
_SHORT = 80  # characters of a line whose parts may all be names
_LEAD, _END = 3, 30  # characters before and after a link at the edge of a line
_LONGEST = 300  # characters of a line in which hosts are looked for
_HOST = re.compile(r"(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*[|·•–—()\[\]:\t\n]\s*|\s+-+\s+")
_COMMA = re.compile(r",\s+")


def may_be_digest(lines: list[PageLine], own: frozenset[int]) -> bool:
    """Whether so many outlets or sites may be named that a page may be a digest.

    ``own`` are the numbers of the blocks in the element of the page's article. If they hold most of
    the page's prose, the others are menus and teasers, and are left out.
    """
    inside = [line for line in lines if line.block in own]
    own_length = _prose_length(inside)
    if not own_length or own_length < _OWN_SHARE * _prose_length(lines):
        return True
    return _has_places(((_is_prose(line), _sites(line)) for line in inside), _MIN_SITES) or (
        _has_places(((_is_prose(line), _names(line)) for line in inside), _MIN_NAMES)
    )


def _has_places(places: Iterable[Place], enough: int) -> bool:
    """Whether a text can be cut into ``enough`` parts, each with prose and a name of its own.

    >>> _has_places([(False, ["Orrin Post"]), (True, []), (True, ["Kestrel"])], 2)
    True
    >>> _has_places([(True, ["Orrin Post"]), (False, ["Kestrel"])], 2)
    False
    """
    used: set[str] = set()
    waiting: list[str] = []
    has_prose = False
    for is_prose, found in places:
        waiting += [name for name in found if name not in used]
        has_prose = has_prose or is_prose
        if has_prose and waiting:
            used.add(waiting[0])
            waiting, has_prose = [], False
            if len(used) == enough:
                return True
    return False


def _prose_length(lines: list[PageLine]) -> int:
    return sum(len(line.text) for line in lines if _is_prose(line))


def _is_prose(line: PageLine) -> bool:
    """Whether a line is as long as a sentence and not mostly links."""
    linked = sum(mark.end - mark.start for mark in line.marks if mark.kind == "link")
    return len(line.text) >= _PROSE and 2 * linked < len(line.text)


def _sites(line: PageLine) -> list[str]:
    """Return the hosts that a line names, or links to at its edges."""
    found = [
        names.host_of(_target(mark.value))
        for mark in line.marks
        if mark.kind == "link" and mark.value and _is_at_edge(mark, len(line.text))
    ]
    if "." in line.text:
        found += [host.lower() for host in _HOST.findall(line.text[:_LONGEST])]
    return [host for host in found if host]


def _is_at_edge(mark: LineMark, length: int) -> bool:
    is_half = 2 * (mark.end - mark.start) > length
    return mark.start <= _LEAD or length - mark.end <= _END or is_half


def _target(address: str) -> str:
    """Return the address that a link leads to, which another address may contain.

    >>> _target("https://alerts.example/url?u=https%3A%2F%2Forrin.example%2Fbridge")
    'https://orrin.example/bridge'
    """
    plain = unquote(address)
    return plain[max(0, plain.rfind("http")) :]


def _names(line: PageLine) -> list[str]:
    """Return what may be names of outlets at the edges of a line that is no caption."""
    if line.path and line.path[-1].tag == "figcaption":
        return []
    parts = (part.strip(" .") for part in _edges(line.text))
    return [
        part.casefold()
        for part in parts
        if len(part) > 1 and not part[-1].isdigit() and names.is_name(part)
    ]


def _edges(text: str) -> Iterator[str]:
    """Yield the parts of a short line, or the first and the last of a long one."""
    if len(text) <= _SHORT:
        for part in _SEPARATOR.split(text):
            yield from _COMMA.split(part)
        return
    first, *rest = _SEPARATOR.split(text[:_SHORT])
    if rest:
        yield first
    ends = [part for part in _SEPARATOR.split(text[-_SHORT:])[1:] if part.strip(" .")]
    yield from ends[-1:]
