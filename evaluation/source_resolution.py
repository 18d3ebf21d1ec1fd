"""Scores of pronouns and descriptions as sources, against the coreference chains of ECB+."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from evaluation.speakers import annotate, overlap
from onrecord.extraction import Extractor
from onrecord.extraction.entities.lexicon import PRONOUNS, noun_kind
from onrecord.records import Span, Speaker

_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its"})


@dataclass(frozen=True)
class GoldMention:
    """A mention in a coreference chain."""

    span: Span
    chain: str
    text: str


Verdict: TypeAlias = Literal["right", "wrong", "open"]


@dataclass(frozen=True)
class JudgedSource:
    """A source that is a pronoun or a description, and how the extractor resolved it."""

    span: Span
    form: Literal["pronoun", "description"]
    verdict: Verdict
    resolved_to: Span | None = None


def judge_sources(document: dict[str, Any], extractor: Extractor) -> Iterator[JudgedSource]:
    """Judge the sources of a document that are pronouns or descriptions in a gold chain.

    Only validated mentions of people and organizations count as gold.
    """
    mentions = list(_gold_mentions(document))
    if not mentions:
        return
    annotations = annotate(extractor, document)
    speakers = {speaker.id: speaker for speaker in annotations.speakers}
    for statement in annotations.statements:
        if not statement.source:
            continue
        span = (statement.source[0][0], statement.source[-1][1])
        words = document["text"][slice(*span)]
        inside = [m for m in mentions if span[0] <= m.span[0] and m.span[1] <= span[1]]
        if not inside or not _is_indirect(words):
            continue
        gold = min(inside, key=lambda mention: mention.span)
        form: Literal["pronoun", "description"] = (
            "pronoun" if words.lower() in PRONOUNS else "description"
        )
        speaker = speakers.get(statement.speaker or "")
        if speaker is None:
            yield JudgedSource(span, form, "open")
        else:
            verdict = _judge(speaker, span, form, gold, mentions)
            yield JudgedSource(span, form, verdict, speaker.mentions[0].span)


def _judge(
    speaker: Speaker, span: Span, form: str, gold: GoldMention, mentions: list[GoldMention]
) -> Verdict:
    own = [m for m in speaker.mentions if m.span[0] >= span[0] and m.span[1] <= span[1]]
    resolved = any(mention.antecedent for mention in own) or speaker.named
    if form == "description" and not resolved:
        # A new entity: right if nobody of its chain was named before.
        named_before = any(
            m.chain == gold.chain and m.span[0] < gold.span[0] and m.text[:1].isupper()
            for m in mentions
        )
        return "open" if named_before else "right"
    linked = [m.span for m in speaker.mentions if m.span != span]
    linked += [mention.antecedent for mention in own if mention.antecedent]
    chains = {m.chain for m in mentions if overlap([m.span], linked)}
    return "right" if gold.chain in chains or _is_called(speaker.name, gold, mentions) else "wrong"


def _gold_mentions(document: dict[str, Any]) -> Iterator[GoldMention]:
    for mention in document["mentions"]:
        if mention["kind"] == "human" and mention["validated"] and mention["chain"]:
            start, end = mention["spans"][0]
            yield GoldMention((start, end), mention["chain"], mention["text"])


def _is_indirect(words: str) -> bool:
    """Whether a source is a pronoun or a description: no capital letter after its first word."""
    if words.lower() in PRONOUNS:
        return True
    first, *others = words.split()
    return not any(word[:1].isupper() for word in others) and (
        not words[:1].isupper() or first.lower() in _DETERMINERS or noun_kind(first) is not None
    )


def _is_called(name: str, gold: GoldMention, mentions: list[GoldMention]) -> bool:
    """Whether a mention of the gold chain has the last word of a name."""
    last = name.split()[-1].lower()
    return any(m.chain == gold.chain and last in m.text.lower().split() for m in mentions)
