"""Builds the record of one article from its paragraphs, after these were classified."""

from onrecord.article.plain.headings import assign_heading_roles
from onrecord.article.plain.segment import is_headline_of_next
from onrecord.article.plain.select_articles import PageArticles
from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.line_types import PROSE, LineBlock, LineMetadata
from onrecord.article.text_builder import TextBuilder
from onrecord.records import Article, Capture, Image, Record, Related, make_id

_SHORTEST_PROSE = 6  # words of a paragraph without a full stop


class DraftArticle(Record, frozen=True):
    """An article whose links are not yet connected with the other articles of the same page."""

    article: Article
    announced_before: bool  # its headline is a "RELATED: title" line below the article before


def build_article(
    blocks: list[LineBlock], capture: Capture, position: int, page: PageArticles
) -> DraftArticle:
    """Return the article that consists of the given blocks (classified paragraphs).

    ``position`` is the article's index on the page. Boilerplate is left out. On a page with several
    articles, the page's own headings, such as "Press review", are left out too.
    """
    alone = len(page.articles) == 1
    first_prose = next((i for i, block in enumerate(blocks) if block.kind in PROSE), len(blocks))
    last_prose = max((i for i, block in enumerate(blocks) if block.kind in PROSE), default=-1)
    announced = next(
        (i for i in range(first_prose) if is_headline_of_next(blocks, i, first_prose)), None
    )
    roles = assign_heading_roles(blocks, first_prose, announced, alone=alone)
    builder = TextBuilder()
    images: list[Image] = []
    related: list[Related] = []
    for i, block in enumerate(blocks):
        if block is roles.headline:
            builder.add("headline", block.metadata.title or block.text)
        elif block is roles.deck or (block.kind == "deck" and i < last_prose):
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
                and first_prose < i
                and (i < last_prose or (alone and _ends_with_stop(block)))
            )
        ):
            builder.add("body", block.text)
        elif block.kind == "heading" and i not in roles.dropped:
            if i < last_prose or alone or _is_unpunctuated_paragraph(blocks, i):
                builder.add("body", block.text)
        elif block.kind == "related" and block is not roles.headline:
            related.append(Related(title=block.metadata.title, url=block.metadata.url))
    metadata = _merge_metadata(blocks, first_prose)
    dateline = blocks[first_prose].metadata if first_prose < len(blocks) else LineMetadata()
    named = None if _is_place_name(metadata.outlet, blocks[first_prose:]) else metadata.outlet
    outlet = named or roles.outlet or dateline.outlet or metadata.site or page.outlet
    text, parts = builder.build()
    return DraftArticle(
        announced_before=announced is not None,
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
    """Add a photo credit that stands on its own line to the text and to the last image.

    If there is no image, or the last one has a credit already, an image is added to ``images``.
    """
    credit = block.metadata.title or block.text
    builder.add("credit", credit)
    if images and images[-1].credit is None:
        images[-1] = Image(caption=images[-1].caption, credit=credit)
    else:
        images.append(Image(credit=credit))


def _merge_metadata(blocks: list[LineBlock], first_prose: int) -> LineMetadata:
    """Return the outlet, date, authors and links of an article, merged from its paragraphs.

    ``first_prose`` is the index of the first paragraph of prose. If lines above it state different
    values, the line nearest to the prose is used, because the top of a page often has the page's
    own date. If lines below it do, the first of them is used.
    """
    stating = ("publication", "byline", "counter", "mail_header")
    head, tail = list(reversed(blocks[:first_prose])), blocks[first_prose:]
    order = [block.metadata for block in head if block.kind in (*stating, "source")]
    order += [block.metadata for block in tail if block.kind in stating]
    order += [block.metadata for block in tail if block.kind == "source"]
    order += [block.metadata for block in (*reversed(head), *tail) if block.kind in ("link", "end")]
    order += [block.metadata for block in head if block.kind == "headline"]
    order += [block.metadata for block in head if block.kind == "message_header"]
    named = next((metadata for metadata in order if metadata.outlet), LineMetadata())
    # The date beside the outlet's name is the article's, whatever other dates the page has.
    order.insert(0, LineMetadata(published=named.published))
    return LineMetadata(
        outlet=named.outlet,
        site=next((metadata.site for metadata in order if metadata.site), None),
        url=next((metadata.url for metadata in order if metadata.url), None),
        published=next((metadata.published for metadata in order if metadata.published), None),
        byline=next((metadata.byline for metadata in order if metadata.byline), ()),
    )


def _is_place_name(name: str | None, blocks: list[LineBlock]) -> bool:
    """Return whether a name is a place: the prose has it after a word such as "in".

    A name with the words of a news outlet, such as "Post", is never a place.
    """
    if name is None or names.is_outlet_line(name):
        return False
    return any(
        f" {word} {name}" in block.text
        for block in blocks
        if block.kind == "body"
        for word in wordlists.words("place_prepositions")
    )


def _ends_with_stop(block: LineBlock) -> bool:
    """Return whether the text of a block ends with a full stop."""
    return block.text[-1] == "."


def _is_unpunctuated_paragraph(blocks: list[LineBlock], i: int) -> bool:
    """Return whether heading ``i`` is really a paragraph of prose without a full stop.

    It must have at least six words and stand directly below a paragraph of prose.
    """
    return (
        i > 0
        and blocks[i - 1].kind in PROSE
        and blocks[i].gap == blocks[i - 1].gap
        and len(blocks[i].text.split()) >= _SHORTEST_PROSE
    )
