"""Finds what a person means by an id or a name, as targets of a correction."""

import re
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from onrecord.app.stories import story_context
from onrecord.errors import UsageError
from onrecord.records import (
    Annotations,
    Article,
    Borders,
    RecordKind,
    Span,
    Spans,
    Speaker,
    Statement,
    Target,
)
from onrecord.resolve.targets import make_target
from onrecord.store import Store
from onrecord.story import compare


class Subject(NamedTuple):
    """What a correction is about."""

    kind: RecordKind
    id: str
    targets: Sequence[Target]


def target_of(
    store: Store,
    kind: RecordKind,
    identity: str,
    article: Article,
    spans: tuple[Spans, ...],
    more: Sequence[Span] = (),
) -> Target:
    others = [each for each, _ in store.articles_of(article.capture) if each.id != article.id]
    return make_target(kind, identity, article, spans, others, more)


def spans_of(statement: Statement) -> tuple[Spans, ...]:
    return statement.source, statement.cue, statement.content


def find_statement(store: Store, prefix: str) -> tuple[Article, Annotations, Statement]:
    kind, identity, within = store.find_record(prefix)
    if kind != "statement":
        raise UsageError(f"{identity} is a figure; give the id of a statement")
    article = store.find(within)
    annotations = store.annotations(article)
    [statement] = (each for each in annotations.statements if each.id == identity)
    return article, annotations, statement


def find_record(store: Store, prefix: str) -> Subject:
    """Return a statement or figure, given the start of its id."""
    kind, identity, within = store.find_record(prefix)
    article = store.find(within)
    annotations = store.annotations(article)
    spans: tuple[Spans, ...]
    if kind == "statement":
        spans = spans_of(next(each for each in annotations.statements if each.id == identity))
    else:
        spans = ((next(each for each in annotations.figures if each.id == identity).span,),)
    return Subject(kind, identity, [target_of(store, kind, identity, article, spans)])


def find_anything(store: Store, prefix: str) -> Subject:
    """Return whatever has an id that starts with ``prefix``."""
    for find in (find_record, _article, _story, _noted_speaker, _comparison):
        try:
            return find(store, prefix)
        except UsageError:
            continue
    raise UsageError(f"nothing, or more than one thing, has an id that starts with {prefix!r}")


def _article(store: Store, prefix: str) -> Subject:
    article = store.find(prefix)
    return Subject("article", article.id, [target_of(store, "article", article.id, article, ())])


def _story(store: Store, prefix: str) -> Subject:
    story = store.story(prefix)
    first = store.find(story.articles[0])
    return Subject("story", story.id, [target_of(store, "story", story.id, first, ())])


def _noted_speaker(store: Store, identity: str) -> Subject:
    person = find_person(store, identity)
    return Subject("speaker", person.id, [mention_of(store, *members_of(store, person)[0])])


def _comparison(store: Store, identity: str) -> Subject:
    for story in store.stories():
        for comparison in compare(story_context(store, story)) if len(story.articles) > 1 else ():
            if comparison.id == identity:
                members = [find_record(store, each).targets[0] for each in comparison.members]
                return Subject("comparison", comparison.id, members)
    raise UsageError(f"no comparison has the id {identity!r}")


def spans_of_words(article: Article, words: str, near: int) -> Spans:
    """Return the spans of words that a person typed; "…" stands between two pieces.

    Each piece must stand in the article once, else once in the paragraph of the offset ``near``.
    White space may differ. Raises UsageError.
    """
    text = article.text
    start = text.rfind("\n\n", 0, near) + 1
    end = text.find("\n\n", near) % (len(text) + 1)
    spans: list[Span] = []
    for piece in filter(None, (each.split() for each in words.split("…"))):
        pattern = re.compile(r"(?<!\w)" * piece[0][0].isalnum() + r"\s+".join(map(re.escape, piece))
                             + r"(?!\w)" * piece[-1][-1].isalnum())  # fmt: skip
        places = [match.span() for match in pattern.finditer(text)]
        inside = [place for place in places if start <= place[0] and place[1] <= end]
        if len(places) != 1 and len(inside) != 1:
            times = f"{len(places)} times" if places else "not"
            raise UsageError(
                f"“{' '.join(piece)}” is {times} in the article; type words as they stand there, "
                "and more of them if they stand there often"
            )
        spans.append(places[0] if len(places) == 1 else inside[0])
    return tuple(spans)


def check_borders(article: Article, borders: Borders) -> None:
    if not borders.content:
        raise UsageError("a statement needs content; to drop it, reject it")
    for spans in (borders.source, borders.cue, borders.content):
        ends = [0, *chain.from_iterable(spans), len(article.text)]
        if ends != sorted(ends) or any(a == b for a, b in spans):
            raise UsageError(f"{list(spans)} are no spans, in order, of article {article.id}")


# Speakers


def find_person(store: Store, name: str) -> Speaker:
    """Return the one speaker, merged across articles, with a name or id."""
    found = store.people(name)
    if len(found) != 1:
        raise UsageError(
            f"{'more than one' if found else 'no'} speaker is called {name!r}; "
            "find the id with: onrecord who NAME"
        )
    return found[0]


def members_of(store: Store, person: Speaker) -> list[tuple[Speaker, Article]]:
    """Return a speaker as in each article where the speaker is mentioned, with the article."""
    ids = dict.fromkeys(mention.article for mention in person.mentions)
    read = list(store.read_articles(ids))
    owns = [speaker for _, annotations in read for speaker in annotations.speakers]
    persons = store.persons(speaker.id for speaker in owns)
    return [
        (speaker, article)
        for article, annotations in read
        for speaker in annotations.speakers
        if persons.get(speaker.id) == person.id
    ]


def find_speaker(store: Store, name: str, within: Sequence[str]) -> tuple[Speaker, Article]:
    """Return the speaker with a name or id as in one article, if possible one of ``within``."""
    found = store.people(name)
    inside = [each for each in found if any(mention.article in within for mention in each.mentions)]
    people = inside or found
    if len(people) != 1:
        raise UsageError(
            f"{'more than one' if people else 'no'} speaker is called {name!r}; "
            "find the id with: onrecord who NAME"
        )
    members = members_of(store, people[0])
    return next((each for each in members if each[1].id in within), members[0])


def mention_of(store: Store, speaker: Speaker, article: Article) -> Target:
    """Return a target for a speaker of an article: the first mention by name, else the first."""
    spans = [mention.span for mention in speaker.mentions if mention.article == article.id]
    named = [span for span in spans if article.text[slice(*span)] in speaker.name]
    return target_of(store, "speaker", speaker.id, article, (((named or spans)[0],),))


def divide(
    store: Store, person: Speaker, prefixes: Sequence[str]
) -> tuple[list[Target], list[Target]]:
    """Return the mentions of a speaker in some articles, and those in the others."""
    chosen = {store.find(prefix).id for prefix in prefixes}
    members = members_of(store, person)
    here = [each for each in members if each[1].id in chosen]
    there = [each for each in members if each[1].id not in chosen]
    if not here or not there:
        raise UsageError(
            f"{person.name} must be in these articles, and in others too: it is in "
            + ", ".join(article.id for _, article in members)
        )
    return [mention_of(store, *each) for each in here], [mention_of(store, *each) for each in there]
