"""Which blocks belong to one article.

Between two runs of prose lies a cluster of page matter. Some of it closes the article before
(a source line, "read the full article"), some opens the next (a headline, a publication). The
cluster is cut where the fewest blocks stand on the wrong side, by a small table of costs; and
only if what stands there is evidence enough of two articles. A subheading, a teaser or a rule
alone is not, so that a page without evidence stays one article.
"""

from itertools import accumulate, pairwise

from onrecord.article.recognizers import wordlists
from onrecord.article.recognizers.line_types import HEADLINES, ITEMS, PROSE, BlockKind, LineBlock
from onrecord.records import Record

# What it costs to take a block for the head of the next article, or the tail of the one before.
_HEAD: dict[BlockKind, float] = {
    "counter": 0, "mail_header": 0, "message_header": 0, "headline": 0,
    "heading": 0, "deck": 0, "publication": 0, "byline": 0,
    "caption": 0.5, "credit": 0.5, "link": 1.5, "source": 2, "related": 3, "end": 9,
}  # fmt: skip
_TAIL: dict[BlockKind, float] = {
    "counter": 9, "mail_header": 9, "message_header": 9, "headline": 9,
    "heading": 3, "deck": 9, "publication": 1.5, "byline": 2,
    "caption": 1, "credit": 1, "link": 0.5, "source": 0, "related": 0.5, "end": 0,
}  # fmt: skip
# Kinds that some pages set above and some below an article: where the page's last article has
# them below it, or its first above it and its last not below, all are taken to be set so.
_ABOVE_OR_BELOW: tuple[BlockKind, ...] = ("publication", "byline", "source", "link")
_SHIFT = 3.0
_GAP_BONUS = 0.5  # for a cut at a blank line
_ENOUGH = 3.0  # evidence for two articles
_LONGEST_CLOSING_WORDS = 60  # words, below what else closes articles than a source or a link


class _PageLayout(Record, frozen=True):
    """How this page sets its articles, as far as its clusters tell."""

    above: frozenset[BlockKind]
    below: frozenset[BlockKind]
    clusters_with: dict[BlockKind, int]


def segment_page(blocks: list[LineBlock]) -> list[list[LineBlock]]:
    """The blocks of a page, cut into articles and what stands round them."""
    clusters = _clusters(blocks)
    layout = _page_layout(blocks, clusters)
    cuts = [0]
    marks: list[set[str]] = []
    pictures = [*accumulate((block.kind == "caption" for block in blocks), initial=0)]
    for start, end in clusters[1:-1]:
        pictured = pictures[start] > pictures[cuts[-1]]
        cut = _cut(blocks, start, end, layout, pictured=pictured)
        if _evidence(blocks, start, cut, end, layout) >= _ENOUGH:
            cuts.append(cut)
            marks.append({_closing_sign(block) for block in blocks[start:end]})
    farewell = _closing_words_start(blocks, clusters, cuts[-1], marks)
    if farewell:
        cuts.append(farewell)
    return [blocks[a:b] for a, b in zip(cuts, [*cuts[1:], len(blocks)], strict=True)]


def _closing_words_start(
    blocks: list[LineBlock], clusters: list[tuple[int, int]], last: int, marks: list[set[str]]
) -> int | None:
    """Where the digest's own last words begin: below what closes each of its articles."""
    if not marks:
        return None
    closing = {
        mark
        for mark in set[str]().union(*marks) - {""}
        if sum(mark in each for each in marks) >= max(1, len(marks) - 1)
    }
    words = [len(block.text.split()) if block.kind == "body" else 0 for block in blocks]
    left = [*accumulate(reversed(words), initial=0)][::-1]
    for start, end in clusters[1:-1]:
        if start <= last:
            continue
        found = {_closing_sign(block) for block in blocks[start:end]}
        certain = closing & {"source", "end", "link"}
        if left[end] <= _LONGEST_CLOSING_WORDS:
            certain = closing | {"signoff"}
        if not certain.isdisjoint(found):
            return end
    return None


def _closing_sign(block: LineBlock) -> str:
    """What a block that closes articles is known by: its kind, or the label or words of noise."""
    if block.kind in ("source", "end", "link", "rule", "signoff"):
        return block.kind
    return (
        wordlists.recurring_form(block.text)
        if block.kind == "boilerplate" and len(block.text) <= 120
        else ""
    )


def _clusters(blocks: list[LineBlock]) -> list[tuple[int, int]]:
    """The stretches without prose: before the first, between, after the last."""
    prose = [i for i, block in enumerate(blocks) if block.kind in PROSE]
    edges = [-1, *prose, len(blocks)]
    return [
        (before + 1, after)
        for number, (before, after) in enumerate(pairwise(edges))
        if after > before + 1 or number in (0, len(prose))
    ]


def _page_layout(blocks: list[LineBlock], clusters: list[tuple[int, int]]) -> _PageLayout:
    kinds = [{block.kind for block in blocks[start:end]} for start, end in clusters]
    counts: dict[BlockKind, int] = {}
    for each in kinds:
        for kind in each:
            counts[kind] = counts.get(kind, 0) + 1
    below = frozenset(kind for kind in _ABOVE_OR_BELOW if kind in kinds[-1])
    above = frozenset(kind for kind in _ABOVE_OR_BELOW if kind in kinds[0]) - below
    return _PageLayout(above=above, below=below, clusters_with=counts)


