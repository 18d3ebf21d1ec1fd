"""Segmentation of a plain text page into articles.

The lines between two paragraphs of prose are called a cluster. Some of its lines end an article
("Read full article"), some begin the next one (a headline, a date). A table of costs decides where
to cut the cluster, so that few lines are on the wrong side. It is cut only if there is enough
evidence for two articles; a subheading or a row of dashes alone is not enough.
"""

from itertools import accumulate, pairwise

from onrecord.article.recognizers import wordlists
from onrecord.article.recognizers.line_types import HEADLINES, ITEMS, PROSE, BlockKind, LineBlock
from onrecord.records import Record

# Costs of a block at the head of the next article (_HEAD) and at the tail of the one before
# (_TAIL), by kind. Costs and evidence were chosen by hand, not fitted; the golden pages hold
# them in place.
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
# Kinds that some pages have above and some below an article. All articles of a page are assumed to
# be like its last article, if that has the kind below its prose, else like its first.
_ABOVE_OR_BELOW: tuple[BlockKind, ...] = ("publication", "byline", "source", "link")
_SHIFT = 3.0  # change of a block's cost by the layout of its page
_GAP_BONUS = 0.5  # taken off the cost of a cut at a blank line
_ENOUGH = 3.0  # least evidence for two articles
# Words below the last closing sign, if that is neither a source nor a link.
_LONGEST_CLOSING_WORDS = 60


class _PageLayout(Record, frozen=True):
    """The kinds of lines, such as "byline" or "link", that a page has above and below its articles.

    ``clusters_with`` gives, for each kind, in how many of the gaps between prose it occurs.
    """

    above: frozenset[BlockKind]
    below: frozenset[BlockKind]
    clusters_with: dict[BlockKind, int]


def segment_page(blocks: list[LineBlock]) -> list[list[LineBlock]]:
    """Return the paragraphs of a page (blocks), divided into one list per article.

    The page's own introduction and closing words may be a list of their own or part of the first
    and last article.
    """
    clusters = _clusters(blocks)
    layout = _page_layout(blocks, clusters)
    cuts = [0]
    closing_signs: list[set[str]] = []
    captions = [*accumulate((block.kind == "caption" for block in blocks), initial=0)]
    for start, end in clusters[1:-1]:
        has_caption = captions[start] > captions[cuts[-1]]
        cut = _cut(blocks, start, end, layout, has_caption=has_caption)
        if _evidence(blocks, start, cut, end, layout) >= _ENOUGH:
            cuts.append(cut)
            closing_signs.append({_closing_sign(block) for block in blocks[start:end]})
    closing_words = _closing_words_start(blocks, clusters, cuts[-1], closing_signs)
    if closing_words:
        cuts.append(closing_words)
    return [blocks[a:b] for a, b in zip(cuts, [*cuts[1:], len(blocks)], strict=True)]


def _closing_words_start(
    blocks: list[LineBlock],
    clusters: list[tuple[int, int]],
    last: int,
    closing_signs: list[set[str]],
) -> int | None:
    """Return the index of the paragraph where the closing words of a page begin, or None.

    They begin below the line that ends each article of the page, such as "Source: Orrin Courier".
    ``closing_signs`` are the lines found between articles, one set per boundary, each reduced by
    `_closing_sign`; ``last`` is the index where the last article begins.
    """
    if not closing_signs:
        return None
    usual_signs = {
        sign
        for sign in set[str]().union(*closing_signs) - {""}
        if sum(sign in signs for signs in closing_signs) >= max(1, len(closing_signs) - 1)
    }
    words = [len(block.text.split()) if block.kind == "body" else 0 for block in blocks]
    words_below = [*accumulate(reversed(words), initial=0)][::-1]
    for start, end in clusters[1:-1]:
        if start <= last:
            continue
        cluster_signs = {_closing_sign(block) for block in blocks[start:end]}
        accepted_signs = usual_signs & {"source", "end", "link"}
        if words_below[end] <= _LONGEST_CLOSING_WORDS:
            accepted_signs = usual_signs | {"signoff"}
        if not accepted_signs.isdisjoint(cluster_signs):
            return end
    return None


def _closing_sign(block: LineBlock) -> str:
    """Return a string that is equal for all lines that end the articles of a page in the same way.

    It is the kind of the line, such as "source", or, for short boilerplate, its label or its words
    without numbers. For lines that do not end articles, it is "".
    """
    if block.kind in ("source", "end", "link", "rule", "signoff"):
        return block.kind
    is_short_boilerplate = block.kind == "boilerplate" and len(block.text) <= 120
    return wordlists.recurring_form(block.text) if is_short_boilerplate else ""


def _clusters(blocks: list[LineBlock]) -> list[tuple[int, int]]:
    """Return the (start, end) indexes of each run of blocks between two paragraphs of prose.

    The runs above the first and below the last prose are always included, even if they are empty.
    """
    prose = [i for i, block in enumerate(blocks) if block.kind in PROSE]
    edges = [-1, *prose, len(blocks)]
    return [
        (before + 1, after)
        for number, (before, after) in enumerate(pairwise(edges))
        if after > before + 1 or number in (0, len(prose))
    ]


