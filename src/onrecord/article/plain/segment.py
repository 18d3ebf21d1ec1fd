"""Which units belong to one article.

Between two runs of prose lies a cluster of page matter. Some of it closes the article before
(a source line, "read the full article"), some opens the next (a headline, a stamp). The
cluster is cut where the fewest units stand on the wrong side, by a small table of costs; and
only if what stands there is evidence enough of two articles. A subheading, a teaser or a rule
alone is not, so that a page without evidence stays one article.
"""

from itertools import accumulate, pairwise

from onrecord.article.elements import wordlists
from onrecord.article.elements.line_types import HEADLINES, ITEMS, PROSE, Kind, Unit
from onrecord.records import Record

# What it costs to take a unit for the head of the next article, or the tail of the one before.
_HEAD: dict[Kind, float] = {
    "counter": 0, "mail": 0, "message": 0, "title": 0,
    "heading": 0, "deck": 0, "stamp": 0, "byline": 0,
    "caption": 0.5, "credit": 0.5, "link": 1.5, "source": 2, "related": 3, "end": 9,
}  # fmt: skip
_TAIL: dict[Kind, float] = {
    "counter": 9, "mail": 9, "message": 9, "title": 9,
    "heading": 3, "deck": 9, "stamp": 1.5, "byline": 2,
    "caption": 1, "credit": 1, "link": 0.5, "source": 0, "related": 0.5, "end": 0,
}  # fmt: skip
# Kinds that some pages set above and some below an article: where the page's last article has
# them below it, or its first above it and its last not below, all are taken to be set so.
_EITHER: tuple[Kind, ...] = ("stamp", "byline", "source", "link")
_SHIFT = 3.0
_GAP_BONUS = 0.5  # for a cut at a blank line
_ENOUGH = 3.0  # evidence for two articles
_LONGEST_FAREWELL = 60  # words, below what else closes articles than a source or a link


class _Layout(Record, frozen=True):
    """How this page sets its articles, as far as its clusters tell."""

    above: frozenset[Kind]
    below: frozenset[Kind]
    clusters_with: dict[Kind, int]


def segments(units: list[Unit]) -> list[list[Unit]]:
    """The units of a page, cut into articles and what stands round them."""
    clusters = _clusters(units)
    layout = _layout(units, clusters)
    cuts = [0]
    marks: list[set[str]] = []
    pictures = [*accumulate((unit.kind == "caption" for unit in units), initial=0)]
    for start, end in clusters[1:-1]:
        pictured = pictures[start] > pictures[cuts[-1]]
        cut = _cut(units, start, end, layout, pictured=pictured)
        if _evidence(units, start, cut, end, layout) >= _ENOUGH:
            cuts.append(cut)
            marks.append({_mark(unit) for unit in units[start:end]})
    farewell = _farewell(units, clusters, cuts[-1], marks)
    if farewell:
        cuts.append(farewell)
    return [units[a:b] for a, b in zip(cuts, [*cuts[1:], len(units)], strict=True)]


def _farewell(
    units: list[Unit], clusters: list[tuple[int, int]], last: int, marks: list[set[str]]
) -> int | None:
    """Where the digest's own last words begin: below what closes each of its articles."""
    if not marks:
        return None
    closing = {
        mark
        for mark in set[str]().union(*marks) - {""}
        if sum(mark in each for each in marks) >= max(1, len(marks) - 1)
    }
    words = [len(unit.text.split()) if unit.kind == "body" else 0 for unit in units]
    left = [*accumulate(reversed(words), initial=0)][::-1]
    for start, end in clusters[1:-1]:
        if start <= last:
            continue
        found = {_mark(unit) for unit in units[start:end]}
        certain = closing & {"source", "end", "link"}
        if left[end] <= _LONGEST_FAREWELL:
            certain = closing | {"signoff"}
        if not certain.isdisjoint(found):
            return end
    return None


def _mark(unit: Unit) -> str:
    """What a unit that closes articles is known by: its kind, or the label or words of noise."""
    if unit.kind in ("source", "end", "link", "rule", "signoff"):
        return unit.kind
    return wordlists.pattern(unit.text) if unit.kind == "noise" and len(unit.text) <= 120 else ""


def _clusters(units: list[Unit]) -> list[tuple[int, int]]:
    """The stretches without prose: before the first, between, after the last."""
    prose = [i for i, unit in enumerate(units) if unit.kind in PROSE]
    edges = [-1, *prose, len(units)]
    return [
        (before + 1, after)
        for number, (before, after) in enumerate(pairwise(edges))
        if after > before + 1 or number in (0, len(prose))
    ]


