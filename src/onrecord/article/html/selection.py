"""Which blocks of a page are its article's.

trafilatura says which words are the main text; the blocks that hold them give the letters. The
article's text in schema.org data, where there is one, says so too. Then the page's own build
decides: the element round most of it, the blocks built like those that were found, the boxes
whose names say that they are something else.
"""

import logging
import re
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import TypeAlias

from trafilatura import bare_extraction
from trafilatura.settings import Document

from onrecord.article.elements import wordlists
from onrecord.article.html.blocks import Block, Node
from onrecord.article.html.markup import named
from onrecord.records import Record

# trafilatura logs a warning for each empty page, which Python prints on standard error if no
# logging is set up. A program that sets up logging gets these warnings.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

_Shape: TypeAlias = tuple[tuple[str, str], ...]

_PROSE = 40  # characters; shorter blocks say little of where the article is
_ONLY_LINKS = 0.7  # of a block's characters
_ALL = 0.95  # a sentence with so little outside its link is a link
_MAIN = 0.9  # of the found characters stand in the element that is the article's
_TOO_MUCH = 0.2  # of them: what holds so much is the article, whatever its name
_MISSED = 2  # times as much prose as was found stands beside it
_LONG_ENOUGH = 16  # letters of a block that is found by its words alone
_NEAR = 3  # letters between two blocks of one line
_MANY = 2000  # blocks; beyond, those that come again are not compared
_STOPS = '.!?”"'
# Of a page that trafilatura reads in some seconds; a long live page has some 3,000 of each.
_MOST_BLOCKS = 10_000
_MOST_MARKS = 30_000
_SPACES = re.compile(r"[ \t\r\n]{40,}")  # some of its patterns take their square
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_NOT_LETTERS = re.compile(r"[\W_]+")


class Selection(Record, frozen=True):
    """Which blocks are an article's main text.

    ``blocks`` are their places in order, ``own`` those of all blocks in the article's element
    and in no box of another name, ``main`` that element's number.
    """

    blocks: tuple[int, ...]
    own: frozenset[int]
    main: int


def select(blocks: list[Block], page: str, stated: str, *, live: bool) -> Selection:
    """The blocks of a page's main text; none where it has no prose.

    ``stated`` is the text that the page's own data give; of ``live`` pages all is taken from the
    first block that was found, with the times of the updates.
    """
    found = _found(blocks, page, stated)
    main = _main(blocks, found)
    boxes = _boxes([blocks[i] for i in found], blocks, main)
    own = frozenset(
        i
        for i, block in enumerate(blocks)
        if _is_in(block, main) and boxes.isdisjoint(node.number for node in block.path)
    )
    missed = [i for i in own - found if _is_prose(blocks[i])]
    if _length(blocks, missed) > _MISSED * _length(blocks, found):
        found |= set(missed)  # trafilatura was wrong about this page
    # A lead often stands beside what holds the rest, above a paywall's mark.
    around = next((block.path for block in blocks if _is_in(block, main)), ())
    above = max((node.number for node in around if node.number < main), default=main)
    kept = {
        i
        for i in found
        if _is_in(blocks[i], above)
        and not is_link(blocks[i])
        and boxes.isdisjoint(node.number for node in blocks[i].path)
    }
    shapes = {shape(blocks[i]) for i in kept if len(blocks[i].text) >= _PROSE}
    first, last = min(kept, default=0), max(kept, default=-1)
    parents = {_parent(blocks[i]) for i in kept if len(blocks[i].text) >= _PROSE}
    for i in own:
        within = first < i < last and _is_beside(blocks[i], parents)
        update = live and (i > first or _is_time(blocks[i]))
        if (within or update or shape(blocks[i]) in shapes) and (
            not is_link(blocks[i]) or (update and _is_time(blocks[i]))
        ):
            kept.add(i)
    return Selection(blocks=tuple(sorted(kept)), own=own, main=main)


def letters(text: str) -> str:
    """What of a text is compared: letters and digits without case."""
    return _NOT_LETTERS.sub("", text).casefold()