def _cut(
    blocks: list[LineBlock], start: int, end: int, layout: _PageLayout, *, pictured: bool
) -> int:
    """Where a cluster is cut: its blocks before it close an article, those from it on open one.

    ``pictured``: the article before has a caption already.
    """
    opening = opens_at(blocks[start:end])
    if opening is not None:
        return start + opening
    heads = [_head_cost(blocks, i, end, layout) for i in range(start, end)]
    cost = sum(heads)
    best, least = start, cost - _GAP_BONUS * blocks[start].gap
    closing = [i for i in range(start, end) if blocks[i].kind in ("source", "end", "link", "rule")]
    for i in range(start, end):
        if blocks[i].kind in ("caption", "credit") and closing and i < closing[0] and not pictured:
            cost -= heads[i - start]  # between the prose and what closes it, it is that article's
        else:
            cost += _tail_cost(blocks[i], layout) - heads[i - start]
        bonus = _GAP_BONUS if i + 1 == len(blocks) or blocks[i + 1].gap else 0
        if cost - bonus < least:
            best, least = i + 1, cost - bonus
    return best


def opens_at(cluster: list[LineBlock]) -> int | None:
    """Where the last counter, or the last mail's head, of a cluster begins; it opens an item."""
    items = [i for i, block in enumerate(cluster) if block.kind in ITEMS]
    last = items[-1] if items else -1
    if last < 0:
        return None
    first = last
    while first > 0 and cluster[first - 1].kind in (cluster[last].kind, "boilerplate", "rule"):
        first -= 1
    while cluster[first].kind != cluster[last].kind:
        first += 1
    return first if cluster[last].kind == "mail_header" else last


def _head_cost(blocks: list[LineBlock], i: int, end: int, layout: _PageLayout) -> float:
    kind = blocks[i].kind
    if is_headline_of_next(blocks, i, end):
        return 0
    return _HEAD.get(kind, 0) + _SHIFT * (kind in layout.below) - _SHIFT * (kind in layout.above)


def _tail_cost(block: LineBlock, layout: _PageLayout) -> float:
    return (
        _TAIL.get(block.kind, 0)
        + _SHIFT * (block.kind in layout.above)
        - _SHIFT * (block.kind in layout.below)
    )


def is_headline_of_next(blocks: list[LineBlock], i: int, end: int) -> bool:
    """Whether "RELATED: title" is the headline of the article that follows it.

    It is where a publication, a byline or a deck comes between it and the prose, and no other
    headline does.
    """
    if blocks[i].kind != "related" or blocks[i].metadata.title is None:
        return False
    after = [block.kind for block in blocks[i + 1 : min(end, i + 9)]]
    sourced = (i == 0 or blocks[i - 1].kind in ("source", "link", "end")) and end < len(blocks)
    return not (HEADLINES | ITEMS) & set(after) and (
        sourced or not {"publication", "byline", "deck"}.isdisjoint(after)
    )


def _evidence(
    blocks: list[LineBlock], start: int, cut: int, end: int, layout: _PageLayout
) -> float:
    """How much speaks for two articles: 3 is enough."""
    tail, head = blocks[start:cut], blocks[cut:end]
    weight = max((_closes(block) for block in tail), default=0.0)
    weight += sum(
        {block.kind: _opens(blocks, cut + i, end) for i, block in enumerate(head)}.values()
    )
    weight += any(block.kind == "rule" for block in blocks[start:end])
    if end < len(blocks) and blocks[end].metadata.outlet:
        weight += 2  # a dateline
    telling: set[BlockKind] = {block.kind for block in blocks[start:end]} & {
        *_ABOVE_OR_BELOW,
        "end",
    }
    repeated = max((layout.clusters_with[kind] for kind in telling), default=0)
    return weight + min(max(repeated - 1, 0), 2) * 0.75


def _closes(block: LineBlock) -> float:
    if block.kind == "end" and (block.metadata.url or block.metadata.site):
        return 2.5
    return {"source": 2.0, "end": 2.0, "publication": 2.0, "link": 1.0}.get(block.kind, 0.0)


def _opens(blocks: list[LineBlock], i: int, end: int) -> float:
    block = blocks[i]
    if block.kind == "publication" or block.kind == "byline":
        stated = (block.metadata.outlet is not None) + (block.metadata.published is not None)
        return {0: 1.0, 1: 2.0, 2: 3.0}[stated] + (block.kind == "byline") * (stated == 0)
    if block.kind == "related":
        return 2.0 if is_headline_of_next(blocks, i, end) else 0.0
    return {
        "counter": 3.0,
        "mail_header": 3.0,
        "message_header": 3.0,
        "headline": 3.0,
        "heading": 1.0,
        "deck": 1.0,
        "source": 2.0,
        "link": 1.0,
    }.get(block.kind, 0.0)
