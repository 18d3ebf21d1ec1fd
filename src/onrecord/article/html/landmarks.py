"""What the blocks round a page's main text are: headline, deck, captions, byline, date."""

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import TypeAlias

from onrecord.article.html.blocks import Block
from onrecord.article.html.markup import named
from onrecord.article.html.metadata import Metadata
from onrecord.article.html.selection import Selection, is_link, letters, shape
from onrecord.article.recognizers import names
from onrecord.article.recognizers.captions import (
    bare_credit,
    is_credit_line,
    read_caption,
    read_credit,
)
from onrecord.article.recognizers.dates import parse_date
from onrecord.article.recognizers.publication_lines import read_byline, read_publication_line
from onrecord.records import Date, Record

_Shape: TypeAlias = tuple[tuple[str, str], ...]

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BOLD = ("b", "strong", "font", "big")
_LEAD = 24  # blocks above the prose in which its headline is looked for
_ALIKE = 0.6  # similarity from which a heading is a page's stated headline in other words
_LONGEST_HEADLINE = 400  # characters
_SHORTEST_HEADLINE = 3  # words, of a line that is one by its place
_SHORTEST_DECK = 4  # words
_SHORTEST_SENTENCE = 8  # words, of a deck that only its form tells
_NEAR = 6  # blocks below the headline
_LONGEST_DECK = 600  # characters
_CUT_OFF = 30  # letters of a deck that a page's description repeats before it is cut off
_LONGEST_LINE = 200  # characters of a byline, date or credit
_LONGEST_CAPTION = 600  # characters
_SHORTEST_SHARED = 12  # letters that a headline and its statement must share
_PROSE = 60  # characters
_PIECES = re.compile(r"\s+[|·•–—]\s+|\n")  # of a line that tells several things
_ONLY_LINK = 0.9  # of a block's characters


class Headline(Record, frozen=True):
    """Where a page shows its headline, and which words of that block it is."""

    place: int
    text: str


class Caption(Record, frozen=True):
    """A picture's words: the line as it stands, and its caption and credit in it."""

    line: str
    caption: str | None
    credit: str | None


class Line(Record, frozen=True):
    """What a short line says that is no prose: who wrote an article, and when it came out."""

    byline: tuple[str, ...] = ()
    published: Date | None = None
    signed: bool = False  # it says "by"


def usual_shape(blocks: list[Block], chosen: Selection) -> _Shape | None:
    """How most of an article's paragraphs are built."""
    weights: Counter[_Shape] = Counter()
    for i in chosen.blocks:
        weights[shape(blocks[i])] += len(blocks[i].text)
    return max(weights, key=weights.__getitem__, default=None)


def first_prose(blocks: list[Block], chosen: Selection) -> int:
    """Where an article's first paragraph stands; after all blocks where it has none."""
    usual = usual_shape(blocks, chosen)
    return next(
        (
            i
            for i in chosen.blocks
            if shape(blocks[i]) == usual
            and len(blocks[i].text) >= _PROSE
            and not read_line(blocks[i])
            and not _read_framed(blocks[i], chosen.main)
        ),
        chosen.blocks[0] if chosen.blocks else len(blocks),
    )


def find_headline(
    blocks: list[Block], chosen: Selection, metadata: Metadata, prose: int
) -> Headline | None:
    """The words that the page shows as its article's headline.

    A main heading that the page's data state, else another heading or line above the prose that
    they state; else the main heading that is most like what they state; else what stands as one
    over the byline or the prose.
    """
    end = max(prose, chosen.blocks[-1] if chosen.blocks else -1) + 1
    lines = [
        i
        for i, block in enumerate(blocks[:end])
        if letters(block.text) and len(block.text) <= _LONGEST_HEADLINE
    ]
    mains = [i for i in lines if _level(blocks[i]) == 1]
    headings = [i for i in lines if _level(blocks[i])]
    site = letters(names.host_of(metadata.url) or "") if metadata.url else ""
    for candidates in (mains, headings, [i for i in lines if i < prose]):
        for stated in metadata.headlines:
            if letters(stated) in site:
                continue  # the site's own name
            for i in candidates:
                text = _stated_words(blocks[i], stated)
                if text:
                    return Headline(place=i, text=text)
    ranked = [
        (SequenceMatcher(None, blocks[i].text[:200], stated[:200]).ratio(), -i)
        for i in mains[:20]
        for stated in metadata.headlines
        if letters(stated) not in site
    ]
    best, place = max(ranked, default=(0.0, 0))
    if best >= _ALIKE:
        return Headline(place=-place, text=blocks[-place].text)
    return _by_place(blocks, [i for i in lines if prose - _LEAD <= i < prose], mains)


