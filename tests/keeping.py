"""Pages put into a store without files, as if they had been read."""

import hashlib
from typing import Any

from fakes import FakeExtractor
from onrecord.records import Article, Capture, Part, make_id
from onrecord.store import Store


def keep(
    store: Store, location: str, *texts: str | dict[str, Any], model: str = "fake-1", **fields: Any
) -> list[Article]:
    """Keep a text page: its articles are texts, or texts with other fields; gives the articles.

    ``fields`` are those that all of them have.
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
    read = [(article, extractor.annotate(article)) for article in articles]
    store.add(capture, body, read, reader="1", model=model)
    return articles
