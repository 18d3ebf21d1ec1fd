"""Finds what is checked in a draft: its quotations, its statements in other words, its figures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from onrecord.records import Figure, Span, Spans, Statement
from onrecord.story.bodies import body_of
from onrecord.story.check.words import Wording, stems_of, wording
from onrecord.story.compare.compared_statement import passes_on
from onrecord.story.compare.content import synonym_stem
from onrecord.story.compare.story_article import StoryArticle
from onrecord.text.document import Document
from onrecord.text.lang import read_toml
from onrecord.text.quotations import Quotation, find_quotations

_LEAST_WORDS = 4  # of a quotation that is attributed to nobody: fewer may be a title or a nickname
_LEAST_STEMS = 3  # of what a statement says beside its quotation or figure
_TYPES = ("assertion", "eventuality")
_SENTENCE_END = ".!?…"
_LONGEST_GAP = 80  # characters of a clause without its verb, before its number
# Words before a number: ", the union at", "and according to the union".
_GAP = re.compile(
    r"(?:[,;]|\b(?:{gap})\b)\s+(?P<credit>(?:{credit})\s+)?(?P<who>[^\W\d][^,;\d]*?)"
    r"(?P<set>\s+(?:{set_at}))?\s*".format(**read_toml("drafts.toml"))
)


@dataclass(frozen=True, eq=False)
class DraftPassage:
    """A quotation, statement or figure of a draft.

    ``spans`` are places in the readable text of the draft. ``statement``: that it is in, if any.
    """

    kind: Literal["quotation", "statement", "figure"]
    draft: StoryArticle
    spans: Spans
    statement: Statement | None
    figure: Figure | None = None

    @cached_property
    def wording(self) -> Wording:
        return wording(self.draft.text, self.spans)

    @cached_property
    def speaker(self) -> str | None:
        """The name of the speaker, or the draft's words for one whom it does not name."""
        if self.figure and (place := self.gapped_source):
            return self.draft.text[slice(*place)]
        found = self.draft.speaker_of(self.statement)
        if found or not (self.statement and self.statement.source):
            return found.name if found else None
        return self.draft.words_at(self.statement.source)

    @cached_property
    def gapped_source(self) -> Span | None:
        """The place of the words for who claims a figure, in a clause without its verb, or None.

        They are in brackets in "the ministry put the toll at 18, [the union] at 23". The reading
        takes such a figure for one more of who claims the one before it.
        """
        assert self.figure is not None
        first, number = self.draft.sentence_around(self.figure.span)[0], self.spans[0][0]
        before = [
            (end, each.claimant)
            for each in self.draft.annotations.figures
            for start, end in self.draft.in_text((each.span,))
            if first <= start and end <= number
        ]
        end, claimant = max(before, key=lambda each: each[0], default=(number, None))
        gap = _gap(self.draft.text, end, number)
        if gap is None or claimant is None or claimant != self.figure.claimant:
            return None
        words, body = gap["who"], body_of(gap["who"])
        is_body = body is not None and words.lower().endswith(body.noun or "\n")
        return gap.span("who") if is_body or words.split()[-1][0].isupper() else None

    @property
    def sentence_words(self) -> list[str]:
        """The words of a figure's sentence."""
        assert self.figure is not None
        span = self.draft.sentence_around(self.figure.span)
        return list(wording(self.draft.text, (span,)).keys)

    @property
    def words(self) -> str:
        text = self.draft.text
        return " ".join(" … ".join(text[start:end] for start, end in self.spans).split())


def draft_passages(draft: StoryArticle) -> list[DraftPassage]:
    """Return what is checked in a draft, in the order of the text."""
    document = Document(draft.text)
    quotations = find_quotations(draft.text, document.paragraphs)
    statements = _checked_statements(draft)
    found = [
        *_quotations(draft, quotations, statements),
        *_statements(draft, quotations, statements),
        *_figures(draft, quotations),
    ]
    return sorted(found, key=lambda passage: (passage.spans[0], passage.kind))


def _checked_statements(draft: StoryArticle) -> list[tuple[Statement, Spans]]:
    """Return the statements that are checked, with the spans of their content.

    One inside another is a part of it, unless the other only passes it on; this is then left out.
    """
    found = []
    inside = {each.outer: each for each in draft.annotations.statements if each.outer}
    for statement in draft.annotations.statements:
        outer = draft.statements.get(statement.outer or "")
        inner = inside.get(statement.id)
        if outer is not None and not passes_on(outer, statement):
            continue
        if inner is not None and passes_on(statement, inner):
            continue
        if statement.content and statement.type in _TYPES:
            found.append((statement, draft.in_text(statement.content)))
    return found


