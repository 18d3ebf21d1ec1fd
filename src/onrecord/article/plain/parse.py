"""Parser of plain text pages, which returns the articles of a page."""

import msgspec

from onrecord.article.plain.assemble import DraftArticle, build_article
from onrecord.article.plain.classify import classify_lines
from onrecord.article.plain.layout import classify_by_layout
from onrecord.article.plain.section_context import apply_section_context
from onrecord.article.plain.segment import segment_page
from onrecord.article.plain.select_articles import select_articles
from onrecord.article.recognizers.lines import read_lines
from onrecord.article.recognizers.wordlists import normalize
from onrecord.records import Article, Capture, Related


def read_page(capture: Capture, text: str) -> list[Article]:
    """Return the articles of a plain text page, in page order.

    A page without signs of several articles is one article. For a page of only boilerplate, the
    list is empty.
    """
    blocks = apply_section_context(classify_by_layout(classify_lines(read_lines(text))))
    page = select_articles(segment_page(blocks))
    drafts = [
        build_article(segment, capture, position, page)
        for position, segment in enumerate(page.articles)
    ]
    return _link_related([draft for draft in drafts if draft.article.text])


def _link_related(drafts: list[DraftArticle]) -> list[Article]:
    """Return the articles of a page, with links between those that announce each other.

    A line "Related: Bridge shut" is linked if "Bridge shut" is the headline of another article.
    """
    by_headline = {
        normalize(draft.article.headline): draft.article
        for draft in drafts
        if draft.article.headline
    }
    articles: list[Article] = []
    for i, draft in enumerate(drafts):
        article = draft.article
        related = [_with_article(link, article, by_headline) for link in article.related]
        if i + 1 < len(drafts) and drafts[i + 1].announced_before:
            following = drafts[i + 1].article
            related.append(Related(title=following.headline, article=following.id))
        articles.append(msgspec.structs.replace(article, related=tuple(related)))
    return articles


def _with_article(link: Related, article: Article, by_headline: dict[str, Article]) -> Related:
    """Return ``link``, a link of ``article``, with the id of the article of the page that it names.

    ``by_headline`` holds the page's articles. If none has the link's title, return it unchanged.
    """
    other = by_headline.get(normalize(link.title)) if link.title else None
    if other is None or other.id == article.id:
        return link
    return Related(title=link.title, url=link.url, article=other.id)
