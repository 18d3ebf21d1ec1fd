"""Detection of the boxes inside an article's element that are not part of its text.

A box is an HTML element with an advert, a sign-up form, links to other articles or a picture
gallery. It is recognized by class names, by a form or a boilerplate line in it, or by the counters
of its slides ("3/12"). An element with paragraphs like those of the text is never a box.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeAlias

from onrecord.article.html.blocks import Block, Node
from onrecord.article.html.class_names import is_named
from onrecord.article.html.vocabulary import PARTS
from onrecord.article.recognizers import wordlists
from onrecord.article.recognizers.boilerplate import is_privacy_notice
from onrecord.article.recognizers.wordlists import alternatives

Group: TypeAlias = tuple[str, str]  # the tag of elements, and their class names without digits
Shape: TypeAlias = tuple[Group, ...]  # the groups of the elements around a block

# The constants below were set by hand; ``benchmarks.pages`` and the golden pages measure them.
_ARTICLE_SHARE = 0.2  # of the characters in matched blocks; an element with more is never a box
_SIGN_SHARE = 0.5  # the same for an element with a form or a boilerplate line
_LINK_SHARE = 0.5  # of the characters of a boilerplate line of one word
_PROSE = 40  # characters of a paragraph
_FEWEST_SLIDES = 3
_MAX_GALLERIES = 5
_FEWEST_PARAGRAPHS = 2  # of a text with a gallery below; else the gallery is the article
_SHORTEST_SENTENCE = 8  # words of a paragraph that only begins like boilerplate
_SENTENCE_ENDS = '.!?”"'
# Sections of ``boilerplate.txt`` with the titles of boxes and the last lines of pages.
_TITLES = frozenset({"teaser_heading", "boilerplate_block", "boilerplate_rest", "signoff"})
_DIGITS = re.compile(r"\d+")
_COUNTER = re.compile(rf"(\d{{1,3}})\s?(?:/|{alternatives('out_of')})\s?(\d{{1,3}})")
_LONGEST_MENU = 120  # characters of a row of buttons
_LONGEST_BUTTON = 25  # characters
_LONGEST_COUNTER = 12  # characters


def shape(block: Block) -> Shape:
    """Return the tag and class names of the two innermost elements around a block.

    For example, ``(("div", "story"), ("p", ""))``.
    """
    return tuple(map(group, block.path[-2:]))


def group(node: Node) -> Group:
    """Return the tag of an element and its class names, without the digits in them.

    Names with digits often number the elements of a page: "post-12".
    """
    return node.tag, _without_digits(node.names)


@lru_cache(maxsize=4096)
def _without_digits(names: str) -> str:
    """Return class names without digits."""
    return _DIGITS.sub("", names)


def is_boilerplate(block: Block) -> bool:
    """Whether a block is a known line such as "Read more", or a notice on cookies.

    A paragraph may begin like such a line: "Elsewhere in the town, two people were hurt."
    """
    section = wordlists.boilerplate_section(block.text)
    if section is None and len(block.marks) > 1 and len(block.text) <= _LONGEST_MENU:
        fields = [field for field in block.fields if field]
        return max(map(len, fields)) <= _LONGEST_BUTTON and any(
            map(wordlists.boilerplate_section, fields)
        )
    if section is None or section == "greeting":
        return is_privacy_notice(block.text)
    first = block.text.split()[0]
    is_prose = (
        block.text[-1] in _SENTENCE_ENDS
        and len(block.text.split()) >= _SHORTEST_SENTENCE
        and not any(mark.node.tag == "a" for mark in block.marks)
        and first[-1].isalpha()
    )
    # Titles of boxes are no sentences, and a word like "correction" may begin any sentence.
    return not (
        is_prose and (section in _TITLES or wordlists.boilerplate_section(f"{first} {first}"))
    )


def find_boxes(matched: list[Block], blocks: list[Block], main: int) -> set[int]:
    """Return the numbers of the elements in the article that are boxes.

    ``matched`` are the blocks that are text of the article, so far as is known; ``main`` is the
    number of the article's element.
    """
    within: Counter[Group] = Counter()
    shapes: Counter[Shape] = Counter()
    for block in matched:
        within.update({group(node): len(block.text) for node in block.path})
        if not is_boilerplate(block):
            shapes[shape(block)] += len(block.text)
    most = sum(len(block.text) for block in matched)
    usual = max(shapes, key=shapes.__getitem__, default=None)
    paragraphs = [block for block in matched if shape(block) == usual]
    holders = {node.number for block in paragraphs for node in block.path}
    held = {group(node) for block in paragraphs for node in block.path if node.names}
    start = min((block.path[-1].number for block in paragraphs), default=0)
    signed = _with_signs(blocks)
    return {
        node.number
        for block in blocks
        for node in block.path
        if node.number > main
        and (
            (within[group(node)] <= _ARTICLE_SHARE * most and is_named(node, "clutter"))
            or (
                (node.form or node.number in signed)
                and node.number > start
                and node.number not in holders
                and group(node) not in held
                and node.tag not in PARTS
                and within[group(node)] <= _SIGN_SHARE * most
            )
        )
    }


def _with_signs(blocks: Iterable[Block]) -> set[int]:
    """Return the numbers of the elements around lines that show what a box holds.

    These are boilerplate lines, such as "Read more". A single word, such as "Share", counts only as
    a link. In an element whose class name is that of a box, a line tells about that element alone:
    a note of correction with a list of the most read articles in it is none.
    """
    return {
        node.number
        for block in blocks
        if is_boilerplate(block) and (" " in block.text or block.share("a") > _LINK_SHARE)
        for node in block.path[_innermost_clutter(block) :]
    }


def _innermost_clutter(block: Block) -> int:
    """Return the place in a block's path of the last element named as a box, or 0."""
    named = (i for i, node in enumerate(block.path) if is_named(node, "clutter"))
    return max(named, default=0)


