"""One line of a corpus: an article whose text is given."""

import msgspec

from onrecord.article.recognizers.dates import parse_date
from onrecord.article.recognizers.names import host_of
from onrecord.errors import ArticleError
from onrecord.records import Article, Capture, Date, Part, Span, make_id


class _CorpusLine(msgspec.Struct):
    """What is read of a corpus line; other fields are ignored."""

    id: str
    text: str
    headline: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None


def read_corpus_line(capture: Capture, body: bytes) -> Article:
    """The article of one corpus line, its text unaltered.

    Raises ArticleError where the line is not JSON, or lacks ``id`` or ``text``, or has a field
    of another type; the caller knows the line's number and adds it.
    """
    try:
        line = msgspec.json.decode(body, type=_CorpusLine)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ArticleError(f"the line is no article: {error}") from None
    return Article(
        id=make_id("article", capture.id, 0),
        key=line.id,
        capture=capture.id,
        outlet=line.outlet,
        site=host_of(line.url) if line.url else None,
        url=line.url,
        headline=line.headline,
        published=_published(line.published),
        text=line.text,
        parts=_parts(line.text, line.headline),
    )


def _published(stated: str | None) -> Date | None:
    return parse_date(stated) if stated else None


def _parts(text: str, headline: str | None) -> tuple[Part, ...]:
    """The text's paragraphs: blocks where blank lines part them, else lines."""
    parts: list[Part] = []
    start = len(text) - len(text.lstrip())
    given = headline.strip() if headline else ""
    if given and text.startswith(given, start):
        rest = text[start + len(given) :]
        # A headline ends its line; otherwise the text merely begins with the same words.
        if not rest.strip(" \t\r") or rest.lstrip(" \t")[:1] in "\r\n":
            parts.append(Part(kind="headline", span=(start, start + len(given))))
            start += len(given)
    parts += (Part(kind="body", span=span) for span in _paragraphs(text, start))
    return tuple(parts)


def _paragraphs(text: str, start: int) -> list[Span]:
    blocks: list[list[Span]] = [[]]
    position = start
    for line in text[start:].splitlines(keepends=True):
        words = line.strip()
        if words:
            first = position + line.index(words)
            blocks[-1].append((first, first + len(words)))
        elif blocks[-1]:
            blocks.append([])
        position += len(line)
    blocks = [block for block in blocks if block]
    if len(blocks) > 1:
        return [(block[0][0], block[-1][1]) for block in blocks]
    return blocks[0] if blocks else []