def _layout(units: list[Unit], clusters: list[tuple[int, int]]) -> _Layout:
    kinds = [{unit.kind for unit in units[start:end]} for start, end in clusters]
    counts: dict[Kind, int] = {}
    for each in kinds:
        for kind in each:
            counts[kind] = counts.get(kind, 0) + 1
    below = frozenset(kind for kind in _EITHER if kind in kinds[-1])
    above = frozenset(kind for kind in _EITHER if kind in kinds[0]) - below
    return _Layout(above=above, below=below, clusters_with=counts)


def _cut(units: list[Unit], start: int, end: int, layout: _Layout, *, pictured: bool) -> int:
    """Where a cluster is cut: its units before it close an article, those from it on open one.

    ``pictured``: the article before has a caption already.
    """
    opening = opens_at(units[start:end])
    if opening is not None:
        return start + opening
    heads = [_head_cost(units, i, end, layout) for i in range(start, end)]
    cost = sum(heads)
    best, least = start, cost - _GAP_BONUS * units[start].gap
    closing = [i for i in range(start, end) if units[i].kind in ("source", "end", "link", "rule")]
    for i in range(start, end):
        if units[i].kind in ("caption", "credit") and closing and i < closing[0] and not pictured:
            cost -= heads[i - start]  # between the prose and what closes it, it is that article's
        else:
            cost += _tail_cost(units[i], layout) - heads[i - start]
        bonus = _GAP_BONUS if i + 1 == len(units) or units[i + 1].gap else 0
        if cost - bonus < least:
            best, least = i + 1, cost - bonus
    return best


def opens_at(cluster: list[Unit]) -> int | None:
    """Where the last counter, or the last mail's head, of a cluster begins; it opens an item."""
    items = [i for i, unit in enumerate(cluster) if unit.kind in ITEMS]
    last = items[-1] if items else -1
    if last < 0:
        return None
    first = last
    while first > 0 and cluster[first - 1].kind in (cluster[last].kind, "noise", "rule"):
        first -= 1
    while cluster[first].kind != cluster[last].kind:
        first += 1
    return first if cluster[last].kind == "mail" else last


def _head_cost(units: list[Unit], i: int, end: int, layout: _Layout) -> float:
    kind = units[i].kind
    if is_headline_of_next(units, i, end):
        return 0
    return _HEAD.get(kind, 0) + _SHIFT * (kind in layout.below) - _SHIFT * (kind in layout.above)


def _tail_cost(unit: Unit, layout: _Layout) -> float:
    return (
        _TAIL.get(unit.kind, 0)
        + _SHIFT * (unit.kind in layout.above)
        - _SHIFT * (unit.kind in layout.below)
    )


def is_headline_of_next(units: list[Unit], i: int, end: int) -> bool:
    """Whether "RELATED: title" is the headline of the article that follows it.

    It is where a stamp, a byline or a deck comes between it and the prose, and no other
    headline does.
    """
    if units[i].kind != "related" or units[i].clue.title is None:
        return False
    after = [unit.kind for unit in units[i + 1 : min(end, i + 9)]]
    sourced = (i == 0 or units[i - 1].kind in ("source", "link", "end")) and end < len(units)
    return not (HEADLINES | ITEMS) & set(after) and (
        sourced or not {"stamp", "byline", "deck"}.isdisjoint(after)
    )


def _evidence(units: list[Unit], start: int, cut: int, end: int, layout: _Layout) -> float:
    """How much speaks for two articles: 3 is enough."""
    tail, head = units[start:cut], units[cut:end]
    weight = max((_closes(unit) for unit in tail), default=0.0)
    weight += sum({unit.kind: _opens(units, cut + i, end) for i, unit in enumerate(head)}.values())
    weight += any(unit.kind == "rule" for unit in units[start:end])
    if end < len(units) and units[end].clue.outlet:
        weight += 2  # a dateline
    telling: set[Kind] = {unit.kind for unit in units[start:end]} & {*_EITHER, "end"}
    repeated = max((layout.clusters_with[kind] for kind in telling), default=0)
    return weight + min(max(repeated - 1, 0), 2) * 0.75


def _closes(unit: Unit) -> float:
    if unit.kind == "end" and (unit.clue.url or unit.clue.site):
        return 2.5
    return {"source": 2.0, "end": 2.0, "stamp": 2.0, "link": 1.0}.get(unit.kind, 0.0)


def _opens(units: list[Unit], i: int, end: int) -> float:
    unit = units[i]
    if unit.kind == "stamp" or unit.kind == "byline":
        stated = (unit.clue.outlet is not None) + (unit.clue.published is not None)
        return {0: 1.0, 1: 2.0, 2: 3.0}[stated] + (unit.kind == "byline") * (stated == 0)
    if unit.kind == "related":
        return 2.0 if is_headline_of_next(units, i, end) else 0.0
    return {
        "counter": 3.0,
        "mail": 3.0,
        "message": 3.0,
        "title": 3.0,
        "heading": 1.0,
        "deck": 1.0,
        "source": 2.0,
        "link": 1.0,
    }.get(unit.kind, 0.0)
