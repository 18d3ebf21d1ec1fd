"""Keeps what people decide about the record, and takes it back.

Each decision is a correction: who made it, when and why, what was read and what it is now. The
reading itself stays. A correction is attached to the words that it is about, so that it is found
again when its page is read again; one whose words are not found has no effect.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Literal, NamedTuple

from onrecord.app.attaching import attachment
from onrecord.app.correcting import carry_out
from onrecord.app.opening import use_case
from onrecord.app.subjects import (
    Subject,
    check_borders,
    divide,
    find_anything,
    find_person,
    find_record,
    find_speaker,
    find_statement,
    members_of,
    mention_of,
    spans_of,
    spans_of_words,
    target_of,
)
from onrecord.errors import UsageError
from onrecord.records import (
    Borders,
    Correction,
    CorrectionAction,
    Spans,
    Target,
    Undone,
    make_id,
)
from onrecord.resolve.corrected import resting_on
from onrecord.store import AttachedCorrection, Store
from onrecord.text.spans import words_at
from onrecord.views import CorrectionView

_STATES = ("exact", "moved", "lost")


class Author(NamedTuple):
    """Who decides something, when (ISO 8601, UTC) and why."""

    by: str
    at: str
    why: str | None = None


@use_case
def accept(store: Store, prefix: str, author: Author) -> CorrectionView:
    """Note that a statement or figure is right. ``prefix``: start of its id.

    Here and below: raises UsageError if an id or name finds nothing or several things, or if what
    is asked for makes no sense, and StoreError.
    """
    return _make(store, "accept", find_record(store, prefix), author)


@use_case
def reject(store: Store, prefix: str, author: Author) -> CorrectionView:
    """Reject a statement or figure: it is no longer shown by default, nor compared."""
    return _make(store, "reject", find_record(store, prefix), author)


@use_case
def correct_borders(
    store: Store,
    prefix: str,
    author: Author,
    *,
    source: Spans | None = None,
    cue: Spans | None = None,
    content: Spans | None = None,
) -> CorrectionView:
    """Set other spans of the source, cue or content of a statement; None leaves them."""
    article, _, statement = find_statement(store, prefix)
    new = Borders(
        source=statement.source if source is None else source,
        cue=statement.cue if cue is None else cue,
        content=statement.content if content is None else content,
    )
    check_borders(article, new)
    old = Borders(source=statement.source, cue=statement.cue, content=statement.content)
    more = (*new.source, *new.cue, *new.content)
    target = target_of(store, "statement", statement.id, article, spans_of(statement), more)
    subject = Subject("statement", statement.id, [target])
    return _make(store, "borders", subject, author, old=old, new=new)


@use_case
def correct_words(
    store: Store, prefix: str, author: Author, *, source: str, cue: str, content: str
) -> CorrectionView:
    """Set the source, cue and content of a statement to words, as ``spans_of_words`` finds them."""
    article, _, statement = find_statement(store, prefix)
    near = min(start for start, _ in (*statement.source, *statement.cue, *statement.content))

    def spans(words: str, old: Spans) -> Spans | None:
        same = words.split() == words_at(article.text, old).split()
        return None if same else spans_of_words(article, words, near)

    source_, cue_ = spans(source, statement.source), spans(cue, statement.cue)
    content_ = spans(content, statement.content)
    if source_ is None and cue_ is None and content_ is None:
        raise UsageError("the words are those that were read; type others")
    return correct_borders(store, prefix, author, source=source_, cue=cue_, content=content_)


@use_case
def correct_speaker(store: Store, prefix: str, name: str | None, author: Author) -> CorrectionView:
    """Name another speaker of a statement; None: nobody is named.

    ``name``: words of the name of a speaker in the record, or a speaker's id. If several have it,
    the one in the article of the statement is meant.
    """
    article, annotations, statement = find_statement(store, prefix)
    names = {speaker.id: speaker.name for speaker in annotations.speakers}
    others = []
    new = None
    if name is not None:
        speaker, place = find_speaker(store, name, within=[article.id])
        others, new = [mention_of(store, speaker, place)], speaker.name
    target = target_of(store, "statement", statement.id, article, spans_of(statement))
    return _make(
        store, "speaker", Subject("statement", statement.id, [target]), author,
        others=others, old=names.get(statement.speaker or ""), new=new,
    )  # fmt: skip


@use_case
def merge_speakers(store: Store, name: str, other: str, author: Author) -> CorrectionView:
    """Make one of two speakers; each is given by words of the name, or by an id."""
    one, two = find_person(store, name), find_person(store, other)
    if one.id == two.id:
        raise UsageError(f"{name!r} and {other!r} are one speaker already: {one.name}")
    targets = [mention_of(store, *members_of(store, one)[0])]
    others = [mention_of(store, *members_of(store, two)[0])]
    subject = Subject("speaker", one.id, targets)
    return _make(store, "merge", subject, author, others=others, old=two.name, new=one.name)


@use_case
def split_speaker(
    store: Store, name: str, articles: Sequence[str], author: Author
) -> CorrectionView:
    """Make two of a speaker: the one in some articles is another than in the rest.

    ``articles``: starts of their ids.
    """
    person = find_person(store, name)
    here, there = divide(store, person, articles)
    subject = Subject("speaker", person.id, here)
    return _make(store, "split", subject, author, others=there, old=person.name)


@use_case
def join_voices(store: Store, story: str, name: str, other: str, author: Author) -> CorrectionView:
    """Make one voice of two in a story: claims of both then go back to one origin.

    ``name`` and ``other``: words of the names of two speakers, or their ids.
    """
    inside = store.story(story)
    one, two = (find_speaker(store, each, within=inside.articles) for each in (name, other))
    subject = Subject("story", inside.id, [mention_of(store, *one)])
    others = [mention_of(store, *two)]
    return _make(store, "join", subject, author, others=others, old=one[0].name, new=two[0].name)


@use_case
def part_voice(store: Store, story: str, name: str, other: str, author: Author) -> CorrectionView:
    """Make a speaker a voice of its own in a story, apart from another speaker of its voice.

    ``name`` and ``other``: words of the names of two speakers, or their ids.
    """
    inside = store.story(story)
    one, two = (find_speaker(store, each, within=inside.articles) for each in (name, other))
    if one[0].id == two[0].id:
        raise UsageError(f"{name!r} and {other!r} are one speaker; split the speaker instead")
    subject = Subject("story", inside.id, [mention_of(store, *one)])
    others = [mention_of(store, *two)]
    return _make(store, "part", subject, author, others=others, old=two[0].name, new=one[0].name)


@use_case
def move_article(store: Store, prefix: str, story: str | None, author: Author) -> CorrectionView:
    """Move an article, with its newer versions, to another story; None: to one of its own."""
    article = store.find(prefix)
    [placed] = store.placed([article.id])
    others: list[Target] = []
    new = None
    if story is not None:
        into = store.story(story)
        if placed.id in into.articles:
            raise UsageError(f"article {article.id} is in story {into.id} already")
        others, new = (
            [target_of(store, "story", into.id, store.find(into.articles[0]), ())],
            into.title,
        )
    old = store.story(placed.id).title if placed.story else None
    subject = Subject("article", article.id, [target_of(store, "article", article.id, article, ())])
    return _make(store, "move", subject, author, others=others, old=old, new=new)


@use_case
def note(store: Store, prefix: str, text: str, author: Author) -> CorrectionView:
    """Keep a note on a statement, figure, article, story, comparison or speaker.

    ``prefix``: start of the id, for a speaker or comparison the whole id.
    """
    if not text.strip():
        raise UsageError("a note needs words")
    return _make(store, "note", find_anything(store, prefix), author, new=text)


@use_case
def undo(store: Store, prefix: str, author: Author) -> CorrectionView:
    """Take a correction back, given the start of its id."""
    found = store.corrections.find(prefix)
    if found.correction.undone:
        raise UsageError(f"correction {found.correction.id} is taken back already")
    with store.writing():
        store.corrections.undo(found.correction.id, Undone(**author._asdict()))
        found = store.corrections.find(found.correction.id)
        carry_out(store, [found])
    return _view(store, found)


@use_case
def list_corrections(store: Store) -> Iterator[CorrectionView]:
    """Yield all corrections in the order in which they were made, those taken back included."""
    for each in store.corrections.all():
        yield _view(store, each)


@use_case
def corrections_about(
    store: Store, kind: Literal["speaker", "story"], identity: str
) -> list[CorrectionView]:
    """Return the corrections of a speaker or a story itself, in the order in which they were made.

    Of a speaker: those that merge, split or note; of a story: those that join or part its voices,
    move an article out of it or into it, or note. Those taken back are included. ``identity``: the
    whole id.
    """
    wanted = ("merge", "split", "note") if kind == "speaker" else ("join", "part", "move", "note")
    found = [
        each
        for each in store.corrections.all()
        if each.correction.action in wanted
        and (each.correction.action != "note" or each.correction.kind == kind)
    ]
    if kind == "speaker":
        records = {place.record for each in found for place in each.places if place.record}
        homes: Mapping[str, str] = store.persons(records)
        places = [{homes.get(place.record or "") for place in each.places} for each in found]
    else:
        articles = {place.article for each in found for place in each.places if place.article}
        stories = store.listings.stories_of(articles)
        homes = {article: story.id for article, story in stories.items()}
        places = [{homes.get(place.article or "") for place in each.places} for each in found]
    return [
        _view(store, each) for each, where in zip(found, places, strict=True) if identity in where
    ]


def _make(
    store: Store,
    action: CorrectionAction,
    subject: Subject,
    author: Author,
    *,
    others: Sequence[Target] = (),
    old: Borders | str | None = None,
    new: Borders | str | None = None,
) -> CorrectionView:
    """Store a correction, carry it out, and return it."""
    if not author.by.strip():
        raise UsageError("a correction needs the name of who makes it")
    correction = Correction(
        id=make_id("correction", action, subject.id, *author, old, new),
        action=action, kind=subject.kind, subject=subject.id, targets=tuple(subject.targets),
        others=tuple(others), by=author.by, at=author.at, why=author.why, old=old, new=new,
    )  # fmt: skip
    with store.writing():
        places = [
            attachment(correction.id, number, target, store.articles_of(target.capture))
            for number, target in enumerate((*subject.targets, *others))
        ]
        store.corrections.add(correction, places)
        made = store.corrections.find(correction.id)
        carry_out(store, [made])
    return _view(store, made)


def _view(store: Store, each: AttachedCorrection) -> CorrectionView:
    correction = each.correction
    place, target = each.places[0], correction.targets[0]
    article = store.find(place.article) if place.article else None
    dependents = 0
    if article and correction.kind == "statement":
        annotations = store.annotations(article)
        found = [one for one in annotations.statements if one.id == place.record]
        dependents = sum(len(list(resting_on(annotations, one))) for one in found)
    spans = chain.from_iterable(target.spans[-1:])
    start = target.span[0]
    words = tuple((a - start, b - start) for a, b in spans)
    return CorrectionView(
        correction=correction,
        state=max((one.state for one in each.places), key=_STATES.index),
        article=place.article,
        record=place.record,
        outlet=article.outlet if article else None,
        words=words_at(target.words, words) if words else target.words,
        dependents=dependents,
    )
