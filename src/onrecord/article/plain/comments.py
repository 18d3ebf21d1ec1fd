"""Comments: where readers' own words begin below an article, and where they end.

They begin under a head ("Comments (12)"), or with a name and a time whose block ends with
"Reply" or "Like", or that comes again. They end only where the metadata of another article
stands.
"""

import re

from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.line_types import (
    HEADLINES,
    ITEMS,
    LEAD,
    PROSE,
    PUBLICATION,
    BlockKind,
    LineBlock,
    find_next,
    with_kind,
)

_LONGEST_USER_NAME = 3  # words of the name over a comment
_REACTION = 3  # words within which "Reply" or "Like" stands
_FAR = 40  # blocks above which nothing is looked for
_WORD = re.compile(r"[^\W\d]+")
_BLOCK = 8  # blocks that a comment has at most


def follows_prose(blocks: list[LineBlock]) -> bool:
    """Whether an article's prose stands above: since it, no other article has begun."""
    since: set[BlockKind] = set()
    for block in reversed(blocks[-_FAR:]):
        if block.kind in (*PROSE, *ITEMS, "boilerplate_rest"):
            begun = not since.isdisjoint(PUBLICATION) and not since.isdisjoint(HEADLINES)
            return block.kind not in ITEMS and not begun
        since.add(block.kind)
    return False


def starts_comment(blocks: list[LineBlock], i: int) -> bool:
    """Whether a line with a time heads or closes a comment: what stands under it tells."""
    block, after = blocks[i], blocks[i + 1 : i + _BLOCK]
    answered = any(each.kind == "boilerplate" and _is_reaction(each.text) for each in after)
    if block.kind == "publication":
        prose = after and after[0].kind in ("body", "heading")
        above = i - 1
        while above > 0 and blocks[above].kind in ("caption", "credit", "deck"):
            above -= 1
        return (
            answered and bool(prose) and not (_is_article_line(block) or is_headline(blocks[above]))
        )
    if block.kind != "age":
        return False
    # Under a headline, or beside a host, another such line tells nothing: feeds have them too.
    feed = block.metadata.site or is_headline(blocks[i - 1])
    again = any(each.kind == "age" for each in after) and not feed
    return answered or again or _is_reaction(block.text)


def precedes_comments(blocks: list[LineBlock], i: int) -> bool:
    """Whether comments follow on "4 comments"; other heads of theirs are certain."""
    return not blocks[i].text[0].isdigit() or any(
        each.kind == "age"
        or (each.kind == "boilerplate" and _is_reaction(each.text))
        or (each.kind == "publication" and not _is_article_line(each))
        for each in blocks[i + 1 : i + _BLOCK]
    )


def drop_comment_author(found: list[LineBlock], block: LineBlock) -> None:
    """Take the name above a comment's time, or all of a comment that it closes, for noise."""
    for i in range(len(found) - 1, max(0, len(found) - _BLOCK), -1):
        if block.gap or not (_is_user_name(found[i]) or _is_reaction(block.text)):
            break
        found[i] = with_kind(found[i], "boilerplate")
        if found[i].gap:
            break


def starts_article(blocks: list[LineBlock], i: int) -> bool:
    """Whether an article begins below comments: with a headline, and who published it."""
    block = blocks[i]
    if block.kind in (*ITEMS, "headline"):
        return True
    parted = blocks[i - 1].kind == "rule"
    if not (block.gap or parted) or block.kind not in LEAD or _is_reaction(block.text):
        return False
    lead = blocks[i : find_next(blocks, i + 1, (*PROSE, "age", "rule", "boilerplate_rest", *ITEMS))]
    headed = is_headline(block)
    if [each.kind for each in blocks[i + 1 : i + 2]] == ["age"] and len(
        block.text.split()
    ) <= _BLOCK:
        return False  # a name over a comment
    if any(_is_article_line(each) for each in (lead if headed else lead[:3])):
        return True
    # A rule, or a date right under its headline, will do too.
    return headed and (parted or [each.kind for each in lead[1:2]] == ["publication"])


def _is_article_line(block: LineBlock) -> bool:
    """Whether a line is an article's, not the name and time over a comment."""
    outlet = block.metadata.outlet
    if block.kind == "heading":
        return outlet is not None
    return block.kind == "byline" or (
        block.kind == "publication"
        and outlet is not None
        and (
            names.is_outlet_line(outlet)
            or not _is_user_name(LineBlock(kind="heading", text=outlet))
        )
    )


def _is_reaction(text: str) -> bool:
    words = set(_WORD.findall(text.casefold())[:_REACTION])
    return not wordlists.words("reactions").isdisjoint(words)


def _is_user_name(block: LineBlock) -> bool:
    """Whether a short line may be the name over a comment."""
    words = block.text.split()
    return block.kind == "heading" and (
        len(words) == 1
        or (len(words) <= _LONGEST_USER_NAME and names.is_name(block.text.rstrip(".")))
    )


def is_headline(block: LineBlock) -> bool:
    return block.kind in HEADLINES and not _is_user_name(block)
