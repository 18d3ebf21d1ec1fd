"""Construction of an Article record from a web page's text blocks and metadata."""

from datetime import datetime

from onrecord.article.html.blocks import Block
from onrecord.article.html.bylines import LONGEST_LINE, Line, only_people, read_line
from onrecord.article.html.class_names import is_named
from onrecord.article.html.landmarks import (
    Caption,
    find_deck,
    find_headline,
    first_prose,
    read_captions,
)
from onrecord.article.html.metadata import TITLE_SEPARATOR, Metadata, absolute
from onrecord.article.html.selection import Selection, is_clock, is_link, letters
from onrecord.article.html.trimming import trim_body
from onrecord.article.html.vocabulary import HEADINGS
from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.dates import parse_date
from onrecord.article.text_builder import TextBuilder
from onrecord.records import Article, Capture, Date, Image, Related, make_id

_SHORTEST_TITLE = 4  # words of a link that is the headline of another article
_LONGEST_TITLE = 40
_FRAMES = ("figure", "figcaption")
_SUBHEADINGS = HEADINGS - {"h1"}
_ABOVE = 6  # blocks over the headline in which a picture of the article is looked for
_SHORTEST_POINT = 4  # words of a key point


def read_article(
    capture: Capture,
    blocks: list[Block],
    selection: Selection,
    metadata: Metadata,
    *,
    position: int = 0,
) -> Article:
    """Return the article of a web page, or of a part of a page, that contains one article.

    ``position`` is the number of articles before it on the page.
    ``selection`` gives the blocks of its main text; headline, deck, captions, authors and date are
    found in the other blocks and in the metadata.
    """
    prose = first_prose(blocks, selection)
    shown = find_headline(blocks, selection, metadata, prose)
    headline = shown.position if shown else None
    deck = find_deck(blocks, selection, metadata, headline, prose) if headline is not None else None
    start = headline if headline is not None else min(prose, *selection.blocks, len(blocks))
    above = range(max(0, start - _ABOVE), start)  # the first picture may be over the headline
    kept = frozenset(selection.blocks)
    reach = [i for i in above if i in selection.own or i in kept]
    reach += [i for i in range(start, _end(selection)) if i < prose or i in selection.own]
    captions = read_captions(blocks, [i for i in reach if i not in (headline, deck)], selection)
    others = {*captions, *_as_tuple(headline), *_as_tuple(deck)}
    body = [i for i in selection.blocks if i >= start and i not in others]
    ends = [*range(start, prose), *body[:3], *body[-2:]]
    lines = {i: line for i in ends if i not in captions and (line := read_line(blocks[i]))}
    for i in range(start, prose):
        # Names alone next to a byline or date are those of the authors.
        people = only_people(blocks[i].text) if i not in (headline, deck) and i not in lines else ()
        if people and (i - 1 in lines or i + 1 in lines):
            lines[i] = Line(byline=people, signed=True)
    byline = _byline(metadata, list(lines.values()))
    beside = blocks[start].path[-2:-1] if start < len(blocks) else ()
    points = [
        i
        for i in range(start + 1, prose)
        if (i in selection.own or set(beside) & set(blocks[i].path)) and _is_point(blocks[i])
    ]
    candidates = sorted({*body, *points} - {*lines, *captions, *_as_tuple(deck)})
    taken = {*lines, *captions, *_as_tuple(deck)}
    for i in range(prose - 1, start, -1):
        if i in taken or not (i in candidates or _opens_text(blocks[i], selection)):
            break
        candidates = sorted({i, *candidates})
    body = trim_body(blocks, candidates, byline, shown.text if shown else "", metadata.site)
    builder = TextBuilder()
    for i in sorted({*captions, *body, *_as_tuple(deck), *_as_tuple(headline)}):
        if shown and i == shown.position:
            builder.add("headline", shown.text)
        elif i == deck:
            builder.add("deck", blocks[i].text)
        elif i in captions:
            _add_caption(captions[i], builder)
        else:
            builder.add("body", blocks[i].text)
    text, parts = builder.build()
    site = (names.host_of(metadata.url) if metadata.url else None) or metadata.site
    return Article(
        id=make_id("article", capture.id, position),
        capture=capture.id,
        outlet=_outlet(metadata, site, blocks[:start], list(lines.values())),
        site=site,
        url=metadata.url,
        headline=shown.text if shown else None,
        byline=byline,
        published=_published(metadata, blocks, list(lines.values())),
        text=text,
        parts=parts,
        images=_images(blocks, captions),
        related=_related(blocks, selection, metadata),
    )