def _gap(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the shortest match of a clause without its verb that ends before a number, or None."""
    first = max(start, end - _LONGEST_GAP)
    matches = (_GAP.fullmatch(text, place, end) for place in range(end, first - 1, -1))
    return next((each for each in matches if each and (each["credit"] or each["set"])), None)


def _is_in(span: Span, other: Span) -> bool:
    return other[0] <= span[0] and span[1] <= other[1]


def _quotations(
    draft: StoryArticle,
    quotations: Sequence[Quotation],
    statements: Sequence[tuple[Statement, Spans]],
) -> Iterator[DraftPassage]:
    """Yield each quotation; one that its statement interrupts in a sentence is yielded whole."""
    joined: list[tuple[list[Span], Statement | None]] = []
    for quotation in quotations:
        statement = _innermost(quotation.inner, statements)
        if joined and statement and joined[-1][1] is statement:
            before = joined[-1][0]
            if _goes_on(draft.text, before[-1], quotation.inner):
                before.append(quotation.inner)
                continue
        joined.append(([quotation.inner], statement))
    for spans, statement in joined:
        passage = DraftPassage("quotation", draft, tuple(spans), statement)
        least = 1 if statement and statement.speaker else _LEAST_WORDS
        if len(passage.wording.words) >= least and stems_of(passage.wording):
            yield passage


def _innermost(span: Span, statements: Sequence[tuple[Statement, Spans]]) -> Statement | None:
    """Return the statement with the shortest content that has the words at a span, or None."""
    holding = [
        (sum(end - start for start, end in spans), number)
        for number, (_, spans) in enumerate(statements)
        if any(start <= span[0] + 1 and span[1] - 2 <= end for start, end in spans)
    ]
    return statements[min(holding)[1]][0] if holding else None


def _goes_on(text: str, before: Span, after: Span) -> bool:
    """Whether a quotation goes on in the next one in the same sentence."""
    end = text[before[0] : before[1]].rstrip()[-1:]
    start = text[after[0] : after[1]].lstrip("…. ")[:1]
    return end not in _SENTENCE_END and not start.isupper()


def _statements(
    draft: StoryArticle,
    quotations: Sequence[Quotation],
    statements: Sequence[tuple[Statement, Spans]],
) -> Iterator[DraftPassage]:
    """Yield what statements say outside quotation marks."""
    for statement, spans in statements:
        if statement.kind == "direct":
            continue
        outside = tuple(_outside(spans, quotations))
        passage = DraftPassage("statement", draft, outside, statement)
        # "That 23 people died" says no more than its figure.
        counted = _counted(draft, statement)
        is_whole = statement.kind == "indirect" and not counted
        stems = [stem for stem in stems_of(passage.wording) if stem not in counted]
        if outside and len(stems) >= (1 if is_whole else _LEAST_STEMS):
            yield passage


def _counted(draft: StoryArticle, statement: Statement) -> frozenset[str]:
    """Return the stems of a statement's figures, and of what they count."""
    return frozenset(
        synonym_stem(word)
        for figure in draft.annotations.figures
        if figure.statement == statement.id and _is_checked(figure)
        for word in f"{figure.text} {figure.measure} {figure.subject or ''}".split()
    )


def _outside(spans: Spans, quotations: Sequence[Quotation]) -> Iterator[Span]:
    """Yield the parts of some spans that no quotation covers."""
    for start, end in spans:
        for quotation in quotations:
            opening, closing = quotation.outer
            if start < closing and opening < end:
                if start < opening:
                    yield start, opening
                start = closing
        if start < end:
            yield start, end


def _figures(draft: StoryArticle, quotations: Sequence[Quotation]) -> Iterator[DraftPassage]:
    """Yield the figures outside quotation marks that the draft claims."""
    for figure in draft.annotations.figures:
        [span] = draft.in_text((figure.span,))
        is_quoted = any(_is_in(span, quotation.outer) for quotation in quotations)
        if _is_checked(figure) and not is_quoted:
            yield DraftPassage("figure", draft, (span,), draft.statement_of(figure), figure)


def _is_checked(figure: Figure) -> bool:
    """Whether somebody claims a figure, and it is a number."""
    return figure.asserted and (figure.low is not None or figure.high is not None)
