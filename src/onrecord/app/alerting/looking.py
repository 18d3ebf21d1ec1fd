"""Looks for what alerts ask for on pages that are new: one function for each kind of alert."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from onrecord.app.alerting.news import News, StoryNews
from onrecord.app.changes import record_changes
from onrecord.app.finding import search
from onrecord.export.alert_wording import figure_in_words, finding_in_words, said_in_words
from onrecord.records import Annotations, Article, Speaker, Statement, make_id
from onrecord.store import Store
from onrecord.text.name_keys import normalize
from onrecord.text.spans import words_at
from onrecord.views import Alert, AlertKind, FigureChange, Finding, Hit, Match

_ARTICLES = 50  # that are searched together: a search returns no more
_STATEMENTS = 1_000  # of an article


def look_for_statements(news: News, alert: Alert) -> Iterator[Match]:
    """Yield the statements, and else the articles, that match a search and were not there before.

    A statement that an older version of its article has is not new, nor is that version's article.
    """
    asks = alert.asks
    articles = {each.id: each for each in news.articles if news.is_in(each, asks.story)}
    ids = list(articles)
    for start in range(0, len(ids), _ARTICLES):
        for hit in search(
            news.store,
            asks.words,
            speaker=asks.speaker,
            outlet=asks.outlet,
            place=asks.place,
            each=_STATEMENTS,
            among=ids[start : start + _ARTICLES],
        ):
            yield from _hit_matches(news, alert, articles[hit.article], hit)


def _hit_matches(news: News, alert: Alert, article: Article, hit: Hit) -> Iterator[Match]:
    older = list(_older_versions(news.store, article))
    identity = older[-1].id if older else article.id
    if not hit.statements and not older:
        yield _match(
            news, alert, article, (identity,), line=hit.headline or "", words=(hit.snippet,)
        )
    said_before = {
        key for each in older for _, key in _said(each, news.store.annotations(each)).values()
    }
    said = _said(article, news.store.annotations(article)) if hit.statements else {}
    for each in hit.statements:
        words, key = said[each.id]
        if key not in said_before:
            yield _match(
                news, alert, article, (identity, *key),
                line=said_in_words(each.speaker, each.act), words=(words,), record=each.id,
            )  # fmt: skip


def _older_versions(store: Store, article: Article) -> Iterator[Article]:
    while article.replaces:
        article = store.find(article.replaces)
        yield article


def _said(
    article: Article, annotations: Annotations
) -> Mapping[str, tuple[str, tuple[str, str, str]]]:
    """Return the words of each statement, by its id, and what is the same in all versions."""
    speakers = {each.id: each for each in annotations.speakers}
    return {
        each.id: (words, _key(each, speakers, words))
        for each in annotations.statements
        for words in [words_at(article.text, each.content)]
    }


def _key(statement: Statement, speakers: Mapping[str, Speaker], words: str) -> tuple[str, str, str]:
    name = speakers[statement.speaker].name if statement.speaker else ""
    return normalize(name), statement.act, " ".join(map(normalize, words.split()))


def look_for_figures(news: News, alert: Alert) -> Iterator[Match]:
    """Yield the numbers that replaced others of their voices in stories."""
    for story in news.stories(alert.asks.story):
        before = set(map(_figure_key, story.before.changes))
        for each in story.after.changes:
            key, measure = _figure_key(each), alert.asks.measure
            if key not in before and measure in (None, each.measure):
                claims = [claim for claim in (each.before, each.after) if claim]
                yield from _story_match(
                    news, alert, story, each.after.article, (*key, story.story.id),
                    line=figure_in_words(each), words=tuple(claim.sentence for claim in claims),
                    of=[claim.article for claim in claims], record=each.after.figure,
                )  # fmt: skip


def _figure_key(change: FigureChange) -> tuple[str, ...]:
    return change.measure, change.subject or "", normalize(change.after.by), change.after.words


def look_for_disputes(news: News, alert: Alert) -> Iterator[Match]:
    """Yield the disputes of stories that were none without the new pages."""
    for story in news.stories(alert.asks.story):
        yield from _new_findings(news, alert, story, story.before.disputes, story.after.disputes)


def look_for_corrections(news: News, alert: Alert) -> Iterator[Match]:
    """Yield what outlets took back on the new pages."""
    for story in news.stories(alert.asks.story):
        old, new = story.before.corrections, story.after.corrections
        yield from _new_findings(news, alert, story, old, new)


def _new_findings(
    news: News, alert: Alert, story: StoryNews, before: list[Finding], after: list[Finding]
) -> Iterator[Match]:
    known = set(map(_finding_key, before))
    for each in after:
        key, measure = _finding_key(each), alert.asks.measure
        if key in known or measure not in (None, each.measure):
            continue
        newest = max(each.sides, key=lambda side: side.day)
        yield from _story_match(
            news, alert, story, newest.article, (*key, story.story.id),
            line=finding_in_words(each),
            words=tuple(side.sentence or side.words for side in each.sides),
            of=[side.article for side in each.sides],
        )  # fmt: skip


def _finding_key(finding: Finding) -> tuple[str, ...]:
    """Return what a dispute is about, and between whom; of figures, whatever numbers they give."""
    sides = [
        normalize(side.by) if finding.measure else f"{side.act} {normalize(side.words)}"
        for side in finding.sides
    ]
    return finding.what, finding.measure or "", finding.subject or "", *sorted(sides)


def look_for_edits(news: News, alert: Alert) -> Iterator[Match]:
    """Yield what outlets changed by new versions of their articles."""
    asks = alert.asks
    for article in news.articles:
        names = [name.casefold() for name in (article.outlet, article.site) if name]
        if (
            article.replaces is None
            or not news.is_in(article, asks.story)
            or (asks.outlet and asks.outlet.casefold() not in names)
        ):
            continue
        older = news.store.find(article.replaces)
        for each in record_changes(news.store, older, article):
            yield _match(
                news, alert, article, (each.change.id,), line=each.line,
                words=tuple(filter(None, (each.before, each.after))),
                record=each.change.after, captures=(older.capture, article.capture),
            )  # fmt: skip


def _story_match(
    news: News,
    alert: Alert,
    story: StoryNews,
    article: str,
    key: tuple[str, ...],
    *,
    line: str,
    words: tuple[str, ...],
    of: Iterable[str],
    record: str | None = None,
) -> Iterator[Match]:
    """Yield what is new in a story, unless none of the articles that it is ``of`` is."""
    captures = tuple(dict.fromkeys(story.articles[each].capture for each in of))
    if any(each in news.pages for each in captures):
        yield _match(
            news, alert, story.articles[article], key, line=line, words=words, record=record,
            captures=captures, story=story.story.id,
        )  # fmt: skip


def _match(
    news: News,
    alert: Alert,
    article: Article,
    key: tuple[str, ...],
    *,
    line: str,
    words: tuple[str, ...],
    record: str | None = None,
    captures: tuple[str, ...] = (),
    story: str | None = None,
) -> Match:
    captures = captures or (article.capture,)
    return Match(
        alert=alert.id,
        key=make_id("found", *key),
        kind=alert.kind,
        at=news.at(captures),
        line=line,
        words=words,
        article=article.id,
        outlet=article.outlet or article.site,
        headline=article.headline,
        published=article.published.value if article.published else None,
        url=article.url,
        story=story or news.story_of(article),
        record=record,
        captures=captures,
    )


Look: TypeAlias = Callable[[News, Alert], Iterator[Match]]
LOOKS: dict[AlertKind, Look] = {
    "statements": look_for_statements,
    "figures": look_for_figures,
    "disputes": look_for_disputes,
    "corrections": look_for_corrections,
    "edits": look_for_edits,
}
