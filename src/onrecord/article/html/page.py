"""A web page to its article."""

from collections import Counter
from datetime import datetime

from onrecord.article.html.blocks import Block
from onrecord.article.html.landmarks import (
    Caption,
    Headline,
    Line,
    find_deck,
    find_headline,
    first_prose,
    only_people,
    read_captions,
    read_line,
)
from onrecord.article.html.markup import named
from onrecord.article.html.metadata import Metadata, absolute
from onrecord.article.html.selection import Selection, is_link, letters, shape
from onrecord.article.recognizers import names
from onrecord.article.recognizers.dates import parse_date
from onrecord.article.text_builder import TextBuilder
from onrecord.records import Article, Capture, Date, Image, Related, make_id

_SHORTEST_TITLE = 4  # words of a link that names another article
_LONGEST_TITLE = 40
_ABOVE = 6  # blocks
_SHORTEST_POINT = 4  # words
_SHORTEST_QUOTED = 15  # letters of a pull quote that a paragraph has too
_LONGEST_MARK = 12  # characters
# What follows an author's name under an article that tells of the author.
_KEPT = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "li"))  # are no pull quotes
_ABOUT = ("is", "was", "covers", "writes", "reports", "has")


def read_article(
    capture: Capture, blocks: list[Block], chosen: Selection, metadata: Metadata
) -> Article:
    """The article of a page, of the blocks that were chosen and those that belong to them."""
    prose = first_prose(blocks, chosen)
    shown = find_headline(blocks, chosen, metadata, prose)
    headline = shown.place if shown else None
    deck = find_deck(blocks, chosen, metadata, headline, prose) if headline is not None else None
    start = headline if headline is not None else min(prose, *chosen.blocks, len(blocks))
    near = range(max(0, start - _ABOVE), start)  # the first picture may stand over the headline
    kept = frozenset(chosen.blocks)
    reach = [i for i in near if i in chosen.own or i in kept]
    reach += [i for i in range(start, _end(chosen)) if i < prose or i in chosen.own]
    captions = read_captions(blocks, [i for i in reach if i not in (headline, deck)], chosen)
    others = {*captions, *_some(headline), *_some(deck)}
    body = [i for i in chosen.blocks if i >= start and i not in others]
    ends = [*range(start, prose), *body[:3], *body[-2:]]
    lines = {i: line for i in ends if i not in captions and (line := read_line(blocks[i]))}
    for i in range(start, prose):
        # Names by themselves beside a date are those of its writers.
        people = only_people(blocks[i].text) if i not in (headline, deck) and i not in lines else ()
        if people and (i - 1 in lines or i + 1 in lines):
            lines[i] = Line(byline=people, signed=True)
    byline = _byline(metadata, list(lines.values()))
    points = [i for i in range(start + 1, prose) if i in chosen.own and _is_point(blocks[i])]
    told = sorted({*body, *points} - {*lines, *captions, *_some(deck)})
    body = _told(blocks, told, byline, shown)
    builder = TextBuilder()
    for i in sorted({*captions, *body, *_some(deck), *_some(headline)}):
        if shown and i == shown.place:
            builder.add("headline", shown.text)
        elif i == deck:
            builder.add("deck", blocks[i].text)
        elif i in captions:
            _add_caption(captions[i], builder)
        else:
            builder.add("body", blocks[i].text)
    text, parts = builder.build()
    site = names.host_of(metadata.url) if metadata.url else None
    return Article(
        id=make_id("article", capture.id, 0),
        capture=capture.id,
        outlet=_outlet(metadata, site, blocks[:start]),
        site=site,
        url=metadata.url,
        headline=shown.text if shown else None,
        byline=byline,
        published=_published(
            metadata, blocks, [line.published for line in lines.values() if line.published]
        ),
        text=text,
        parts=parts,
        images=_images(blocks, captions),
        related=_related(blocks, chosen, metadata),
    )


def _some(place: int | None) -> tuple[int, ...]:
    return () if place is None else (place,)


def _is_point(block: Block) -> bool:
    """Whether a block is an item of a list of key points over the prose."""
    return block.tag == "li" and len(block.text.split()) >= _SHORTEST_POINT and not is_link(block)


def _end(chosen: Selection) -> int:
    """After the last place of an article on its page."""
    return 1 + max((*chosen.blocks, *(chosen.own if chosen.main >= 0 else ())), default=-1)


def _byline(metadata: Metadata, lines: list[Line]) -> tuple[str, ...]:
    """Who wrote it: what the page shows after "by" where that names people, else what it states."""
    shown = next((line.byline for line in lines if line.signed and line.byline), ())
    if shown and not set(metadata.byline) > set(shown):
        return shown
    return metadata.byline or next((line.byline for line in lines if line.byline), ())