def _by_place(blocks: list[Block], lead: list[int], mains: list[int]) -> Headline | None:
    """The heading over the byline, else over the prose; else a line that is set as one."""
    end = next((i for i in lead if (line := read_line(blocks[i])) and line.signed), None)
    above = [i for i in lead if end is None or i < end]
    above = [i for i in above if blocks[i].share("a") < _ONLY_LINK]
    headings = [
        i
        for i in above
        if _level(blocks[i]) and not (read_line(blocks[i]) or names.is_outlet_line(blocks[i].text))
    ]
    if headings:
        highest = min(_level(blocks[i]) for i in headings[-2:])
        place = next(i for i in reversed(headings) if _level(blocks[i]) == highest or end)
        return Headline(place=place, text=blocks[place].text)
    for i in reversed(above):
        first, _, _ = blocks[i].text.partition("\n")
        if len(first.split()) < _SHORTEST_HEADLINE or first[-1] in ".:":
            continue
        bold = any(
            mark.start == 0 and mark.end >= len(first) and mark.node.tag in _BOLD[:2]
            for mark in blocks[i].marks
        )
        if bold or any(named(node, "title") for node in blocks[i].path[-2:]):
            return Headline(place=i, text=first)
    return None


def _stated_words(block: Block, stated: str) -> str | None:
    """The words of a heading that are a stated headline, which may have the outlet's name after it.

    The heading may have a kicker in an element of its own.
    """
    wanted = letters(stated)
    pieces = [block.text, *(block.text[mark.start : mark.end].strip() for mark in block.marks)]
    pieces += [block.text[mark.end :].strip() for mark in block.marks]
    for piece in pieces:
        shown = letters(piece)
        if shown and (
            shown == wanted or (len(shown) >= _SHORTEST_SHARED and wanted.startswith(shown))
        ):
            return piece
    return None


def find_deck(
    blocks: list[Block], chosen: Selection, metadata: Metadata, headline: int, prose: int
) -> int | None:
    """The deck: between headline and prose, stated, named or set as one."""
    between = [
        i
        for i in range(headline + 1, prose)
        if len(blocks[i].text.split()) >= _SHORTEST_DECK
        and len(blocks[i].text) <= _LONGEST_DECK
        and not (is_link(blocks[i]) or read_line(blocks[i]) or parse_date(blocks[i].text[:60]))
        and not _read_framed(blocks[i], chosen.main)
        and all(node.tag not in ("figure", "li") for node in blocks[i].path)
        and not _is_pictured(blocks[i], chosen.main)
    ]
    stated = (i for i in between if any(_repeats(blocks[i].text, d) for d in metadata.decks))
    by_name = (i for i in between if any(named(node, "deck") for node in blocks[i].path[-2:]))
    next_to = (
        i
        for i in between
        if i <= headline + 2
        and (_level(blocks[i]) or blocks[i].path[:-1] == blocks[headline].path[:-1])
    )
    usual = usual_shape(blocks, chosen)
    set_apart = (
        i
        for i in between
        if i <= headline + _NEAR
        and len(blocks[i].text.split()) >= _SHORTEST_SENTENCE
        and shape(blocks[i]) != usual
    )
    return next(stated, next(by_name, next(next_to, next(set_apart, None))))


def _repeats(text: str, stated: str) -> bool:
    text, stated = letters(text), letters(stated)
    return text == stated or (len(stated) >= _CUT_OFF and text.startswith(stated))


def read_captions(blocks: list[Block], places: list[int], chosen: Selection) -> dict[int, Caption]:
    """The captions and credits among some blocks, by their places."""
    usual = usual_shape(blocks, chosen)
    found: dict[int, Caption] = {}
    for i in places:
        block = blocks[i]
        caption = _read_framed(block, chosen.main)
        if caption is None and shape(block) != usual and _is_pictured(block, chosen.main):
            if i - 1 in found:
                caption = _beside(block, blocks[i - 1])
            first = i == 0 or blocks[i - 1].picture != block.picture
            sentence = len(block.text) <= _LONGEST_CAPTION and block.text[-1] in ".!?])"
            if caption is None and first and sentence and not _level(block):
                caption = _read_caption(block, credited=False)
        if caption:
            found[i] = caption
    return found


def _read_framed(block: Block, main: int) -> Caption | None:
    """The caption or credit that a block is by its element, its label or the picture before it."""
    text = block.text
    if len(text) > _LONGEST_CAPTION or block.share("a") >= _ONLY_LINK:
        return None
    short = len(text) <= _LONGEST_LINE
    credit = read_credit(text.strip("()[] ")) if short else None
    around = block.around[-5:]
    framed = any(node.tag == "figure" for node in block.path)
    pictured = _is_pictured(block, main)
    if credit or (short and (framed or pictured) and is_credit_line(text)):
        return Caption(line=text, caption=None, credit=credit or bare_credit(text))
    captioned = any(node.tag == "figcaption" or named(node, "caption") for node in around)
    in_picture = framed or pictured or any(named(node, "picture") for node in around)
    credited = in_picture and any(named(node, "credit") for node in around)
    if captioned or credited:
        return _read_caption(block, credited=any(named(n, "credit") for n in around[-2:]))
    return _read_caption(block, credited=False, told=True) if pictured else None


