"""Selection of the text blocks of a web page that are the main text of its article.

First, blocks are matched with the text that the library trafilatura extracts and with the article
text in schema.org data. Then the markup is used: blocks with the same tags and class names as the
matched ones are added, and boxes such as "related articles" are left out.
"""

import logging
import re
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher

from trafilatura import bare_extraction
from trafilatura.settings import Document

from onrecord.article.html.blocks import Block
from onrecord.article.html.boxes import Shape, find_boxes, find_slides, is_boilerplate, shape
from onrecord.article.html.containment import TextIndex
from onrecord.article.html.vocabulary import HEADINGS
from onrecord.records import Record

# trafilatura logs a warning for each empty page, which Python prints on standard error if no
# logging is set up. A program that sets up logging gets these warnings.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

# The constants below were set by hand; on which pages is not recorded. ``benchmarks.pages`` and the
# golden pages measure them.
_PROSE = 40  # characters; shorter blocks are weak evidence of where the article is
_LINK_SHARE = 0.7  # of the characters of a block that is only links
_LINK_SENTENCE = 0.95  # the same, if the block ends like a sentence
_MAIN_SHARE = 0.9  # of the characters in matched blocks, inside the article's element
_STATED_SHARE = 0.9  # of the characters of the text that are in the metadata's, to its last block
_SHORTEST_SENTENCE = 8  # words of a sentence of the text that is a link as a whole
_MISSED_RATIO = 2  # between the lengths of unmatched and matched prose
_LONG_ENOUGH = 16  # letters of a block that is matched anywhere in a line
_MAX_GAP = 3  # letters between two blocks that trafilatura joins in one line
_MAX_COMPARED = 2000  # blocks; on longer pages, difflib ignores frequent blocks
_SENTENCE_ENDS = '.!?”"'
_STOPS = (".", "!", "?", "…")
# Limits for trafilatura, which takes some seconds for so much, and quadratic time for more; long
# live blogs have 3,000 blocks and marks, and 25,000 tags.
_MAX_BLOCKS = 10_000
_MAX_TAGS = 40_000
_MAX_MARKS = 30_000
# Some patterns of trafilatura take quadratic time on white space.
_LONG_SPACE = re.compile(r"[ \t\r\n][ \t\r\n]{39,}")  # twice as fast as with {40,}
_LONGEST_CLOCK = 16  # characters
_FEWEST_ENTRIES = 3  # times of day on a page that is a live blog, though it does not say so
_ENTRY_HEAD = 3  # blocks above the first paragraph in which the time of the first entry stands
_CLOCK = re.compile(
    r"\d{1,2}(?:[:.h]\d{2}(?: ?[ap]\.?m\.?)?| ?[ap]\.?m\.?)(?: [A-Z]{2,4})?", re.IGNORECASE
)
_BETWEEN = HEADINGS - {"h1"} | {"tr"}  # elements that may be part of a text between paragraphs


class Selection(Record, frozen=True):
    """The blocks of a web page that form the main text of its article.

    ``blocks`` are the indices of these blocks, in page order. ``main`` is the number of the HTML
    element that contains the article, or -1. ``own`` are the indices of all blocks in that element,
    except those in boxes such as "related articles".
    """

    blocks: tuple[int, ...]
    own: frozenset[int]
    main: int


def select(blocks: list[Block], page: str, stated: str, *, live: bool) -> Selection:
    """Return the selection of blocks that form the main text of a page's article.

    ``page`` is the HTML source, ``stated`` the article text in the metadata. ``live``: the page is
    a live blog, and all blocks after the start of the main text are selected, with the times of
    updates. The selection is empty if the page has no prose.
    """
    slides = find_slides(blocks)
    matched = _find_text(blocks, page, stated) - slides
    main = _main_element(blocks, matched)
    boxes = find_boxes([blocks[i] for i in sorted(matched)], blocks, main)
    own = frozenset(
        i
        for i, block in enumerate(blocks)
        if _is_in(block, main)
        and i not in slides
        and boxes.isdisjoint(node.number for node in block.path)
    )
    missed = [i for i in own - matched if _is_prose(blocks[i])]
    if _length(blocks, missed) > _MISSED_RATIO * _length(blocks, matched):
        matched |= set(missed)  # trafilatura was wrong about this page
    # Above a paywall, the lead is often outside the element that holds the rest of the article.
    path = next((block.path for block in blocks if _is_in(block, main)), ())
    outer = max((node.number for node in path if node.number < main), default=main)
    kept = {
        i
        for i in matched
        if _is_in(blocks[i], outer)
        and not is_link(blocks[i])
        and boxes.isdisjoint(node.number for node in blocks[i].path)
    }
    kept |= _similar_blocks(blocks, kept, own, live=live)
    if not live:
        kept -= _below_stated(blocks, sorted(kept), TextIndex(letters(stated)))
    return Selection(blocks=tuple(sorted(kept)), own=own, main=main)


