"""A page of text to its articles."""

import msgspec

from onrecord.article.elements.lines import read_lines
from onrecord.article.elements.wordlists import plain
from onrecord.article.plain.assemble import Draft, assemble
from onrecord.article.plain.classify import classify
from onrecord.article.plain.layout import by_form
from onrecord.article.plain.section_context import settle
from onrecord.article.plain.segment import segments
from onrecord.article.plain.select_articles import articles_of
from onrecord.records import Article, Capture, Related


def read_page(capture: Capture, text: str) -> list[Article]:
    """The articles of a page, in its order; a page without any evidence is one.

    A page that holds nothing but boilerplate has none.
    """
    units = settle(by_form(classify(read_lines(text))))
    page = articles_of(segments(units))
    drafts = [
        assemble(segment, capture, position, page) for position, segment in enumerate(page.articles)
    ]
    return _relate([draft for draft in drafts if draft.article.text])


def _relate(drafts: list[Draft]) -> list[Article]:
    """Point what an article relates to the article of the page that it is."""
    by_headline = {
        plain(draft.article.headline): draft.article for draft in drafts if draft.article.headline
    }
    found: list[Article] = []
    for i, draft in enumerate(drafts):
        article = draft.article
        related = [_pointed(each, article, by_headline) for each in article.related]
        if i + 1 < len(drafts) and drafts[i + 1].continues:
            following = drafts[i + 1].article
            related.append(Related(title=following.headline, article=following.id))

        found.append(msgspec.structs.replace(article, related=tuple(related)))
    return found


def _pointed(related: Related, article: Article, by_headline: dict[str, Article]) -> Related:
    other = by_headline.get(plain(related.title)) if related.title else None
    if other is None or other.id == article.id:
        return related
    return Related(title=related.title, url=related.url, article=other.id)