def find_slides(blocks: list[Block]) -> set[int]:
    """Return the indices of the blocks of picture galleries with counted slides ("3/12").

    The set is empty if the page has hardly any other text, so that the gallery is its article.
    """
    counters: dict[str, list[int]] = {}  # by the number of slides
    for i, block in enumerate(blocks):
        if len(block.text) <= _LONGEST_COUNTER and (match := _COUNTER.fullmatch(block.text)):
            counters.setdefault(match[2], []).append(i)
    slides: set[int] = set()
    for positions in sorted(counters.values(), key=len)[-_MAX_GALLERIES:]:
        if len(positions) >= _FEWEST_SLIDES:
            slides |= _blocks_of_gallery(blocks, positions)
    others = [b for i, b in enumerate(blocks) if i not in slides and _is_sentence(b)]
    return slides if len(others) >= _FEWEST_PARAGRAPHS else set()


def _blocks_of_gallery(blocks: list[Block], counters: list[int]) -> set[int]:
    """Return the indices of the blocks of a gallery, given those of the counters of its slides."""
    paths = [[node.number for node in blocks[i].path] for i in counters]
    depth = 0
    while all(len(path) > depth + 1 and path[depth] == paths[0][depth] for path in paths):
        depth += 1
    if depth == 0:
        return set()
    gallery, items = paths[0][depth - 1], {path[depth] for path in paths}
    inside = [i for i, b in enumerate(blocks) if any(node.number == gallery for node in b.path)]
    slides = {i for i in inside if any(node.number in items for node in blocks[i].path)}
    rest = [i for i in inside if i not in slides]
    return slides if any(_is_sentence(blocks[i]) for i in rest) else {*inside}


def _is_sentence(block: Block) -> bool:
    """Whether a block is long enough for a paragraph and ends like a sentence."""
    return len(block.text) >= _PROSE and block.text[-1] in _SENTENCE_ENDS