def _below_stated(blocks: list[Block], kept: list[int], stated: TextIndex) -> set[int]:
    """Return the indices of the blocks below the end of the text as the metadata state it.

    ``stated`` has the letters of the article's text in the metadata. Blocks with the markup of its
    last paragraph are not returned, nor any if the page shows more text or another one.
    """
    paragraphs = {i: letters(blocks[i].text) for i in kept if len(blocks[i].text) >= _PROSE}
    length = sum(map(len, paragraphs.values()))
    found = []
    if length <= len(stated.text):
        found = [i for i, text in paragraphs.items() if stated.contains(text)]
    before = sum(len(text) for i, text in paragraphs.items() if found and i <= found[-1])
    if not found or sum(len(paragraphs[i]) for i in found) < _STATED_SHARE * before:
        return set()
    last = shape(blocks[found[-1]])
    return {i for i in kept if i > found[-1] and shape(blocks[i]) != last}


def _similar_blocks(
    blocks: list[Block], kept: set[int], own: frozenset[int], *, live: bool
) -> set[int]:
    """Return the indices of blocks that belong to the main text because of their markup.

    These are blocks with the same markup as a long block in ``kept``, and headings, table rows and
    list items between blocks in ``kept``. Sentences that are links as a whole count if they stand
    among the paragraphs. ``kept`` are the blocks already selected, ``own`` those in the article's
    element. ``live``: the page is a live blog, and all blocks after the first in ``kept`` belong to
    the text.
    """
    shapes = {shape(blocks[i]) for i in kept if len(blocks[i].text) >= _PROSE}
    parents = {_parent(blocks[i]) for i in kept if len(blocks[i].text) >= _PROSE}
    first, last = min(kept, default=0), max(kept, default=-1)
    shapes |= _shapes_among(blocks, [i for i in own if i > first], parents)
    others = {_parent(blocks[i]) for i in own - kept if blocks[i].tag not in _BETWEEN}
    clocks = [i for i in own if is_clock(blocks[i]) and first - _ENTRY_HEAD <= i <= last]
    similar = set(clocks) if len(clocks) >= _FEWEST_ENTRIES else set()
    for i in own:
        block = blocks[i]
        if is_link(block):
            text = first < i and _is_linked_sentence(block, parents)
            update = live and _is_time(block)
        else:
            between = first < i < last and _is_between_paragraphs(block, parents, others)
            text = between or shape(block) in shapes
            update = live and (i > first or _is_time(block))
        if text or update:
            similar.add(i)
    return similar


def _shapes_among(blocks: list[Block], positions: list[int], parents: set[int]) -> set[Shape]:
    """Return the markup of prose that recurs among the paragraphs, such as answers in an interview.

    ``parents`` are the numbers of the HTML elements that hold paragraphs.
    """
    lengths: dict[Shape, list[int]] = {}
    for i in positions:
        if _parent(blocks[i]) in parents and not is_link(blocks[i]):
            lengths.setdefault(shape(blocks[i]), []).append(len(blocks[i].text))
    return {
        markup
        for markup, found in lengths.items()
        if len(found) > 1 and sum(found) >= _PROSE * len(found)
    }


def _is_linked_sentence(block: Block, parents: set[int]) -> bool:
    """Whether a block is a sentence of the text, though it is a link as a whole.

    It must end like a sentence, unlike the title of another article, and have no label ("More:").
    It must stand in an element with paragraphs that are no links (``parents``), perhaps in a list
    or in an element of its own.
    """
    around = {node.number for node in block.path[-3:-1]}
    links = [mark for mark in block.marks if mark.node.tag == "a"]
    return (
        not is_boilerplate(block)
        and block.text.rstrip('"”’»')[-1:] in _STOPS
        and len(block.text.split()) >= _SHORTEST_SENTENCE
        and not any(m.start > 0 and block.text[: m.start].rstrip()[-1:] == ":" for m in links)
        and not around.isdisjoint(parents)
    )


def letters(text: str) -> str:
    """Return only the letters and digits of a text, in lower case, for comparison.

    >>> letters("“No,” he said")
    'nohesaid'
    """
    return "".join(filter(str.isalnum, text)).casefold()


def is_link(block: Block) -> bool:
    """Whether a block consists mostly of links, or of boilerplate such as "Read more"."""
    linked = block.share("a")
    sentence = linked < _LINK_SENTENCE and block.text[-1] in _SENTENCE_ENDS
    return (linked > _LINK_SHARE and not sentence) or is_boilerplate(block)


