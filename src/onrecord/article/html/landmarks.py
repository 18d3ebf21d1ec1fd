"""Detection of the headline, deck, captions, byline and date of an article on a web page.

A deck is the short summary between headline and text; a byline is the line with the authors.
"""

from collections import Counter
from difflib import SequenceMatcher

from onrecord.article.html.blocks import Block, Node
from onrecord.article.html.boxes import Shape, shape
from onrecord.article.html.bylines import LONGEST_LINE, read_line
from onrecord.article.html.class_names import is_named
from onrecord.article.html.metadata import TITLE_SEPARATOR, Metadata
from onrecord.article.html.selection import Selection, is_link, letters
from onrecord.article.html.vocabulary import HEADINGS
from onrecord.article.recognizers import names
from onrecord.article.recognizers.captions import (
    bare_credit,
    is_credit_line,
    read_caption,
    read_credit,
)
from onrecord.article.recognizers.dates import parse_date
from onrecord.records import Record

_BOLD = ("b", "strong")
# The constants below were set by hand; on which pages is not recorded. ``benchmarks.pages`` and the
# golden pages measure them.
_LEAD = 24  # blocks before the first paragraph in which the headline is looked for
_MIN_SIMILARITY = 0.6  # of a heading and the headline in the metadata (difflib ratio)
_LONGEST_HEADLINE = 400  # characters
_SHORTEST_HEADLINE = 3  # words, if only the position tells
_SHORTEST_DECK = 4  # words
_SHORTEST_APART = 8  # words of a deck that only its markup tells
_NEAR_HEADLINE = 6  # blocks after the headline in which such a deck is looked for
_LONGEST_DECK = 600  # characters
_SHORTEST_DESCRIPTION = 30  # letters of a description that is the beginning of the deck
_LONGEST_CAPTION = 600  # characters
_LONGEST_CREDIT = 10  # words of a credit that touches the caption
_SHORTEST_SHARED = 12  # letters at the start of the stated headline that the page shows
_FEWEST_SECTIONS = 3  # headings of one level that are those of sections
_PROSE = 60  # characters of a paragraph
_LINK_SHARE = 0.9  # of the characters of a block that is only a link


class Headline(Record, frozen=True):
    """The visible headline of a web page, with the index of the text block that contains it."""

    position: int
    text: str


class Caption(Record, frozen=True):
    """The caption and credit found in a line of text below a picture.

    The credit names the photographer or agency. A missing caption or credit is None.
    """

    line: str
    caption: str | None
    credit: str | None


def usual_shape(blocks: list[Block], selection: Selection) -> Shape | None:
    """Return the markup that most of the main text has, or None if there is no text.

    Markup means the tags and class names of the two innermost elements around a block, for example
    ``(("div", "story"), ("p", ""))``.
    """
    weights: Counter[Shape] = Counter()
    for i in selection.blocks:
        weights[shape(blocks[i])] += len(blocks[i].text)
    return max(weights, key=weights.__getitem__, default=None)


def first_prose(blocks: list[Block], selection: Selection) -> int:
    """Return the index of the block that is an article's first paragraph.

    If no block looks like a paragraph, return the index of the first block of the main text. If
    there is no main text, return the number of blocks.
    """
    usual = usual_shape(blocks, selection)
    return next(
        (
            i
            for i in selection.blocks
            if shape(blocks[i]) == usual
            and len(blocks[i].text) >= _PROSE
            and not read_line(blocks[i])
            and not _read_framed(blocks[i], selection.main)
        ),
        selection.blocks[0] if selection.blocks else len(blocks),
    )


