"""Parsers of a corpus line, which already holds the text of one article: JSON, or a table's row."""

import csv
import io
import logging
import re

import msgspec

from onrecord.article.recognizers.dates import parse_date
from onrecord.article.recognizers.names import host_of
from onrecord.errors import ArticleError
from onrecord.records import Article, Capture, Date, Part, Span, make_id
from onrecord.text.controls import one_line, without_controls
from onrecord.text.paragraphs import paragraph_spans

logger = logging.getLogger("onrecord")
_MAX_CELL = 20_000_000  # characters, as long as a page may be

# A limit of the whole process; the module's own is shorter than a long article.
csv.field_size_limit(max(csv.field_size_limit(), _MAX_CELL))


class _CorpusLine(msgspec.Struct):
    """The fields of a corpus line that onrecord uses; other fields are ignored."""

    id: str | int | float
    text: str
    headline: str | None = None
    published: str | int | float | None = None
    outlet: str | None = None
    url: str | None = None


class CorpusLineParser:
    """Parser of ``application/json``: one object of a JSON corpus, which holds one article."""

    def parse(self, capture: Capture, body: bytes) -> list[Article]:
        """Return a list with the one article of a corpus line; its text is unchanged."""
        return [_make_article(capture, _decode_line(body))]

    def source_text(self, capture: Capture, body: bytes) -> str:
        """Return the text of the article in a corpus line."""
        return _decode_line(body).text


class TableRowParser:
    """Parser of a table's row, with the table's first line before it, which names the columns.

    ``delimiter`` is what separates the columns.
    """

    def __init__(self, delimiter: str) -> None:
        self._delimiter = delimiter

    def parse(self, capture: Capture, body: bytes) -> list[Article]:
        """Return a list with the one article of a row; its text is unchanged."""
        return [_make_article(capture, self._decode(body))]

    def source_text(self, capture: Capture, body: bytes) -> str:
        """Return the text of the article in a row."""
        return self._decode(body).text

    def _decode(self, body: bytes) -> _CorpusLine:
        """Return the fields of a row; an empty cell is a field that is not given.

        Raises ArticleError if the row has no text.
        """
        try:
            rows = csv.reader(io.StringIO(body.decode(), newline="\n"), delimiter=self._delimiter)
            names = [name.strip().lower() for name in next(rows)]
            cells = dict(zip(names, next(rows), strict=False))
        except (UnicodeDecodeError, csv.Error, StopIteration) as error:
            raise ArticleError(f"is not a row of a table: {error}") from None
        fields = {name: cell for name, cell in cells.items() if cell.strip()}
        fields["id"] = fields.get("id", "").strip()
        try:
            return msgspec.convert(fields, _CorpusLine)
        except msgspec.ValidationError:
            raise ArticleError('has no "text": the cell is empty or missing') from None


def _decode_line(body: bytes) -> _CorpusLine:
    """Return the fields of a corpus line, decoded from its JSON.

    Raises ArticleError if the line is not JSON, lacks ``id`` or ``text``, or has a field of the
    wrong type. The message does not give the line number; the caller adds it.
    """
    try:
        line = msgspec.json.decode(body, type=_CorpusLine)
    except msgspec.ValidationError as error:
        raise ArticleError(_wrong_shape(error)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise ArticleError("is not JSON") from None
    return line


def _wrong_shape(error: msgspec.ValidationError) -> str:
    """Return the message of an error: a line is JSON, but a field is missing or of a wrong kind."""
    words = str(error)
    missing = re.search(r"required field `(\w+)`", words)
    if missing:
        return f'has no "{missing[1]}"'
    field = re.search(r"`\$\.(\w+)", words)
    if field:
        return f'has a "{field[1]}" that is not text; give a string'
    return 'is not an article: it needs to be an object {…} with "id" and "text"'


def _make_article(capture: Capture, line: _CorpusLine) -> Article:
    """Return the article of a corpus line, with a warning if its text is empty."""
    if not line.text.strip():
        logger.warning("%s: has an empty text; there is nothing to read", capture.location)
    return Article(
        id=make_id("article", capture.id, 0),
        key=str(line.id),
        capture=capture.id,
        outlet=one_line(line.outlet) or None if line.outlet else line.outlet,
        site=host_of(line.url) if line.url else None,
        url=line.url,
        headline=line.headline and without_controls(line.headline),
        published=_read_published(capture, line.published),
        text=line.text,
        parts=_find_parts(line.text, line.headline),
    )


def _read_published(capture: Capture, stated: str | float | None) -> Date | None:
    """Return the date of publication that a corpus line states, or None, with a warning."""
    if stated is None or stated == "":
        return None
    date = parse_date(str(stated))
    if date is None:
        logger.warning(
            "%s: published %.40r is not a date (YYYY-MM-DD); the article is kept without one",
            capture.location,
            stated,
        )
    return date


def _find_parts(text: str, headline: str | None) -> tuple[Part, ...]:
    """Return the parts of an article's text, which are its headline and paragraphs, with spans.

    The headline is only found if the text begins with it, on a line of its own.
    """
    parts: list[Part] = []
    start = len(text) - len(text.lstrip())
    headline = headline.strip() if headline else ""
    if headline and text.startswith(headline, start):
        end = start + len(headline)
        rest = text[end:]
        # A headline ends its line; otherwise the text merely begins with the same words.
        if not rest.strip(" \t\r") or rest.lstrip(" \t")[:1] in "\r\n":
            parts.append(Part(kind="headline", span=(start, end)))
            start = end
    parts += (Part(kind="body", span=span) for span in _find_paragraphs(text, start))
    return tuple(parts)


def _find_paragraphs(text: str, start: int) -> list[Span]:
    """Return the spans of the paragraphs in ``text[start:]``, as offsets into ``text``.

    Blank lines separate paragraphs; in a text without blank lines, each line is a paragraph, unless
    lines are broken inside sentences.
    """
    blocks: list[list[Span]] = [[]]  # the spans of the lines between two blank lines
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
    if not blocks:
        return []
    first, last = blocks[0][0][0], blocks[0][-1][1]
    if len(blocks[0]) == text.count("\n", first, last) + 1:
        return [(first + start, first + end) for start, end in paragraph_spans(text[first:last])]
    return blocks[0]  # lines that end in another character than a line feed
