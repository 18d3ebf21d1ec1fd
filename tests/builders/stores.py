"""Builders that store pages without files, as if they had been read."""

import hashlib
from typing import Any, NamedTuple

from sqlalchemy import text

from builders.fake_extractor import FakeExtractor
from onrecord.app.linking import add_capture
from onrecord.extraction.given import given_annotations, readable_article
from onrecord.records import (
    Annotations,
    Article,
    Capture,
    Figure,
    Mention,
    Part,
    Response,
    Role,
    Speaker,
    SpeakerKind,
    Statement,
    make_id,
)
from onrecord.store import Store, Watched
from onrecord.text.readable import ReadableText


def keep(
    store: Store,
    location: str,
    *texts: str | dict[str, Any],
    model: str = "fake-1",
    response: Response | None = None,
    **fields: Any,
) -> list[Article]:
    """Store a text page with an article for each text, or for each dict of fields; return them.

    ``fields`` are those that all of them have. ``response``: of the server that sent the page.
    """
    given = [{"text": each} if isinstance(each, str) else each for each in texts]
    body = "\n\n".join(each["text"] for each in given).encode() or b"-"
    sha256 = hashlib.sha256(body).hexdigest()
    capture = Capture(
        id=make_id("capture", location, sha256),
        location=location,
        media_type="text/plain",
        fetched="2026-01-15T09:30:00Z",
        sha256=sha256,
        response=response,
    )
    articles = [
        Article(
            id=make_id("article", capture.id, position),
            capture=capture.id,
            **({"parts": (Part(kind="body", span=(0, len(each["text"]))),)} | fields | each),
        )
        for position, each in enumerate(given)
    ]
    extractor = FakeExtractor(model)
    read = [(article, _annotated(article, extractor)) for article in articles]
    add_capture(store, capture, body, read, reader="1", model=model)
    return articles


def _annotated(article: Article, extractor: FakeExtractor) -> Annotations:
    """Annotate an article by its readable text, as the real extractor does."""
    readable = ReadableText(article.text)
    if readable.text == article.text:
        return extractor.annotate(article)
    found = extractor.annotate(readable_article(article, readable))
    return given_annotations(found, article, readable)


ANSWER = Response(
    address="https://herald.example/wall?page=1",
    status=200,
    headers=(("Content-Type", "text/plain"), ("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")),
    requested="2026-01-15T09:29:58Z",
    received="2026-01-15T09:30:00Z",
    redirects=("https://herald.example/wall",),
)


# A feed, and a page that it named, with a value in every field.
WATCHED = (
    Watched(
        address="https://herald.example/feed", key="herald.example/feed", host="herald.example",
        kind="feed", since="2026-01-15T09:00:00Z", due="2026-01-15T10:00:00Z", title="The Herald",
        asked="2026-01-15T09:30:00Z", changed="2026-01-15T09:30:00Z",
    ),
    Watched(
        address="https://herald.example/wall", key="herald.example/wall", host="herald.example",
        kind="page", parent="https://herald.example/feed", since="2026-01-15T09:30:00Z",
        due="2026-01-15T09:45:00Z", title="Wall cracks", published="2026-01-15T09:20:00Z",
        asked="2026-01-15T09:30:00Z", changed="2026-01-15T09:20:00Z", etag='"1"',
        modified="Thu, 15 Jan 2026 09:20:00 GMT", words="ab", failures=1, error="broke off",
    ),
)  # fmt: skip


def alter(store: Store, sql: str, **values: Any) -> None:
    """Run SQL that any database of a store understands, as somebody who is not onrecord."""
    store._database.execute(text(sql), values)


class Who(NamedTuple):
    """A speaker of an article, who says one thing there."""

    name: str
    title: str | None = None
    organization: str | None = None
    kind: SpeakerKind = "person"
    named: bool = True
    aliases: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    echoes: bool = False  # takes up what the one before says


def keep_people(store: Store, location: str, *people: Who, **fields: Any) -> list[Speaker]:
    """Store an article in which each speaker says that 300 held; return the speakers.

    The bytes of the page are its location, so that a page can be kept again with other people.
    """
    text = "\n".join(f"{who.name} said that 300 held." for who in people)
    sha256 = hashlib.sha256(location.encode()).hexdigest()
    capture = Capture(
        id=make_id("capture", location, sha256), location=location, media_type="text/plain",
        fetched="2026-01-15T09:30:00Z", sha256=sha256,
    )  # fmt: skip
    article = Article(
        id=make_id("article", capture.id, 0), capture=capture.id,
        **({"text": text} | fields),
    )  # fmt: skip
    speakers, statements, figures, start = [], [], [], 0
    for who in people:
        end = start + len(who.name)
        speaker = Speaker(
            id=make_id("speaker", article.id, start), name=who.name, kind=who.kind,
            named=who.named, aliases=who.aliases,
            mentions=(Mention(article=article.id, span=(start, end)),),
            roles=() if who.title is who.organization is None else (
                Role(title=who.title, organization=who.organization, article=article.id,
                     span=(start, end)),
            ),
        )  # fmt: skip
        spans = ((start, end),), ((end + 1, end + 5),), ((end + 6, end + 19),)
        statement = Statement(
            id=make_id("statement", article.id, *spans), article=article.id,
            source=spans[0], cue=spans[1], content=spans[2],
            kind="indirect", speaker=speaker.id, to=who.to, via=who.via, confidence=0.9,
            echoes=(statements[-1].id,) if who.echoes else (),
        )  # fmt: skip
        figure = Figure(
            id=make_id("figure", article.id, (end + 11, end + 14), "held"),
            article=article.id, statement=statement.id,
            claimant=speaker.id, span=(end + 11, end + 14), text="300", measure="held",
            low=300, high=300,
        )  # fmt: skip
        speakers.append(speaker)
        statements.append(statement)
        figures.append(figure)
        start = end + len(" said that 300 held.\n")
    read = Annotations(
        article=article.id, language="en", model="1", statements=tuple(statements),
        speakers=tuple(speakers), figures=tuple(figures),
    )  # fmt: skip
    add_capture(store, capture, location.encode(), [(article, read)], reader="1", model="1")
    return speakers