def find_headline(
    blocks: list[Block], selection: Selection, metadata: Metadata, prose: int
) -> Headline | None:
    """Return the visible headline of a page's article, or None if there is none.

    The first match is returned: a main heading (``h1``), then another heading, then a line above
    the first paragraph that contains a headline of the metadata; the main heading most similar to a
    headline of the metadata; a heading with the name of the site, as of a newsletter; a line in the
    usual position of a headline. ``prose`` is the index of the first paragraph.
    """
    end = max(prose, selection.blocks[-1] if selection.blocks else -1) + 1
    lines = [
        i
        for i, block in enumerate(blocks[:end])
        if letters(block.text) and len(block.text) <= _LONGEST_HEADLINE
    ]
    mains = [i for i in lines if _level(blocks[i]) == 1]
    headings = [i for i in lines if _level(blocks[i])]
    site = letters(names.host_of(metadata.url) or "") if metadata.url else ""
    titles: list[Headline] = []
    for candidates in (mains, headings, [i for i in lines if i < prose]):
        for stated in metadata.headlines:
            if letters(stated) in site:
                continue  # the name of the site
            for i in candidates:
                text = _find_stated(blocks[i], stated)
                if text is None:
                    continue
                partial = letters(text) != letters(stated)
                if partial and (letters(text) in site or names.is_outlet_line(text)):
                    titles.append(Headline(position=i, text=text))  # the name of the site
                else:
                    return Headline(position=i, text=text)
    # Positions are negative, so that the maximum is the first of equally similar headings.
    ranked = [
        (SequenceMatcher(None, blocks[i].text[:200], stated[:200]).ratio(), -i)
        for i in mains[:20]
        for stated in metadata.headlines
        if letters(stated) not in site
    ]
    best, negative = max(ranked, default=(0.0, 0))
    if best >= _MIN_SIMILARITY:
        return Headline(position=-negative, text=blocks[-negative].text)
    found = _headline_by_position(blocks, [i for i in lines if prose - _LEAD <= i < prose])
    if titles and _level(blocks[titles[0].position]):
        level = _level(blocks[found.position]) if found else 0
        recurs = sum(_level(blocks[i]) == level for i in headings) >= _FEWEST_SECTIONS
        if found is None or (level and recurs):
            return titles[0]  # above the headings of sections
    return found


def _headline_by_position(blocks: list[Block], lead: list[int]) -> Headline | None:
    """Return the headline found by position and markup alone, without the metadata, or None.

    The headline is one of the last headings above the byline or first paragraph. If there are no
    headings, a bold line or one with a class name for titles is taken. ``lead`` are the indices of
    the blocks just above the first paragraph.
    """
    end = next((i for i in lead if (line := read_line(blocks[i])) and line.signed), None)
    above = [i for i in lead if end is None or i < end]
    above = [i for i in above if blocks[i].share("a") < _LINK_SHARE]
    headings = [
        i
        for i in above
        if _level(blocks[i]) and not (read_line(blocks[i]) or names.is_outlet_line(blocks[i].text))
    ]
    if headings:
        highest = min(_level(blocks[i]) for i in headings[-2:])
        position = next(i for i in reversed(headings) if _level(blocks[i]) == highest or end)
        return Headline(position=position, text=blocks[position].text)
    for i in reversed(above):
        first, _, _ = blocks[i].text.partition("\n")
        if len(first.split()) < _SHORTEST_HEADLINE or first[-1] in ".:":
            continue
        bold = any(
            mark.start == 0 and mark.end >= len(first) and mark.node.tag in _BOLD
            for mark in blocks[i].marks
        )
        if bold or any(is_named(node, "title") for node in blocks[i].path[-2:]):
            return Headline(position=i, text=first)
    return None


def _find_stated(block: Block, stated: str) -> str | None:
    """Return the part of a block that repeats ``stated``, a headline in the metadata, or None.

    The block may also contain a kicker (a short line above the headline). The headline in the
    metadata may begin or end with the outlet's name, as in "Bridge opens - The Post".
    """
    wanted = letters(stated)
    beginning = TITLE_SEPARATOR.split(stated)[0]
    first = letters(beginning) if " " in beginning else wanted
    pieces = [block.text, *(block.text[mark.start : mark.end].strip() for mark in block.marks)]
    pieces += [block.text[mark.end :].strip() for mark in block.marks]
    for piece in pieces:
        shown = letters(piece)
        if shown and (
            shown in (wanted, first)
            or (len(shown) >= _SHORTEST_SHARED and wanted.startswith(shown))
            or (len(shown) >= _SHORTEST_SHARED and wanted.endswith(shown))
        ):
            return piece
    return None


