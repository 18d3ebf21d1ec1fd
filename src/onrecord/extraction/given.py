"""Moves an article to its readable text, and what was found there back to the text as given."""

import msgspec

from onrecord.extraction.attribution.spans import merge, without
from onrecord.records import (
    Annotations,
    Article,
    Figure,
    Said,
    Spans,
    Speaker,
    Statement,
    Timex,
    make_id,
)
from onrecord.text.readable import ReadableText


def readable_article(article: Article, readable: ReadableText) -> Article:
    """Return an article with its readable text, and the parts of that."""
    parts = (
        msgspec.structs.replace(part, span=readable.readable_span(part.span))
        for part in article.parts
    )
    return msgspec.structs.replace(
        article,
        text=readable.text,
        parts=tuple(part for part in parts if part.span[0] < part.span[1]),
    )


def given_annotations(found: Annotations, article: Article, readable: ReadableText) -> Annotations:
    """Return the annotations of a readable text with the spans of the text as given.

    Words of an article in fields, such as a speaker's name, stay as a person reads them; only
    ``Figure.text`` is the wording as given. The ids of statements and figures are made of the new
    spans.
    """
    return _Return(found, article, readable).annotations()


class _Return:
    """The return of the annotations of one article to its text as given."""

    def __init__(self, found: Annotations, article: Article, readable: ReadableText) -> None:
        self._found = found
        self._article = article
        self._span = readable.given_span
        self._ids: dict[str, str] = {}  # the new id of each statement

    def annotations(self) -> Annotations:
        moved = [self._moved_statement(statement) for statement in self._found.statements]
        return msgspec.structs.replace(
            self._found,
            speakers=tuple(map(self._speaker, self._found.speakers)),
            statements=tuple(map(self._linked_statement, moved)),
            figures=tuple(map(self._figure, self._found.figures)),
            timexes=tuple(map(self._timex, self._found.timexes)),
        )

    def _spans(self, spans: Spans) -> Spans:
        return merge(tuple(map(self._span, spans)))

    def _speaker(self, speaker: Speaker) -> Speaker:
        return msgspec.structs.replace(
            speaker,
            mentions=tuple(
                msgspec.structs.replace(
                    mention,
                    span=self._span(mention.span),
                    antecedent=mention.antecedent and self._span(mention.antecedent),
                )
                for mention in speaker.mentions
            ),
            roles=tuple(
                msgspec.structs.replace(role, span=self._span(role.span)) for role in speaker.roles
            ),
        )

    def _moved_statement(self, statement: Statement) -> Statement:
        source, cue = self._spans(statement.source), self._spans(statement.cue)
        content = self._spans(statement.content)
        content = without(content, (*source, *cue), self._article.text) or content
        identity = make_id("statement", self._article.id, source, cue, content)
        self._ids[statement.id] = identity
        return msgspec.structs.replace(
            statement,
            id=identity,
            source=source,
            cue=cue,
            content=content,
            said=statement.said and self._said(statement.said),
            setting=statement.setting and self._span(statement.setting),
        )

    def _said(self, said: Said) -> Said:
        return msgspec.structs.replace(said, span=self._span(said.span))

    def _linked_statement(self, statement: Statement) -> Statement:
        return msgspec.structs.replace(
            statement,
            outer=statement.outer and self._ids[statement.outer],
            echoes=tuple(self._ids[echoed] for echoed in statement.echoes),
        )

    def _figure(self, figure: Figure) -> Figure:
        span = self._span(figure.span)
        return msgspec.structs.replace(
            figure,
            id=make_id("figure", self._article.id, span, figure.measure),
            statement=figure.statement and self._ids[figure.statement],
            span=span,
            text=self._article.text[slice(*span)],
        )

    def _timex(self, timex: Timex) -> Timex:
        return msgspec.structs.replace(timex, span=self._span(timex.span))
