"""Detection of readers' comments below an article.

Comments begin below a heading such as "Comments (12)", or at a user name with an age such as "2
hours ago" if "Reply", "Like" or another name with an age follows. They end only where another
article begins.
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
_REACTION = 3  # first words of a line, one of which is "Reply" or "Like"
_FAR = 40  # blocks above a line that are searched
_WORD = re.compile(r"[^\W\d]+")
_LONGEST_COMMENT = 8  # blocks


def follows_prose(blocks: list[LineBlock]) -> bool:
    """Return whether the last article in a list of paragraphs already has some prose.

    Comments can begin only below prose. At most 40 paragraphs are searched, upwards from the end.
    """
    kinds_below: set[BlockKind] = set()
    for block in reversed(blocks[-_FAR:]):
        if block.kind in (*PROSE, *ITEMS, "boilerplate_rest"):
            next_article = not kinds_below.isdisjoint(PUBLICATION) and not kinds_below.isdisjoint(
                HEADLINES
            )
            return block.kind not in ITEMS and not next_article
        kinds_below.add(block.kind)
    return False


def starts_comment(blocks: list[LineBlock], i: int) -> bool:
    """Return whether line ``i``, such as "2 hours ago", is the time of a reader's comment.

    This is judged mainly by the next lines, for example a button "Reply" or another age.
    """
    block, after = blocks[i], blocks[i + 1 : i + _LONGEST_COMMENT]
    has_reaction = any(below.kind == "boilerplate" and _is_reaction(below.text) for below in after)
    if block.kind == "publication":
        prose = after and after[0].kind in ("body", "heading")
        above = i - 1
        while above > 0 and blocks[above].kind in ("caption", "credit", "deck"):
            above -= 1
        return (
            has_reaction
            and bool(prose)
            and not (_is_article_line(block) or is_article_headline(blocks[above]))
        )
    if block.kind != "age":
        return False
    # Feeds too have one age after another, each below a headline or beside a host.
    in_feed = block.metadata.site or is_article_headline(blocks[i - 1])
    has_other_age = any(below.kind == "age" for below in after) and not in_feed
    return has_reaction or has_other_age or _is_reaction(block.text)


def precedes_comments(blocks: list[LineBlock], i: int) -> bool:
    """Return whether readers' comments follow line ``i``, such as "4 comments" or "Comments (4)".

    If the line begins with a number, the next lines must look like comments. If it does not, the
    result is always true.
    """
    return not blocks[i].text[0].isdigit() or any(
        below.kind == "age"
        or (below.kind == "boilerplate" and _is_reaction(below.text))
        or (below.kind == "publication" and not _is_article_line(below))
        for below in blocks[i + 1 : i + _LONGEST_COMMENT]
    )


def drop_comment_author(previous: list[LineBlock], block: LineBlock) -> None:
    """Mark the lines of a comment above ``block``, a line "2 hours ago" or "Reply", as boilerplate.

    Above an age, only the user name is marked; above "Reply", the whole comment. ``previous`` is
    the list of all paragraphs above ``block`` and is changed in place.
    """
    for i in range(len(previous) - 1, max(0, len(previous) - _LONGEST_COMMENT), -1):
        if block.gap or not (_is_user_name(previous[i]) or _is_reaction(block.text)):
            break
        previous[i] = with_kind(previous[i], "boilerplate")
        if previous[i].gap:
            break


def starts_article(blocks: list[LineBlock], i: int) -> bool:
    """Return whether a new article begins at paragraph ``i``, somewhere below readers' comments.

    An article is recognized by its headline and a line with its outlet, author or date.
    """
    block = blocks[i]
    if block.kind in (*ITEMS, "headline"):
        return True
    below_rule = blocks[i - 1].kind == "rule"
    if not (block.gap or below_rule) or block.kind not in LEAD or _is_reaction(block.text):
        return False
    lead = blocks[i : find_next(blocks, i + 1, (*PROSE, "age", "rule", "boilerplate_rest", *ITEMS))]
    has_headline = is_article_headline(block)
    if [below.kind for below in blocks[i + 1 : i + 2]] == ["age"] and len(
        block.text.split()
    ) <= _LONGEST_COMMENT:
        return False  # the name over a comment
    if any(map(_is_article_line, lead if has_headline else lead[:3])):
        return True
    # A headline below a rule or directly above a date is enough too.
    return has_headline and (below_rule or [below.kind for below in lead[1:2]] == ["publication"])


def _is_article_line(block: LineBlock) -> bool:
    """Return whether a line names an outlet or author of an article and not a user who comments."""
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
    """Return whether a line begins with a button of a comment, such as "Reply" or "3 likes"."""
    words = set(_WORD.findall(text.casefold())[:_REACTION])
    return not wordlists.words("reactions").isdisjoint(words)


def _is_user_name(block: LineBlock) -> bool:
    """Return whether a block is a heading that may be a user name: one word or a short name."""
    words = block.text.split()
    return block.kind == "heading" and (
        len(words) == 1
        or (len(words) <= _LONGEST_USER_NAME and names.is_name(block.text.rstrip(".")))
    )


def is_article_headline(block: LineBlock) -> bool:
    """Return whether a block is a headline and not the user name above a comment."""
    return block.kind in HEADLINES and not _is_user_name(block)