def _told(
    blocks: list[Block], body: list[int], byline: tuple[str, ...], shown: Headline | None
) -> list[int]:
    """What of the chosen blocks is the article: no repetition, nothing after its end."""
    words = {i: letters(blocks[i].text) for i in body}
    whole = "\n".join(words.values())
    ends = next((i for i in body[2:] if _closes(blocks[i].text)), len(blocks))
    title = letters(shown.text) if shown else ""
    usual = max(Counter(shape(blocks[i]) for i in body).items(), key=_times, default=(None, 0))[0]
    found = []
    for i in body:
        text = blocks[i].text
        # A pull quote has the words of a paragraph, set in another way.
        quoted = (
            len(words[i]) >= _SHORTEST_QUOTED
            and shape(blocks[i]) != usual
            and blocks[i].tag not in _KEPT
            and whole.count(words[i]) > 1
        )
        spelled = any(map(str.isalpha, text)) or blocks[i].tag == "tr"
        about = i in body[-3:] and any(
            text.startswith(f"{name} {verb} ") for name in byline for verb in _ABOUT
        )
        if i < ends and spelled and words[i] != title and not (quoted or about):
            found.append(i)
    return found


def _times(counted: tuple[object, int]) -> int:
    return counted[1]


def _closes(text: str) -> bool:
    """Whether a line is the mark at the end of an agency's or office's text ("ENDS", "###")."""
    bare = text.strip(" -–—*#")
    return bare in ("", "30", "END", "ENDS", "Ends") and len(text) <= _LONGEST_MARK


def _add_caption(caption: Caption, builder: TextBuilder) -> None:
    if caption.caption is None:
        builder.add("credit", caption.credit or caption.line)
    else:
        builder.add_caption(caption.line, caption.caption, caption.credit)


def _images(blocks: list[Block], captions: dict[int, Caption]) -> tuple[Image, ...]:
    """The pictures: a caption and a credit in one figure, or beside one another, are of one."""
    found: list[Image] = []
    before = figure = -1
    for i, each in captions.items():
        round_it = next((n.number for n in reversed(blocks[i].path) if n.tag == "figure"), -1)
        joined = found and (round_it == figure if round_it >= 0 else before == i - 1)
        last = found[-1] if joined else Image()
        if joined and not (last.caption and each.caption) and not (last.credit and each.credit):
            found[-1] = Image(
                caption=last.caption or each.caption, credit=last.credit or each.credit
            )
        else:
            found.append(Image(caption=each.caption, credit=each.credit))
        before, figure = i, round_it
    return tuple(found)


def _outlet(metadata: Metadata, site: str | None, above: list[Block]) -> str | None:
    """The outlet as stated; of several statements the one that its host has, else the first.

    Where the page's data state none, what stands above the article and is known as an outlet.
    """
    stated = [name for name in metadata.outlets if not name.startswith(("http", "@"))]
    if not stated:
        stated = [block.text for block in above if names.is_outlet_line(block.text)]
    if site:
        for name in stated:
            if names.is_in_host(name, site):
                return name
    return stated[0] if stated else site


def _published(metadata: Metadata, blocks: list[Block], lines: list[Date]) -> Date | None:
    """When the article came out: as the page's data say, in the zone that it shows.

    Of several statements of one moment the one with a zone of its own tells the local day.
    """
    stated = [*filter(None, map(parse_date, metadata.published)), *lines]
    shown = [
        date
        for block in blocks
        for mark in block.marks
        if (mark.node.tag == "time" or named(mark.node, "date"))
        and mark.value
        and (date := parse_date(mark.value))
    ]
    first = next(iter((*stated, *shown)), None)
    if first is None:
        return None
    for date in (*stated, *shown):
        if first.precision == "day" and date.value.startswith(first.value):
            first = date if date.precision != "day" else first
    moment = _moment(first)
    for date in (*stated, *shown):
        if moment and _moment(date) == moment and not _is_utc(date):
            return date
    return first


def _moment(date: Date) -> datetime | None:
    """The point in time of a date with a zone."""
    try:
        found = datetime.fromisoformat(date.value)
    except ValueError:
        return None
    return found.replace(microsecond=0) if found.tzinfo else None


def _is_utc(date: Date) -> bool:
    return date.value.endswith(("Z", "+00:00"))


def _related(blocks: list[Block], chosen: Selection, metadata: Metadata) -> tuple[Related, ...]:
    """Other articles that links between the article's paragraphs lead to."""
    first, last = (chosen.blocks[0], chosen.blocks[-1]) if chosen.blocks else (0, -1)
    kept = frozenset(chosen.blocks)
    found: dict[str, Related] = {}
    for i in range(first, last + 1):
        block = blocks[i]
        if i not in chosen.own or i in kept or not is_link(block):
            continue
        for mark in block.marks:
            title = block.text[mark.start : mark.end].strip()
            if (
                mark.node.tag == "a"
                and mark.value
                and (_SHORTEST_TITLE <= len(title.split()) <= _LONGEST_TITLE)
            ):
                url = absolute(metadata.url, mark.value)
                found.setdefault(letters(title), Related(title=title, url=url))
    return tuple(found.values())