def find_deck(
    blocks: list[Block], selection: Selection, metadata: Metadata, headline: int, prose: int
) -> int | None:
    """Return the index of the deck, the block with the summary below the headline, or None.

    ``headline`` and ``prose`` are the indices of the headline and of the first paragraph. The first
    match is returned: a block that repeats a description in the metadata; a block with a class name
    for decks; a block right after the headline; a block with other markup than the paragraphs.
    """
    between = [
        i
        for i in range(headline + 1, prose)
        if len(blocks[i].text.split()) >= _SHORTEST_DECK
        and len(blocks[i].text) <= _LONGEST_DECK
        and letters(blocks[i].text) != letters(blocks[headline].text)
        and not (is_link(blocks[i]) or read_line(blocks[i]) or parse_date(blocks[i].text[:60]))
        and not _read_framed(blocks[i], selection.main)
        and all(node.tag not in ("figure", "li") for node in blocks[i].path)
        and not _is_pictured(blocks[i], selection.main)
        and ((caption := read_caption(blocks[i].text)) is None or caption.credit is None)
    ]
    paragraphs = {shape(blocks[i]) for i in selection.blocks if i >= prose}
    path = blocks[prose].path if prose < len(blocks) else ()
    stated = (
        i
        for i in between
        if shape(blocks[i]) not in paragraphs
        and not _opens_paragraphs(blocks[i], path, blocks[headline])
        and any(_repeats(blocks[i].text, description) for description in metadata.decks)
    )
    by_name = (i for i in between if any(is_named(node, "deck") for node in blocks[i].path[-2:]))
    next_to_headline = (
        i
        for i in between
        if i <= headline + 2
        and (
            _level(blocks[i])
            or (
                blocks[i].path[:-1] == blocks[headline].path[:-1]
                and shape(blocks[i]) not in paragraphs
            )
        )
    )
    set_apart = (
        i
        for i in between
        if i <= headline + _NEAR_HEADLINE
        and len(blocks[i].text.split()) >= _SHORTEST_APART
        and shape(blocks[i]) not in paragraphs
        and not any(mark.node.tag == "a" for mark in blocks[i].marks)  # an advert has links
        and blocks[i].path != path[: len(blocks[i].path)]  # the element with the paragraphs
    )
    return next(stated, next(by_name, next(next_to_headline, next(set_apart, None))))


def _opens_paragraphs(block: Block, path: tuple[Node, ...], headline: Block) -> bool:
    """Whether a block is in the element of the paragraphs, and the headline is outside of it.

    ``path`` are the elements around the first paragraph.
    """
    around = path[:-1]
    return block.path[:-1] == around and headline.path[: len(around)] != around


def _repeats(text: str, stated: str) -> bool:
    """Whether a text repeats ``stated``, a description of the article in the metadata.

    The text may be longer than the description, since metadata often cut descriptions off.
    """
    text, stated = letters(text), letters(stated)
    return text == stated or (len(stated) >= _SHORTEST_DESCRIPTION and text.startswith(stated))


def read_captions(
    blocks: list[Block], positions: list[int], selection: Selection
) -> dict[int, Caption]:
    """Return the picture captions and credits among some blocks, keyed by block index.

    ``positions`` are the indices of the blocks to examine.
    """
    usual = usual_shape(blocks, selection)
    captions: dict[int, Caption] = {}
    seen: set[Caption] = set()  # some pages show a picture twice
    for i in positions:
        block = blocks[i]
        caption = _read_framed(block, selection.main)
        if caption is None and shape(block) != usual and _is_pictured(block, selection.main):
            if i - 1 in captions:
                caption = _credit_after(block, blocks[i - 1])
            first = i == 0 or blocks[i - 1].picture != block.picture
            sentence = len(block.text) <= _LONGEST_CAPTION and block.text[-1] in ".!?])"
            if caption is None and first and sentence and not _level(block):
                caption = _read_caption(block, credited=False)
        if caption and (caption.caption or caption.credit) and caption not in seen:
            captions[i] = caption
            seen |= {caption} if caption.caption and caption.credit else set()
    return captions


