"""The CoNLL format: a token in each line, with the statements that it is in, as CoNLL-U Plus.

https://universaldependencies.org/ext-format.html. Columns are separated by tabs and named in the
first line. Offsets are those of the record: code points of the article's text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import chain, pairwise
from typing import Any, BinaryIO, ClassVar, NamedTuple

import msgspec

from onrecord.records import Annotations, Article, Span, Spans, Statement
from onrecord.text.controls import one_line
from onrecord.text.document import Document
from onrecord.text.spans import SpanIndex
from onrecord.views import RecordView

_COLUMNS = "ID FORM START END SOURCE CUE CONTENT OUTERMOST"
_ROLES = ("source", "cue", "content")
_NOT = "O"
_WORDS = re.compile(r"\S+")


class ConllExporter:
    """Exports the tokens of all articles, with source, cue and content of each statement.

    A token in which a span begins or ends is divided there, so that no border is lost.
    """

    description: ClassVar[str] = "tokens in columns, to train taggers (CoNLL-U Plus)"
    is_compressed: ClassVar[bool] = False

    def setup(self, out: BinaryIO) -> None:
        """Write the names of the columns."""
        self._out = out
        out.write(f"# global.columns = {_COLUMNS}\n".encode())

    def write(self, record: RecordView) -> None:
        """Write the sentences of each article, older versions included."""
        for article, annotations in record.annotated_articles():
            for line in _lines(article, annotations):
                self._out.write(line.encode() + b"\n")

    def finish(self) -> None:
        """Do nothing: the file is complete after its last sentence."""


def _lines(article: Article, annotations: Annotations) -> Iterator[str]:
    """Yield the lines of an article; none if it has no words."""
    statements = annotations.statements
    document = Document(article.text)
    borders = sorted({edge for each in statements for span in _all(each) for edge in span})
    columns = [_tags(each, statements) for each in _ROLES]
    outermost = _outermost(statements)
    about = [f"# newdoc id = {article.id}", *_about(article), *_described(annotations)]
    number = 0
    for start, end in document.sentences:
        tokens = [*_tokens(document, (start, end), borders)]
        if not tokens:
            continue
        number += 1
        yield from about
        about = []
        yield f"# sent_id = {article.id}-{number}"
        yield f"# start = {start}"
        yield f"# text = {_one_line(article.text[start:end])}"
        for position, token in enumerate(tokens, 1):
            cells = [article.text[slice(*token)], *map(str, token)]
            cells += [_cell(tags, token) for tags in columns]
            yield "\t".join([str(position), *cells, _plain(outermost, token)])
        yield ""


def _about(article: Article) -> Iterator[str]:
    """Yield what is known of an article, as comments."""
    published = article.published.value if article.published else None
    fields = (("outlet", article.outlet), ("published", published), ("url", article.url))
    for name, value in fields:
        if value:
            yield f"# {name} = {one_line(value)}"


def _described(annotations: Annotations) -> Iterator[str]:
    """Yield what is known of each statement, as a comment with JSON."""
    numbers = {each.id: number for number, each in enumerate(annotations.statements, 1)}
    names = {speaker.id: speaker.name for speaker in annotations.speakers}
    for each in annotations.statements:
        fields: dict[str, Any] = {
            "id": each.id,
            "outer": numbers[each.outer] if each.outer else None,
            "speaker": names[each.speaker] if each.speaker else None,
            "type": each.type,
            "act": each.act,
            "kind": each.kind,
            "to": each.to,
            "via": each.via,
            "said": each.said.value if each.said else None,
            "confidence": each.confidence,
        }
        stated = {name: value for name, value in fields.items() if value not in (None, ())}
        yield f"# statement {numbers[each.id]} = {msgspec.json.encode(stated).decode()}"


class _Tag(NamedTuple):
    """A span of a role, and what its tokens are tagged with."""

    span: Span
    name: str  # the number of a statement, or a role

    def at(self, start: int) -> str:
        return f"{'B' if self.span[0] == start else 'I'}-{self.name}"


def _tags(role: str, statements: tuple[Statement, ...]) -> SpanIndex[_Tag]:
    return SpanIndex(
        (span, _Tag(span, str(number)))
        for number, each in enumerate(statements, 1)
        for span in getattr(each, role)
    )


def _outermost(statements: tuple[Statement, ...]) -> SpanIndex[_Tag]:
    """Return the spans of the statements that are in no other one, tagged with their roles."""
    return SpanIndex(
        (span, _Tag(span, role))
        for each in statements
        if each.outer is None
        for role in _ROLES
        for span in getattr(each, role)
    )


def _cell(tags: SpanIndex[_Tag], token: Span) -> str:
    """Return the tags of a token, such as "B-1|I-3" for statements 1 and 3."""
    inside = sorted(tags.overlapping(token), key=lambda tag: int(tag.name))
    return "|".join(tag.at(token[0]) for tag in inside) or _NOT


def _plain(tags: SpanIndex[_Tag], token: Span) -> str:
    """Return the tag of the span that begins first of those with a token."""
    inside = [*tags.overlapping(token)]
    return inside[-1].at(token[0]) if inside else _NOT


def _tokens(document: Document, sentence: Span, borders: list[int]) -> Iterator[Span]:
    """Yield the tokens of a sentence, divided at the borders inside them.

    What no token has, such as the ending of "harbour's", is a token as well.
    """
    at = sentence[0]
    tokens = [(each.start, each.end) for each in document.tokens_in(sentence)]
    for start, end in (*tokens, (sentence[1], sentence[1])):
        rest = (match.span() for match in _WORDS.finditer(document.text, at, start))
        for first, last in (*rest, (start, end)):
            inside = borders[bisect_right(borders, first) : bisect_left(borders, last)]
            yield from pairwise([first, *inside, last] if last > first else [])
        at = max(at, end)


def _all(statement: Statement) -> Iterator[Span]:
    spans: tuple[Spans, ...] = (statement.source, statement.cue, statement.content)
    return chain.from_iterable(spans)


def _one_line(text: str) -> str:
    """Return a text with spaces for its line breaks and tabs, each for each."""
    return "".join(" " if char.isspace() else char for char in text)
