"""Shows the articles of a story: with an excerpt, and what they are made from."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from onrecord.records import Span
from onrecord.story.compare.provenance import agency_of, are_of_one_agency
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.readable import readable_text, sentences_in
from onrecord.text.name_keys import full_names, initials, normalize
from onrecord.text.outlets import is_named_outlet, is_outlet
from onrecord.views import StoryArticleView

_EXCERPT = 2  # sentences
_FEWEST_WORDS = 4  # of a sentence that tells something
_END = re.compile(r"[.!?…][”’\"')\]]*$")
# "CALVERY, Dervaine (BPA) — ": a line that begins in capitals or names an agency in brackets.
_DATELINE = re.compile(
    r"(?=[^\W\d_a-zß-ÿ]{3}|[^\n]{0,60}\))[^\n.!?“\"]{2,80}?\s*(?:\s[-–]{1,2}|—)\s+(?=[“\"‘A-Z\d])"
)


def article_views(articles: Sequence[StoryArticle]) -> list[StoryArticleView]:
    """Return the articles of a story as shown, in the same order."""
    known = {article.article.id: article for article in articles}
    copied = {article.article.id: _copied(article, known) for article in articles}
    copies = Counter(copied.values())
    full = introduced_names(articles)
    return [
        _view(article, copied[article.article.id], copies[article.article.id], full)
        for article in articles
    ]


def _copied(article: StoryArticle, known: Mapping[str, StoryArticle]) -> str | None:
    """Return the id of the article that one copies; None if both print an agency's text."""
    original = known.get(article.copy_of or "")
    return None if original and are_of_one_agency(article, original) else article.copy_of


def introduced_names(articles: Sequence[StoryArticle]) -> dict[str, str]:
    """Return the names of which acronyms in the articles are short forms: {"BPA": ...}."""
    return full_names(
        (speaker.name, alias)
        for article in articles
        for speaker in article.annotations.speakers
        for alias in speaker.aliases
    )


def _view(
    article: StoryArticle, copied: str | None, copies: int, full: Mapping[str, str]
) -> StoryArticleView:
    record = article.article
    return StoryArticleView(
        id=record.id,
        outlet=record.outlet,
        site=record.site,
        url=record.url,
        headline=record.headline,
        published=record.published,
        excerpt=" ".join(excerpt(article).split()),
        images=record.images,
        related=record.related,
        copy_of=copied,
        copies=copies,
        relies_on=tuple(dict.fromkeys(_relies_on(article, full))),
    )


def excerpt(article: StoryArticle) -> str:
    """Return the first two sentences of an article's body.

    A dateline is left out, and so are lines that are no sentence, such as "Live updates", "By Liv
    Corrander" and "14:05". If it is not known which part of the text is the body, the sentences
    are the first of the text.
    """
    text = article.text
    found = []
    for start, end in _bodies(article):
        for first, last in sentences_in(text, start, end):
            if dateline := _DATELINE.match(text, first, last):
                first = dateline.end()
            words = text[first:last].strip()
            if _END.search(words) and len(words.split()) >= _FEWEST_WORDS:
                found.append(words)
            if len(found) == _EXCERPT:
                return " ".join(found)
    return " ".join(found)


def _bodies(article: StoryArticle) -> Iterator[Span]:
    parts = article.article.parts
    readable = readable_text(article.article.text)
    for part in parts:
        if part.kind == "body":
            yield readable.readable_span(part.span)
    if not parts:
        yield from (line.span() for line in re.finditer(r"[^\n]+", readable.text))


def _relies_on(article: StoryArticle, full: Mapping[str, str]) -> Iterator[str]:
    """Yield the agency in an article's dateline, and the other outlets that it has words from.

    ``full``: the names of which acronyms are short forms.
    """
    names = [name for name in (article.article.outlet, article.article.site) if name]
    own = {_words(name) for name in (*names, *filter(None, map(initials, names)))}
    agency = agency_of(article)
    if agency and _words(agency) not in own:
        name = full.get(agency, agency)
        yield name if is_outlet(name) else agency
    for statement in article.annotations.statements:
        speaker = article.speaker_of(statement)
        for name in (*statement.via, *([speaker.name] if speaker else [])):
            name = full.get(name, name)
            if is_named_outlet(name) and not any(_words(name) <= each for each in own):
                yield name


def _words(name: str) -> frozenset[str]:
    return frozenset(normalize(word) for word in name.split())
