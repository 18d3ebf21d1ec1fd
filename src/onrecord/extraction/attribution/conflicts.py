"""Rules for two attributions of one text that claim the same words.

The model finds the source and content of each cue (such as "said") without seeing the other cues,
so that two attributions may claim the same words. The rules follow conventions of news style; where
no convention applies, the attribution with the higher confidence keeps the words.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from onrecord.extraction.attribution.spans import without
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.records import Span, Spans
from onrecord.text.document import Document

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*\s+(?=[\"'“‘«(]?[A-Z])")
_CAPITAL = re.compile(r"\b[A-Z]")
_SENTENCE_LENGTH = 400  # characters; attributions that start farther apart have no conflict
_MOSTLY = 0.5  # a run of content is dropped if another attribution has at least this share of it

_Pair: TypeAlias = tuple[Attribution | None, Attribution | None]
_Rule: TypeAlias = Callable[[Attribution, Attribution, Document], _Pair | None]


def resolve_conflicts(attributions: list[Attribution], document: Document) -> list[Attribution]:
    """Return a document's attributions in text order, changed by ``RULES`` where they conflict.

    Two attributions (who said what) conflict if both claim the same words. An attribution whose
    content becomes empty, or has no letters or digits, is dropped.
    """
    resolved: list[Attribution] = []
    for attribution in sorted(attributions, key=_text_order):
        current: Attribution | None = attribution
        for position in range(len(resolved) - 1, -1, -1):
            before = resolved[position]
            if current is None or current.start - before.start > _SENTENCE_LENGTH:
                break
            before_after, current = _resolve_pair(before, current, document)
            if before_after is None:
                del resolved[position]
            else:
                resolved[position] = before_after
        if current is not None:
            resolved.append(current)
    apart = (_apart(attribution, document.text) for attribution in resolved)
    return sorted((a for a in apart if _has_words(a.content, document.text)), key=_text_order)


def _apart(attribution: Attribution, text: str) -> Attribution:
    """Return an attribution without those words of its content that are in its source or cue."""
    content = without(attribution.content, (*attribution.source, *attribution.cue), text)
    return attribution if content == attribution.content else replace(attribution, content=content)


def _has_words(content: Spans, text: str) -> bool:
    return any(character.isalnum() for start, end in content for character in text[start:end])


def _text_order(attribution: Attribution) -> tuple[int, Spans]:
    return attribution.start, attribution.cue


def _resolve_pair(first: Attribution, second: Attribution, document: Document) -> _Pair:
    """Return two attributions, changed by the first rule that applies.

    An attribution that the rule drops is replaced by None.
    """
    for rule in RULES:
        pair = rule(first, second, document)
        if pair is not None:
            return pair
    return first, second


def _citing_after(first: Attribution, second: Attribution, document: Document) -> _Pair | None:
    """Rule: in "X reported C, citing Y", "X citing Y" is replaced by an attribution of C to Y."""
    cited = _cited(first, second, document)
    return (first, cited) if cited else None


def _citing_before(first: Attribution, second: Attribution, document: Document) -> _Pair | None:
    """Rule: in "X, citing Y, reported C", "X citing Y" is replaced by an attribution of C to Y."""
    cited = _cited(second, first, document)
    return (cited, second) if cited else None


def _first_is_empty(first: Attribution, second: Attribution, document: Document) -> _Pair | None:
    """Rule: an attribution without content does not conflict with the one after it."""
    return None if first.content else (first, second)


def _second_contains_first(
    first: Attribution, second: Attribution, document: Document
) -> _Pair | None:
    """Rule: in "X said that C, Y said", the content of Y's statement is "X said that C".

    The model often gives Y no content, or a clause after C, because it was trained without
    attributions inside others.
    """
    if first.relayed or second.relayed or not second.source or first.source == second.source:
        return None
    continues = _is_continued(first, second, document)
    if second.content and not continues and not _overlap(first.content, second.content):
        return None
    end = first.content[-1][1]
    in_order = first.cue[0][0] < first.content[0][0] and all(
        start >= end for start, _ in (second.cue[0], *second.source)
    )
    if not in_order or _SENTENCE_END.search(document.text, first.start, second.cue[0][0]):
        return None
    if second.content:
        end = max(end, second.content[-1][1])
    if continues:
        first = replace(first, content=(*first.content[:-1], (first.content[-1][0], end)))
    return first, replace(second, content=((first.start, end),))


def _contents_are_apart(
    first: Attribution, second: Attribution, document: Document
) -> _Pair | None:
    """Rule: attributions whose contents share no words do not conflict: "X said A. Y said B."."""
    return None if _overlap(first.content, second.content) else (first, second)


def _same_source_adds(first: Attribution, second: Attribution, document: Document) -> _Pair | None:
    """Rule: in "X said A, adding B", the content B belongs only to the second cue, "adding"."""
    if not first.source or first.source != second.source:
        return None
    added: list[Span] = [*second.cue, *second.content]
    content: list[Span] = []
    for start, end in first.content:
        cut = min((s for s, e in added if s < end and start < e), default=end)
        kept = document.text[start:cut].rstrip(" ,;—–-\n\t")
        if kept.strip():
            content.append((start, start + len(kept)))
    return (replace(first, content=tuple(content)) if content else None), second


def _one_is_nested(first: Attribution, second: Attribution, document: Document) -> _Pair | None:
    """Rule: if one attribution is inside the other's content, both stay unchanged.

    An example is "X said Y believed that C".
    """
    nested = _overlap(first.content, second.cue) or _overlap(second.content, first.cue)
    return (first, second) if nested else None


def _more_confident_keeps(first: Attribution, second: Attribution, document: Document) -> _Pair:
    """Rule for all other pairs: the attribution with the higher confidence keeps the common words.

    The other attribution loses them, and is dropped (None) if no content is left.
    """
    if first.confidence >= second.confidence:
        return first, _without(second, first.content)
    return _without(first, second.content), second


# In the order in which they are tried.
RULES: tuple[_Rule, ...] = (
    _citing_after,
    _citing_before,
    _first_is_empty,
    _second_contains_first,
    _contents_are_apart,
    _same_source_adds,
    _one_is_nested,
    _more_confident_keeps,
)


def _cited(reporting: Attribution, citing: Attribution, document: Document) -> Attribution | None:
    """Return the attribution of C to Y in "X reported C, citing Y", or None.

    ``reporting`` is "X reported C" and ``citing`` is "citing Y". Returns None if the two do not
    form such a sentence.
    """
    text, language = document.text, document.language
    if citing.relayed or not language.rule("citing").fullmatch(_wording(text, citing.cue)):
        return None
    if reporting.source != citing.source or _overlap(reporting.content, citing.content):
        return None
    cited = _wording(text, citing.content)
    has_noun = not language.words("cited.txt").isdisjoint(cited.lower().split())
    if not has_noun and not _CAPITAL.search(cited):
        return None
    return replace(citing, source=citing.content, content=reporting.content, relayed=True)


def _is_continued(first: Attribution, second: Attribution, document: Document) -> bool:
    """Whether the second attribution's content is a relative clause that continues the first's.

    An example is "where ..." in "X said they fled to Ostrow, where they hid, Y said".
    """
    return bool(second.content) and bool(
        document.language.rule("relative_clause").fullmatch(
            document.text, first.content[-1][1], second.content[0][0]
        )
    )


def _without(attribution: Attribution, spans: Spans) -> Attribution | None:
    """Return an attribution without those runs of its content that lie mostly in ``spans``.

    Returns None if no content is left.
    """
    content = tuple(
        run for run in attribution.content if _overlap((run,), spans) < _MOSTLY * (run[1] - run[0])
    )
    return replace(attribution, content=content) if content else None


def _wording(text: str, spans: Spans) -> str:
    return " ".join(text[start:end] for start, end in spans)


def _overlap(one: Spans, other: Spans) -> int:
    """Return the number of characters that two sequences of spans have in common."""
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)