def is_link(block: Block) -> bool:
    """Whether a block leads elsewhere: it is links, or has the words of an appeal."""
    linked = block.share("a")
    sentence = linked < _ALL and block.text[-1] in _STOPS
    return (linked > _ONLY_LINKS and not sentence) or wordlists.boilerplate(block.text) is not None


def _found(blocks: list[Block], page: str, stated: str) -> frozenset[int]:
    words = [letters(block.text) for block in blocks]
    usual = len(blocks) <= _MOST_BLOCKS and sum(len(b.marks) for b in blocks) <= _MOST_MARKS
    found = _aligned(words, _main_text(page)) if usual else set()
    given = letters(stated)
    found |= {i for i, each in enumerate(words) if len(each) >= _PROSE and each in given}
    # A page of a few lines is too short for trafilatura.
    return frozenset(found or (i for i, block in enumerate(blocks) if _is_prose(block)))


def _main_text(page: str) -> list[str]:
    """The lines of the page's main text, as letters."""
    document = bare_extraction(_SPACES.sub(" ", page), include_comments=False, include_tables=True)
    text = document.text if isinstance(document, Document) else None
    return [line for line in map(letters, (text or "").split("\n")) if line]


def _is_prose(block: Block) -> bool:
    return len(block.text) >= _PROSE and not is_link(block)


def _is_time(block: Block) -> bool:
    return any(node.tag == "time" for node in block.around)


def _length(blocks: list[Block], places: Iterable[int]) -> int:
    return sum(len(blocks[i].text) for i in places)


def _aligned(blocks: list[str], lines: list[str]) -> set[int]:
    """The places of the blocks that hold the lines of a text, which may join or cut them."""
    matcher = SequenceMatcher(None, blocks, lines, autojunk=len(blocks) > _MANY)
    found: set[int] = set()
    block = line = 0
    for at, beside, size in matcher.get_matching_blocks():
        between, place = "".join(lines[line:beside]), 0
        for i in range(block, at):
            start = between.find(blocks[i], place) if blocks[i] else -1
            if start >= 0 and (len(blocks[i]) >= _LONG_ENOUGH or start - place < _NEAR):
                found.add(i)
                place = start + len(blocks[i])
        found.update(range(at, at + size))
        block, line = at + size, beside + size
    return found


def _main(blocks: list[Block], found: Iterable[int]) -> int:
    """The innermost element that holds most of what was found."""
    weights: Counter[int] = Counter()
    for i in found:
        weights.update({node.number: len(blocks[i].text) for node in blocks[i].path})
    whole = max(weights.values(), default=0)
    return max((number for number, each in weights.items() if each >= _MAIN * whole), default=-1)


def _boxes(found: list[Block], blocks: list[Block], main: int) -> set[int]:
    """The elements inside the article's that hold no part of it, as their names say."""
    within: Counter[tuple[str, str]] = Counter()
    for block in found:
        within.update({_build(node): len(block.text) for node in block.path})
    most = _TOO_MUCH * sum(len(block.text) for block in found)
    return {
        node.number
        for block in blocks
        for node in block.path
        if node.number > main and within[_build(node)] <= most and named(node, "clutter")
    }


def _is_beside(block: Block, parents: set[int]) -> bool:
    """Whether a block is a heading or a list's item right beside paragraphs."""
    if block.tag == "li":
        return len(block.path) > 2 and block.path[-3].number in parents
    return block.tag in (*_HEADINGS, "tr") and _parent(block) in parents


def _parent(block: Block) -> int:
    return block.path[-2].number if len(block.path) > 1 else -1


def _is_in(block: Block, main: int) -> bool:
    return main < 0 or any(node.number == main for node in block.path)


def _build(node: Node) -> tuple[str, str]:
    return node.tag, node.names


def shape(block: Block) -> _Shape:
    """How a block is built: the tags and names of the two elements right round it."""
    return tuple(map(_build, block.path[-2:]))