def _is_pictured(block: Block, main: int) -> bool:
    """Whether a block stands in one element with the picture before it."""
    return block.picture > main and any(node.number == block.picture for node in block.path)


def _read_caption(block: Block, *, credited: bool, told: bool = False) -> Caption | None:
    """A picture's words apart; ``told``: only if a credit at its end tells that it is one."""
    text = block.text
    mark = next((mark for mark in block.marks if named(mark.node, "credit")), None)
    alone = credited or (mark is not None and mark.end - mark.start >= len(text))
    if (alone or is_credit_line(text)) and len(text) <= _LONGEST_LINE and not told:
        return Caption(line=text, caption=None, credit=bare_credit(text))
    if mark and (mark.start == 0 or mark.end == len(text)):
        caption = (text[: mark.start] or text[mark.end :]).strip()
        return Caption(line=text, caption=caption, credit=bare_credit(text[mark.start : mark.end]))
    last = block.marks[-1] if block.marks else None
    read = read_caption(text, labelled=not told)
    if (read is None or read.credit is None) and last and 0 < last.start < last.end == len(text):
        words = text[last.start : last.end]
        bare = bare_credit(words)
        if read_credit(words) or is_credit_line(bare) or ("/" in bare and names.is_name(bare)):
            return Caption(line=text, caption=text[: last.start].strip(), credit=bare)
    if read is None or (told and read.credit is None):
        return None
    return Caption(line=text, caption=read.caption or None, credit=read.credit)


def _beside(block: Block, before: Block) -> Caption | None:
    """A credit in an element of its own after a caption in the same picture's element."""
    same = block.picture >= 0 and block.picture == before.picture
    if (
        same
        and any(node.number == block.picture for node in block.path)
        and (len(block.text) <= _LONGEST_LINE and names.is_name(bare_credit(block.text) or "."))
    ):
        return Caption(line=block.text, caption=None, credit=bare_credit(block.text))
    return None


def read_line(block: Block) -> Line | None:
    """What a byline or date says, or null where a block is something else."""
    if len(block.text) > _LONGEST_LINE:
        return None
    text = _spaced(block)
    byline = read_byline(text, None)
    if byline:
        return Line(byline=byline.byline, published=byline.published, signed=True)
    nodes = (*block.path[-3:], *(mark.node for mark in block.marks))
    writer = any(named(node, "byline") for node in nodes)
    people = _people(block) if writer and not block.text.endswith(".") else ()
    stamp = read_publication_line(text, None)
    dated = not block.text.endswith(".") or any(named(node, "date") for node in nodes)
    if stamp and stamp.metadata.published and dated:
        published = None if stamp.updated else stamp.metadata.published
        beside = (people for piece in _PIECES.split(text) if (people := only_people(piece)))
        people = people or stamp.metadata.byline or next(beside, ())
        return Line(byline=people, published=published, signed=bool(people))
    return Line(byline=people, signed=bool(people)) if writer and people else None


def _spaced(block: Block) -> str:
    """A block's text, parted where inline elements meet that only a style sets apart."""
    text, pieces, at = block.text, [], 0
    for edge in sorted({edge for mark in block.marks for edge in (mark.start, mark.end)}):
        if 0 < edge < len(text) and text[edge - 1].isalnum() and text[edge].isalnum():
            pieces.append(text[at:edge])
            at = edge
    return " | ".join((*pieces, text[at:]))


def only_people(text: str) -> tuple[str, ...]:
    """The people that a line consists of; none where it has other words."""
    people, outlet = names.read_names(text)
    spelled = letters("".join(people)) + "and" * (len(people) > 1)
    same = bool(people) and len(spelled) >= len(letters(text))
    return people if same and not outlet and all(map(names.is_person, people)) else ()


def _people(block: Block) -> tuple[str, ...]:
    """The people that a byline names: by the elements that hold them, else by its words."""
    marked = [
        block.text[mark.start : mark.end].strip()
        for mark in block.marks
        if mark.node.tag == "a" or named(mark.node, "byline")
    ]
    people, _ = names.read_names(block.text.removeprefix("By ").removeprefix("by "))
    return tuple(dict.fromkeys(filter(names.is_person, marked or people)))


def _level(block: Block) -> int:
    """The level of the heading that a block is, or 0."""
    for node in reversed(block.path[-3:]):
        if node.tag in _HEADINGS:
            return int(node.tag[1])
        if "headline" in node.names.split():  # schema.org's itemprop
            return 1
    return 0