def _read_framed(block: Block, main: int) -> Caption | None:
    """Return the caption or credit of a picture in a block, or None if the block is neither.

    A caption is recognized by its HTML elements, its class names, its wording ("Photo: Reuters") or
    the picture before it. ``main`` is the number of the element that contains the article.
    """
    text = block.text
    if len(text) > _LONGEST_CAPTION or block.share("a") >= _LINK_SHARE:
        return None
    short = len(text) <= LONGEST_LINE
    credit = read_credit(text.strip("()[] ")) if short else None
    around = block.around[-5:]
    framed = any(node.tag == "figure" for node in block.path)
    pictured = _is_pictured(block, main)
    if credit or (short and (framed or pictured) and is_credit_line(text)):
        return Caption(line=text, caption=None, credit=credit or bare_credit(text))
    captioned = any(node.tag == "figcaption" or is_named(node, "caption") for node in around)
    in_picture = framed or pictured or any(is_named(node, "picture") for node in around)
    credited = in_picture and any(is_named(node, "credit") for node in around)
    if captioned or credited:
        return _read_caption(block, credited=any(is_named(n, "credit") for n in around[-2:]))
    near = framed or pictured or any(is_named(node, "picture") for node in block.path[-2:])
    return _read_caption(block, credited=False, needs_credit=True) if near else None


def _is_pictured(block: Block, main: int) -> bool:
    """Whether a block and the last picture before it are in the same HTML element.

    ``main`` is the number of the element that contains the article; pictures outside of it do not
    count.
    """
    return block.picture > main and any(node.number == block.picture for node in block.path)


def _read_caption(block: Block, *, credited: bool, needs_credit: bool = False) -> Caption | None:
    """Return the caption and credit in a line of text that belongs to a picture, or None.

    ``credited``: the HTML class marks the whole line as a credit. ``needs_credit``: return None
    unless the line ends with a credit, as in "The bridge in May. Photo: Ada Finn".
    """
    text = block.text
    mark = next((mark for mark in block.marks if is_named(mark.node, "credit")), None)
    alone = credited or (mark is not None and mark.end - mark.start >= len(text))
    if (alone or is_credit_line(text)) and len(text) <= LONGEST_LINE and not needs_credit:
        return Caption(line=text, caption=None, credit=bare_credit(text))
    if mark and (mark.start == 0 or mark.end == len(text)):
        caption = (text[: mark.start] or text[mark.end :]).strip()
        credit = bare_credit(text[mark.start : mark.end]) or None
        return Caption(line=text, caption=caption or None, credit=credit)
    last = block.marks[-1] if block.marks else None
    touching = next((m.start for m in block.marks if m.start and text[m.start - 1] in ".!?"), 0)
    credit = bare_credit(text[touching:]) if touching else ""
    if credit and len(credit.split()) <= _LONGEST_CREDIT:  # "The bridge.<span>Ada Finn</span>"
        return Caption(line=text, caption=text[:touching], credit=credit)
    read = read_caption(text, labelled=not needs_credit)
    if (read is None or read.credit is None) and last and 0 < last.start < last.end == len(text):
        words = text[last.start : last.end]
        bare = bare_credit(words)
        if read_credit(words) or is_credit_line(bare) or ("/" in bare and names.is_name(bare)):
            return Caption(line=text, caption=text[: last.start].strip(), credit=bare)
    if read is None or (needs_credit and read.credit is None):
        return None
    return Caption(line=text, caption=read.caption or None, credit=read.credit)


def _credit_after(block: Block, before: Block) -> Caption | None:
    """Return the credit in a block that follows a caption, or None if it is not a credit.

    ``before`` is the block with the caption. The credit must belong to the same picture.
    """
    same = block.picture >= 0 and block.picture == before.picture
    if (
        same
        and any(node.number == block.picture for node in block.path)
        and (len(block.text) <= LONGEST_LINE and names.is_name(bare_credit(block.text) or "."))
    ):
        return Caption(line=block.text, caption=None, credit=bare_credit(block.text))
    return None


def _level(block: Block) -> int:
    """Return the heading level of a block, 1 to 6, or 0 if it is not a heading.

    A block that the page marks as the headline (``itemprop="headline"``) has level 1.
    """
    for node in reversed(block.path[-3:]):
        if node.tag in HEADINGS:
            return int(node.tag[1])
        if "headline" in node.names.split():  # schema.org's itemprop
            return 1
    return 0