def _find_text(blocks: list[Block], page: str, stated: str) -> frozenset[int]:
    """Return the indices of the blocks that contain article text.

    A block is returned if its text is extracted by trafilatura from ``page``, the HTML source, or
    occurs in ``stated``, the article text in the metadata. If no block matches, as on very short
    pages, all paragraph-long blocks that are not links are returned.
    """
    block_letters = [letters(block.text) for block in blocks]
    feasible = (
        len(blocks) <= _MAX_BLOCKS
        and sum(len(b.marks) for b in blocks) <= _MAX_MARKS
        and page.count("<") <= _MAX_TAGS
    )
    matched = _align(block_letters, _main_text(page)) if feasible else set()
    index = TextIndex(letters(stated))
    matched |= {i for i, text in enumerate(block_letters) if index.contains(text)}
    return frozenset(matched or (i for i, block in enumerate(blocks) if _is_prose(block)))


def _main_text(page: str) -> list[str]:
    """Return the lines of the main text that trafilatura extracts from an HTML page.

    Each line is reduced to lower-case letters and digits.
    """
    document = bare_extraction(
        _LONG_SPACE.sub(" ", page), include_comments=False, include_tables=True
    )
    text = document.text if isinstance(document, Document) else None
    return [line for line in map(letters, (text or "").split("\n")) if line]


def _is_prose(block: Block) -> bool:
    """Whether a block is long enough to be a paragraph and does not consist of links."""
    return len(block.text) >= _PROSE and not is_link(block)


def _is_time(block: Block) -> bool:
    """Whether a block is inside a ``<time>`` element."""
    return any(node.tag == "time" for node in block.around)


def is_clock(block: Block) -> bool:
    """Whether a block is only a time of day, as above an entry of a live blog."""
    return len(block.text) <= _LONGEST_CLOCK and _CLOCK.fullmatch(block.text) is not None


def _length(blocks: list[Block], positions: Iterable[int]) -> int:
    """Return the total number of characters in the blocks at the given indices."""
    return sum(len(blocks[i].text) for i in positions)


def _align(blocks: list[str], lines: list[str]) -> set[int]:
    """Return the indices of the blocks whose texts occur in ``lines``, in the same order.

    All texts are reduced to lower-case letters and digits. ``lines`` is the main text of the page
    according to trafilatura; one line may contain several blocks.
    """
    matcher = SequenceMatcher(None, blocks, lines, autojunk=len(blocks) > _MAX_COMPARED)
    matched: set[int] = set()
    block = line = 0
    for at, beside, size in matcher.get_matching_blocks():
        between, offset = "".join(lines[line:beside]), 0
        for i in range(block, at):
            start = between.find(blocks[i], offset) if blocks[i] else -1
            if start >= 0 and (len(blocks[i]) >= _LONG_ENOUGH or start - offset < _MAX_GAP):
                matched.add(i)
                offset = start + len(blocks[i])
        matched.update(range(at, at + size))
        block, line = at + size, beside + size
    return matched


def _main_element(blocks: list[Block], matched: Iterable[int]) -> int:
    """Return the number of the innermost HTML element that contains nearly all of the article text.

    ``matched`` are the indices of the blocks with article text. If no element contains nearly all
    of it, -1 is returned.
    """
    weights: Counter[int] = Counter()
    for i in matched:
        weights.update({node.number: len(blocks[i].text) for node in blocks[i].path})
    whole = max(weights.values(), default=0)
    return max(
        (number for number, weight in weights.items() if weight >= _MAIN_SHARE * whole), default=-1
    )


def _is_between_paragraphs(block: Block, parents: set[int], others: set[int]) -> bool:
    """Whether a block is a heading, table row or list item in an element that holds paragraphs.

    A heading may have an element of its own there. ``parents`` are the numbers of the HTML elements
    that hold paragraphs, ``others`` of those that hold other blocks.
    """
    if block.tag == "li":
        return len(block.path) > 2 and block.path[-3].number in parents
    if block.tag not in _BETWEEN or _parent(block) in parents:
        return block.tag in _BETWEEN
    return len(block.path) > 2 and block.path[-3].number in parents and _parent(block) not in others


def _parent(block: Block) -> int:
    """Return the number of the parent of the HTML element that holds a block, or -1 without one.

    For a block in ``<article><p>``, the parent is the ``<article>``.
    """
    return block.path[-2].number if len(block.path) > 1 else -1


def _is_in(block: Block, number: int) -> bool:
    """Whether a block is inside the HTML element with the given number.

    The number -1 stands for the whole page and always gives True.
    """
    return number < 0 or any(node.number == number for node in block.path)