def _as_tuple(position: int | None) -> tuple[int, ...]:
    """Return a tuple that contains the given block index, or an empty tuple for None."""
    return () if position is None else (position,)


def _is_point(block: Block) -> bool:
    """Whether a block looks like a key point, in a list of highlights above an article's text."""
    return block.tag == "li" and len(block.text.split()) >= _SHORTEST_POINT and not is_link(block)


def _opens_text(block: Block, selection: Selection) -> bool:
    """Whether a block directly above an article's text is its first subheading or entry's time."""
    main = selection.main
    inside = main >= 0 and any(node.number == main for node in block.path)
    inside = inside and not any(is_named(node, "clutter") for node in block.path)
    return inside and not is_link(block) and (block.tag in _SUBHEADINGS or is_clock(block))


def _end(selection: Selection) -> int:
    """Return the index of the first block after the article."""
    return 1 + max((*selection.blocks, *(selection.own if selection.main >= 0 else ())), default=-1)


def _byline(metadata: Metadata, lines: list[Line]) -> tuple[str, ...]:
    """Return the names of an article's authors, or an empty tuple if the page does not state them.

    The names are taken from a visible line that clearly names authors ("By Ada Finn"), else from
    the metadata, else from any other of ``lines``, the lines with authors or dates. Metadata that
    name additional authors are preferred to the visible line.
    """
    signed = [line for line in lines if line.signed and line.byline]
    # A teaser above the text may have a byline, but rarely a date beside it.
    signed.sort(key=lambda line: line.published is None)
    shown = signed[0].byline if signed else ()
    if not shown or set(metadata.byline) > set(shown):
        shown = metadata.byline or next((line.byline for line in lines if line.byline), ())
    outlets = {*map(letters, (*metadata.outlets, metadata.site or ""))}
    shown = tuple(name for name in shown if not _begins_with_by(name, shown))
    others = [name for name in shown if names.is_job(name)]
    return tuple(
        name
        for name in shown
        if letters(name) not in outlets
        and not (" " not in name and metadata.site and names.is_in_host(name, metadata.site))
        and not (name in others and (len(name.split()) == 1 or _names_again(name, shown)))
    )


def _begins_with_by(name: str, authors: tuple[str, ...]) -> bool:
    """Whether a name is that of another author after a word for "by": "von Ada Finn"."""
    first, _, rest = name.partition(" ")
    return rest in authors and first.casefold() in wordlists.words("by")


def _names_again(name: str, authors: tuple[str, ...]) -> bool:
    """Whether a name with a job adds nothing: the author is there without it, or it is only a job.

    "Ada Finn Courts Correspondent" adds nothing to "Ada Finn".
    """
    people = [author for author in authors if not names.is_job(author)]
    return not people or any(name.startswith(person) for person in people)


def _add_caption(caption: Caption, builder: TextBuilder) -> None:
    """Append a picture's caption, credit or both to the text of an article."""
    if caption.caption is None:
        builder.add("credit", caption.credit or caption.line)
    else:
        builder.add_caption(caption.line, caption.caption, caption.credit)


def _images(blocks: list[Block], captions: dict[int, Caption]) -> tuple[Image, ...]:
    """Return the pictures of an article, given its captions and credits by block index.

    A caption and a credit describe the same picture if they are in the same ``<figure>`` or
    ``<figcaption>`` or, outside these, in adjacent blocks.
    """
    images: list[Image] = []
    previous = previous_figure = -1
    for i, caption in captions.items():
        path = reversed(blocks[i].path)
        frames = sorted((n.tag, n.number) for n in path if n.tag in _FRAMES)
        figure = frames[-1][1] if frames else -1  # of the figure, else of the caption
        joined = images and (figure == previous_figure if figure >= 0 else previous == i - 1)
        last = images[-1] if joined else Image()
        if (
            joined
            and not (last.caption and caption.caption)
            and not (last.credit and caption.credit)
        ):
            images[-1] = Image(
                caption=last.caption or caption.caption, credit=last.credit or caption.credit
            )
        else:
            images.append(Image(caption=caption.caption, credit=caption.credit))
        previous, previous_figure = i, figure
    return tuple(images)


