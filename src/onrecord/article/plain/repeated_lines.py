"""Detection of boilerplate without word lists: lines that a page repeats, and menus."""

from onrecord.article.plain.layout_signs import (
    LONGEST_MENU_ITEM,
    headline_above,
    is_control,
    is_undecided,
)
from onrecord.article.recognizers import names
from onrecord.article.recognizers.line_types import (
    HEADLINES,
    PROSE,
    PUBLICATION,
    LineBlock,
    find_next,
    lead_start,
    with_kind,
)

_SHORTEST_MENU = 4  # items
_FEWEST_ENDS = 3  # occurrences of a line that closes each item of a page
_FAR = 40  # blocks above a run of short lines that are searched
_STATING = PUBLICATION | {"source"}
_CLOSING = _STATING | {"end", "link", "headline"}


def drop_repeated_lines(blocks: list[LineBlock]) -> None:
    """Mark short lines that occur more than once on a page, such as buttons, as boilerplate.

    A headline that recurs is kept once. A line that recurs below each article of the page is marked
    as "end", the kind of lines that end an article.
    """
    positions_of: dict[str, list[int]] = {}
    for i, block in enumerate(blocks):
        if is_undecided(block) and not _may_be_name(blocks, i):
            positions_of.setdefault(block.text, []).append(i)
    repeated = {text: positions for text, positions in positions_of.items() if len(positions) > 1}
    first_prose = next(
        (i for i, b in enumerate(blocks) if b.kind == "body" and b.text not in repeated),
        len(blocks),
    )
    stated_above = any(block.kind in _STATING for block in blocks[:first_prose])
    stated_below = any(block.kind in _STATING for block in blocks[first_prose:])
    # One article, whose sections may all end with the same line.
    is_single_article = stated_above and not stated_below
    for positions in repeated.values():
        headline = None
        if positions[0] < first_prose:
            headline = next((i for i in positions if _is_headline(blocks, i, repeated)), None)
        for i in positions:
            if i != headline:
                blocks[i] = with_kind(blocks[i], "boilerplate")
    for positions in repeated.values():
        if (
            len(positions) >= _FEWEST_ENDS
            and not is_single_article
            and _close_items(blocks, positions)
        ):
            for i in positions:
                blocks[i] = with_kind(blocks[i], "end")


def drop_menus(blocks: list[LineBlock]) -> None:
    """Mark menus (four or more very short lines in a row) as boilerplate.

    If the last of the lines is the headline of the article below, it is not marked.
    """
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and _is_menu_item(blocks[end]):
            end += 1
        run = blocks[start:end]
        undecided = sum(is_undecided(block) for block in run)
        if len(run) >= _SHORTEST_MENU and undecided > 1 and _is_outside_prose(blocks, start, end):
            ends_with_headline = end < len(blocks) and _is_last_headline(blocks, end)
            if ends_with_headline and not headline_above(blocks, start):
                end -= 1
            _drop_menu(blocks, start, end)
        start = end + 1


def _drop_menu(blocks: list[LineBlock], start: int, end: int) -> None:
    """Mark the lines of a menu, from index ``start`` to before ``end``, as boilerplate.

    For a menu at the end of the page, the heading above it is marked too.
    """
    is_last = end == len(blocks) and start > 1 and blocks[start - 2].kind in PROSE
    has_heading = is_last and blocks[start - 1].kind == "heading"
    for i in range(start - has_heading, end):
        is_outlet = i == start and blocks[i].metadata.outlet
        if is_undecided(blocks[i]) and not is_outlet:
            blocks[i] = with_kind(blocks[i], "boilerplate")


def _close_items(blocks: list[LineBlock], positions: list[int]) -> bool:
    """Return whether a repeated line ends each article of a page.

    Each occurrence must be below prose and before a headline; the last must be at the end of the
    page. ``positions`` are the indexes of the occurrences.
    """
    following = [find_next(blocks, i + 1, PROSE | HEADLINES) for i in positions]
    return (
        all(
            i and blocks[i - 1].kind in PROSE and blocks[i].kind == "boilerplate" for i in positions
        )
        and all(blocks[i].kind in HEADLINES for i in following[:-1])
        and following[-1] == len(blocks)
    )


def _may_be_name(blocks: list[LineBlock], i: int) -> bool:
    """Return whether line ``i`` may name an outlet or author.

    Unlike buttons, these names can recur above several articles without being boilerplate.
    """
    if blocks[i].metadata.outlet:
        return True
    neighbours = blocks[max(0, i - 1) : i + 2]
    return (
        i > 0
        and blocks[i - 1].kind not in PROSE
        and names.is_name(blocks[i].text)
        and any(block.kind in PUBLICATION for block in neighbours)
    )


def _is_headline(blocks: list[LineBlock], i: int, repeated: dict[str, list[int]]) -> bool:
    """Return whether line ``i``, which recurs, is a headline: prose below, no other headline above.

    ``repeated`` maps the text of each line that recurs to its indexes.
    """
    next_text = find_next(blocks, i + 1, PROSE | HEADLINES | {"source", "end"})
    over_prose = (
        next_text < len(blocks)
        and blocks[next_text].kind in PROSE
        and blocks[next_text].text not in repeated
    )
    lead = blocks[lead_start(blocks, i) : i]
    return over_prose and not any(
        block.kind in HEADLINES
        and block.text not in repeated
        and len(block.text.split()) > LONGEST_MENU_ITEM
        for block in lead
    )


def _is_menu_item(block: LineBlock) -> bool:
    """Return whether a block may be an item of a menu: at most three words and not a sentence."""
    return (
        block.kind in ("heading", "body", "boilerplate")
        and len(block.text.split()) <= LONGEST_MENU_ITEM
        and is_control(block.text)
    )


def _is_outside_prose(blocks: list[LineBlock], start: int, end: int) -> bool:
    """Return whether a run of short lines is above or below an article, not inside its prose.

    The run is from index ``start`` to before ``end``.
    """
    for block in reversed(blocks[max(0, start - _FAR) : start]):
        if block.kind in _CLOSING:
            return True
        if block.kind in PROSE:
            next_prose = find_next(blocks, end, PROSE)
            new_article = any(below.kind in PUBLICATION for below in blocks[end:next_prose])
            return new_article or (next_prose == len(blocks) and block.text[-1:] != ":")
    return True


def _is_last_headline(blocks: list[LineBlock], i: int) -> bool:
    """Return whether prose comes before any headline, searching from block ``i`` downwards.

    If so, the line above block ``i`` is the last one that may be the headline of that prose.
    """
    following = find_next(blocks, i, PROSE | HEADLINES)
    return following < len(blocks) and blocks[following].kind in PROSE