def _page_layout(blocks: list[LineBlock], clusters: list[tuple[int, int]]) -> _PageLayout:
    """Return which kinds of lines, such as "byline", a page has above and which below its articles.

    This is judged by the lines above the first and below the last prose. ``clusters`` are the
    (start, end) indexes of the blocks between paragraphs of prose.
    """
    kinds_of_clusters = [{block.kind for block in blocks[start:end]} for start, end in clusters]
    counts: dict[BlockKind, int] = {}
    for kinds in kinds_of_clusters:
        for kind in kinds:
            counts[kind] = counts.get(kind, 0) + 1
    below = frozenset(kind for kind in _ABOVE_OR_BELOW if kind in kinds_of_clusters[-1])
    above = frozenset(kind for kind in _ABOVE_OR_BELOW if kind in kinds_of_clusters[0]) - below
    return _PageLayout(above=above, below=below, clusters_with=counts)


def _cut(
    blocks: list[LineBlock], start: int, end: int, layout: _PageLayout, *, has_caption: bool
) -> int:
    """Return the index at which the next article would begin, from ``start`` to ``end``.

    ``start`` and ``end`` are the indexes of the non-prose blocks between two paragraphs of prose.
    ``has_caption`` says that the article above already has a caption, so that a caption among these
    blocks rather belongs to the next one.
    """
    item_start = opens_at(blocks[start:end])
    if item_start is not None:
        return start + item_start
    head_costs = [_head_cost(blocks, i, end, layout) for i in range(start, end)]
    cost = sum(head_costs)
    best, lowest = start, cost - _GAP_BONUS * blocks[start].gap
    closing = [i for i in range(start, end) if blocks[i].kind in ("source", "end", "link", "rule")]
    for i in range(start, end):
        if (
            blocks[i].kind in ("caption", "credit")
            and closing
            and i < closing[0]
            and not has_caption
        ):
            # A caption above a closing block belongs to the same article.
            cost -= head_costs[i - start]
        else:
            cost += _tail_cost(blocks[i], layout) - head_costs[i - start]
        bonus = _GAP_BONUS if i + 1 == len(blocks) or blocks[i + 1].gap else 0
        if cost - bonus < lowest:
            best, lowest = i + 1, cost - bonus
    return best


def opens_at(cluster: list[LineBlock]) -> int | None:
    """Return the index of the last line that opens an item of a page, or None without such a line.

    Examples: "Document 2 of 3", the header of a chat message ("[02.03.2026 09:12] Channel:"), or a
    mail header; for a mail header of several lines, the index of its first line is returned.
    """
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
    """Return how badly block ``i`` fits above the prose of an article; 0 means that it fits well.

    ``end`` is the index of that prose, ``layout`` what the page has above and below its articles.
    """
    kind = blocks[i].kind
    if is_headline_of_next(blocks, i, end):
        return 0
    return _HEAD.get(kind, 0) + _SHIFT * (kind in layout.below) - _SHIFT * (kind in layout.above)


def _tail_cost(block: LineBlock, layout: _PageLayout) -> float:
    """Return how badly a block fits below the prose of an article; low values mean a good fit.

    ``layout`` says which kinds of lines this page has above and below its articles.
    """
    return (
        _TAIL.get(block.kind, 0)
        + _SHIFT * (block.kind in layout.above)
        - _SHIFT * (block.kind in layout.below)
    )


def is_headline_of_next(blocks: list[LineBlock], i: int, end: int) -> bool:
    """Return whether line ``i``, "RELATED: title", is the headline of the next article of the page.

    A line with the outlet, date or author or a summary must stand between it and the prose (index
    ``end``), or the end of another article directly above it. No other headline may follow it.
    """
    if blocks[i].kind != "related" or blocks[i].metadata.title is None:
        return False
    following = [block.kind for block in blocks[i + 1 : min(end, i + 9)]]
    is_below_end = (i == 0 or blocks[i - 1].kind in ("source", "link", "end")) and end < len(blocks)
    return not (HEADLINES | ITEMS) & set(following) and (
        is_below_end or not {"publication", "byline", "deck"}.isdisjoint(following)
    )


def _evidence(
    blocks: list[LineBlock], start: int, cut: int, end: int, layout: _PageLayout
) -> float:
    """Return how strongly the lines between prose indicate that a new article begins at ``cut``.

    3 is enough. ``start`` and ``end`` are the indexes of these lines.
    """
    tail, head = blocks[start:cut], blocks[cut:end]
    evidence = max((_closes(block) for block in tail), default=0.0)
    evidence += sum(
        {block.kind: _opens(blocks, cut + i, end) for i, block in enumerate(head)}.values()
    )
    evidence += any(block.kind == "rule" for block in blocks[start:end])
    if end < len(blocks) and blocks[end].metadata.outlet:
        evidence += 2  # a dateline
    closing_kinds: set[BlockKind] = {block.kind for block in blocks[start:end]} & {
        *_ABOVE_OR_BELOW,
        "end",
    }
    repeated = max((layout.clusters_with[kind] for kind in closing_kinds), default=0)
    return evidence + min(max(repeated - 1, 0), 2) * 0.75


def _closes(block: LineBlock) -> float:
    """Return how strongly a block such as "Source: Orrin Courier" indicates the end of an article.

    The result is from 0 to 2.5 points.
    """
    if block.kind == "end" and (block.metadata.url or block.metadata.site):
        return 2.5
    return {"source": 2.0, "end": 2.0, "publication": 2.0, "link": 1.0}.get(block.kind, 0.0)


def _opens(blocks: list[LineBlock], i: int, end: int) -> float:
    """Return how strongly block ``i``, such as a headline, indicates the beginning of an article.

    The result is from 0 to 3 points. ``end`` is the index of the next prose.
    """
    block = blocks[i]
    if block.kind == "publication" or block.kind == "byline":
        fields = (block.metadata.outlet is not None) + (block.metadata.published is not None)
        return {0: 1.0, 1: 2.0, 2: 3.0}[fields] + (block.kind == "byline") * (fields == 0)
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