def _outlet(
    metadata: Metadata, site: str | None, above: list[Block], lines: list[Line]
) -> str | None:
    """Return the name of the outlet that published a page's article, or None if unknown.

    The name is taken from the metadata, else from the page's title ("Bridge opens - The Post"),
    where it must be known as one or be a link to the front page as well, else from a line above the
    article (``above``) or one of its bylines (``lines``); of several names, one that occurs in the
    web host ``site`` is preferred. If no outlet is named, ``site`` itself is returned.
    """
    stated = [name for name in metadata.outlets if not name.startswith(("http", "@"))]
    if not stated and metadata.masthead:
        stated = [metadata.masthead]
    if not stated and metadata.headlines:
        pieces = map(str.strip, TITLE_SEPARATOR.split(metadata.headlines[-1]))
        stated = [
            name
            for name in pieces
            if names.is_outlet_line(name) or (site and names.is_in_host(name, site))
        ]
    if not stated:
        short = [block for block in above if len(block.text) <= LONGEST_LINE]
        whole = (block.text for block in short if not _is_menu(block))
        fields = (*whole, *(field for block in short for field in block.fields if field))
        stated = [field for field in fields if names.is_outlet_line(field)]
    if not stated:
        stated = [line.outlet for line in lines if line.outlet]
    if site:
        for name in stated:
            if names.is_in_host(name, site):
                return name
    return stated[0] if stated else site


def _is_menu(block: Block) -> bool:
    """Whether a block has several links: "Home News Sport" is no name."""
    return sum(mark.node.tag == "a" for mark in block.marks) > 1


def _published(metadata: Metadata, blocks: list[Block], lines: list[Line]) -> Date | None:
    """Return the date of an article's publication, or None if the page does not state it.

    The first date found is used: in the metadata, then in the article's date lines (``lines``),
    then in ``<time>`` elements; if there is none, the date of a change in these lines. A date
    without a time is replaced by one that adds the time of that day. If several dates denote the
    same moment, one that is not in UTC is preferred, since it gives the local day.
    """
    stated = [
        *filter(None, map(parse_date, metadata.published)),
        *(line.published for line in lines if line.published),
    ]
    shown = [
        date
        for block in blocks
        for mark in block.marks
        if (mark.node.tag == "time" or is_named(mark.node, "date"))
        and mark.value
        and (date := parse_date(mark.value))
    ]
    first = next(iter((*stated, *shown, *(line.changed for line in lines if line.changed))), None)
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
    """Return a date as a datetime with time zone, or None if the date has no time zone.

    Microseconds are dropped, so that dates can be compared.
    """
    try:
        moment = datetime.fromisoformat(date.value)
    except ValueError:
        return None
    return moment.replace(microsecond=0) if moment.tzinfo else None


def _is_utc(date: Date) -> bool:
    """Whether a date and time is given in UTC."""
    return date.value.endswith(("Z", "+00:00"))


def _related(blocks: list[Block], selection: Selection, metadata: Metadata) -> tuple[Related, ...]:
    """Return the other articles (title and address) that are linked between the paragraphs."""
    first, last = (selection.blocks[0], selection.blocks[-1]) if selection.blocks else (0, -1)
    kept = frozenset(selection.blocks)
    related: dict[str, Related] = {}
    for i in range(first, last + 1):
        block = blocks[i]
        inside = selection.main < 0 or any(node.number == selection.main for node in block.path)
        if not inside or i in kept or not is_link(block):
            continue
        if any(is_named(node, "clutter") for node in block.path if node.number > selection.main):
            continue
        for mark in block.marks:
            title = block.text[mark.start : mark.end].strip()
            if (
                mark.node.tag == "a"
                and mark.value
                and mark.value[0] != "#"
                and title[-1:] != ":"
                and (_SHORTEST_TITLE <= len(title.split()) <= _LONGEST_TITLE)
            ):
                url = absolute(metadata.base, mark.value)
                related.setdefault(letters(title), Related(title=title, url=url))
    return tuple(related.values())
