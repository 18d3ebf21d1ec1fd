"""The blocks of one article to an Article: its fields, its text and the parts of it."""

from onrecord.article.plain.headings import assign_heading_roles
from onrecord.article.plain.segment import is_headline_of_next
from onrecord.article.plain.select_articles import PageArticles
from onrecord.article.recognizers import names
from onrecord.article.recognizers.line_types import PROSE, LineBlock, LineMetadata
from onrecord.article.text_builder import TextBuilder
from onrecord.records import Article, Capture, Image, Record, Related, make_id

_SHORTEST_PROSE = 6  # words


class DraftArticle(Record, frozen=True):
    """An article before its id, and the titles that it relates."""

    article: Article
    announced_before: bool  # it follows a "RELATED: title" of the article before it


def build_article(
    blocks: list[LineBlock], capture: Capture, position: int, page: PageArticles
) -> DraftArticle:
    """The article of some blocks; of a page's only article nothing is lost but boilerplate."""
    alone = len(page.articles) == 1
    first = next((i for i, block in enumerate(blocks) if block.kind in PROSE), len(blocks))
    last = max((i for i, block in enumerate(blocks) if block.kind in PROSE), default=-1)
    opening = next((i for i in range(first) if is_headline_of_next(blocks, i, first)), None)
    roles = assign_heading_roles(blocks, first, opening, alone=alone)
    builder = TextBuilder()
    images: list[Image] = []
    related: list[Related] = []
    for i, block in enumerate(blocks):
        if block is roles.headline:
            builder.add("headline", block.metadata.title or block.text)
        elif block is roles.deck or (block.kind == "deck" and i < last):
            builder.add("deck", block.text)
        elif block.kind == "caption":
            builder.add_caption(block.text, block.metadata.title or "", block.metadata.credit)
            images.append(Image(caption=block.metadata.title, credit=block.metadata.credit))
        elif block.kind == "credit":
            _add_credit(block, images, builder)
        elif (
            block.kind == "body"
            or (block.kind == "greeting" and alone)
            or (
                block.kind == "signoff"
                and first < i
                and (i < last or (alone and _ends_with_stop(block)))
            )
        ):
            builder.add("body", block.text)
        elif block.kind == "heading" and i not in roles.dropped:
            if i < last or alone or _is_unpunctuated_paragraph(blocks, i):
                builder.add("body", block.text)
        elif block.kind == "related" and block is not roles.headline:
            related.append(Related(title=block.metadata.title, url=block.metadata.url))
    metadata = _merge_metadata(blocks, first)
    dateline = blocks[first].metadata if first < len(blocks) else LineMetadata()
    named = None if _is_place_name(metadata.outlet, blocks[first:]) else metadata.outlet
    outlet = named or roles.outlet or dateline.outlet or metadata.site or page.outlet
    text, parts = builder.build()
    return DraftArticle(
        announced_before=opening is not None,
        article=Article(
            id=make_id("article", capture.id, position),
            capture=capture.id,
            outlet=outlet,
            site=metadata.site or (names.bare_host(outlet) if outlet else None),
            url=metadata.url,
            headline=(roles.headline.metadata.title or roles.headline.text)
            if roles.headline
            else None,
            byline=metadata.byline or roles.byline,
            published=metadata.published or dateline.published or page.published,
            text=text,
            parts=parts,
            images=tuple(images),
            related=tuple(related),
        ),
    )


def _add_credit(block: LineBlock, images: list[Image], builder: TextBuilder) -> None:
    """A credit on its own line is that of the image before it."""
    credit = block.metadata.title or block.text
    builder.add("credit", credit)
    if images and images[-1].credit is None:
        images[-1] = Image(caption=images[-1].caption, credit=credit)
    else:
        images.append(Image(credit=credit))


def _merge_metadata(blocks: list[LineBlock], first: int) -> LineMetadata:
    """What the blocks say together.

    Above the prose what stands nearer to it counts: a page's own date comes first. Below it
    the first to state a field states it.
    """
    stating = ("publication", "byline", "counter", "mail_header")
    head, tail = list(reversed(blocks[:first])), blocks[first:]
    order = [block.metadata for block in head if block.kind in (*stating, "source")]
    order += [block.metadata for block in tail if block.kind in stating]
    order += [block.metadata for block in tail if block.kind == "source"]
    order += [block.metadata for block in (*reversed(head), *tail) if block.kind in ("link", "end")]
    order += [block.metadata for block in head if block.kind == "headline"]
    order += [block.metadata for block in head if block.kind == "message_header"]
    named = next((metadata for metadata in order if metadata.outlet), LineMetadata())
    # The date beside the outlet's name is the article's, whatever other date the page has.
    order.insert(0, LineMetadata(published=named.published))
    return LineMetadata(
        outlet=named.outlet,
        site=next((metadata.site for metadata in order if metadata.site), None),
        url=next((metadata.url for metadata in order if metadata.url), None),
        published=next((metadata.published for metadata in order if metadata.published), None),
        byline=next((metadata.byline for metadata in order if metadata.byline), ()),
    )


def _is_place_name(name: str | None, blocks: list[LineBlock]) -> bool:
    """Whether the name before a date is that of a place: the prose says that it is."""
    if name is None or names.is_outlet_line(name):
        return False
    return any(
        f" {word} {name}" in block.text
        for block in blocks
        if block.kind == "body"
        for word in ("in", "at", "near", "from")
    )


def _ends_with_stop(block: LineBlock) -> bool:
    return block.text[-1] == "."


def _is_unpunctuated_paragraph(blocks: list[LineBlock], i: int) -> bool:
    """Whether a line below prose is its last paragraph without a full stop, not a heading."""
    return (
        i > 0
        and blocks[i - 1].kind in PROSE
        and blocks[i].gap == blocks[i - 1].gap
        and len(blocks[i].text.split()) >= _SHORTEST_PROSE
    )
