"""The units of one article to an Article: its fields, its text and the parts of it."""

from onrecord.article.elements import names
from onrecord.article.elements.line_types import PROSE, Clue, Unit
from onrecord.article.plain.headings import find_roles
from onrecord.article.plain.segment import is_headline_of_next
from onrecord.article.plain.select_articles import Page
from onrecord.article.text_builder import TextBuilder
from onrecord.records import Article, Capture, Image, Record, Related, make_id

_SHORTEST_PROSE = 6  # words


class Draft(Record, frozen=True):
    """An article before its id, and the titles that it relates."""

    article: Article
    continues: bool  # it follows a "RELATED: title" of the article before it


def assemble(units: list[Unit], capture: Capture, position: int, page: Page) -> Draft:
    """The article of some units; of a page's only article nothing is lost but boilerplate."""
    alone = len(page.articles) == 1
    first = next((i for i, unit in enumerate(units) if unit.kind in PROSE), len(units))
    last = max((i for i, unit in enumerate(units) if unit.kind in PROSE), default=-1)
    opening = next((i for i in range(first) if is_headline_of_next(units, i, first)), None)
    roles = find_roles(units, first, opening, alone=alone)
    builder = TextBuilder()
    images: list[Image] = []
    related: list[Related] = []
    for i, unit in enumerate(units):
        if unit is roles.headline:
            builder.add("headline", unit.clue.title or unit.text)
        elif unit is roles.deck or (unit.kind == "deck" and i < last):
            builder.add("deck", unit.text)
        elif unit.kind == "caption":
            builder.add_caption(unit.text, unit.clue.title or "", unit.clue.credit)
            images.append(Image(caption=unit.clue.title, credit=unit.clue.credit))
        elif unit.kind == "credit":
            _credit(unit, images, builder)
        elif (
            unit.kind == "body"
            or (unit.kind == "greeting" and alone)
            or (unit.kind == "signoff" and first < i and (i < last or (alone and _ends(unit))))
        ):
            builder.add("body", unit.text)
        elif unit.kind == "heading" and i not in roles.dropped:
            if i < last or alone or _is_unfinished(units, i):
                builder.add("body", unit.text)
        elif unit.kind == "related" and unit is not roles.headline:
            related.append(Related(title=unit.clue.title, url=unit.clue.url))
    clue = _merged(units, first)
    dateline = units[first].clue if first < len(units) else Clue()
    named = None if _is_place(clue.outlet, units[first:]) else clue.outlet
    outlet = named or roles.outlet or dateline.outlet or clue.site or page.outlet
    text, parts = builder.build()
    return Draft(
        continues=opening is not None,
        article=Article(
            id=make_id("article", capture.id, position),
            capture=capture.id,
            outlet=outlet,
            site=clue.site or (names.bare_host(outlet) if outlet else None),
            url=clue.url,
            headline=(roles.headline.clue.title or roles.headline.text) if roles.headline else None,
            byline=clue.byline or roles.byline,
            published=clue.published or dateline.published or page.published,
            text=text,
            parts=parts,
            images=tuple(images),
            related=tuple(related),
        ),
    )


def _credit(unit: Unit, images: list[Image], builder: TextBuilder) -> None:
    """A credit on its own line is that of the image before it."""
    credit = unit.clue.title or unit.text
    builder.add("credit", credit)
    if images and images[-1].credit is None:
        images[-1] = Image(caption=images[-1].caption, credit=credit)
    else:
        images.append(Image(credit=credit))


def _merged(units: list[Unit], first: int) -> Clue:
    """What the units say together.

    Above the prose what stands nearer to it counts: a page's own date comes first. Below it
    the first to state a field states it.
    """
    stating = ("stamp", "byline", "counter", "mail")
    head, tail = list(reversed(units[:first])), units[first:]
    order = [unit.clue for unit in head if unit.kind in (*stating, "source")]
    order += [unit.clue for unit in tail if unit.kind in stating]
    order += [unit.clue for unit in tail if unit.kind == "source"]
    order += [unit.clue for unit in (*reversed(head), *tail) if unit.kind in ("link", "end")]
    order += [unit.clue for unit in head if unit.kind == "title"]
    order += [unit.clue for unit in head if unit.kind == "message"]
    named = next((clue for clue in order if clue.outlet), Clue())
    # The date beside the outlet's name is the article's, whatever other date the page has.
    order.insert(0, Clue(published=named.published))
    return Clue(
        outlet=named.outlet,
        site=next((clue.site for clue in order if clue.site), None),
        url=next((clue.url for clue in order if clue.url), None),
        published=next((clue.published for clue in order if clue.published), None),
        byline=next((clue.byline for clue in order if clue.byline), ()),
    )


def _is_place(name: str | None, units: list[Unit]) -> bool:
    """Whether the name before a date is that of a place: the prose says that it is."""
    if name is None or names.is_outlet(name):
        return False
    return any(
        f" {word} {name}" in unit.text
        for unit in units
        if unit.kind == "body"
        for word in ("in", "at", "near", "from")
    )


def _ends(unit: Unit) -> bool:
    return unit.text[-1] == "."


def _is_unfinished(units: list[Unit], i: int) -> bool:
    """Whether a line below prose is its last paragraph without a full stop, not a heading."""
    return (
        i > 0
        and units[i - 1].kind in PROSE
        and units[i].gap == units[i - 1].gap
        and len(units[i].text.split()) >= _SHORTEST_PROSE
    )
