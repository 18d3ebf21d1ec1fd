"""Score speakers, roles and chains: ``python -m benchmarks.speakers GOLD.jsonl[.gz] [--misses]``.

On golden passages (``tests/golden/speakers``): the share of gold statements, and of those found,
with the right speaker (or open where no reader could say), kind, roles (people only), chain (``to``
and ``via``) and echoes; ``evaluation.speakers`` defines when a statement is found.

On ECB+ (documents with ``mentions``): of the statements whose source is a pronoun or a description
in a validated coreference chain of people or organizations, the share answered (resolved to another
mention or a name), and of these the share resolved to the right chain. ``--half`` takes half of the
topics, by a hash of their name (0 was tuned on, 1 was not).
"""

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evaluation.gold import read_rows
from evaluation.speakers import annotate, measure, overlap
from onrecord.extraction import Extractor
from onrecord.extraction.entities.lexicon import noun_kind, pronoun_of
from onrecord.records import Span

_FIELDS = ("found", "speaker", "kind", "roles", "chain", "echoes", "all")


# Passages ---------------------------------------------------------------------------------


def passages(documents: list[dict[str, Any]], extractor: Extractor, misses: bool) -> None:
    """Print the scores on golden passages."""
    total, right = measure(documents, extractor, misses)
    print(f"{len(documents)} passages, {total} statements, {right['found']} found")
    for field in _FIELDS:
        of_found = right[field] / max(right["found"], 1)
        print(f"{field:8} {100 * right[field] / total:5.1f} of all {100 * of_found:5.1f} of found")


# ECB+ -------------------------------------------------------------------------------------


def half_of(topic: str) -> int:
    """Return the half (0 or 1) that a topic belongs to, by a hash of its name."""
    return int(hashlib.sha256(topic.encode()).hexdigest(), 16) % 2


def _references(document: dict[str, Any]) -> Iterator[tuple[Span, str, str]]:
    """Yield span, chain and text of each validated mention of people and organizations."""
    for mention in document["mentions"]:
        if mention["kind"] == "human" and mention["validated"] and mention["chain"]:
            yield tuple(mention["spans"][0]), mention["chain"], mention["text"]  # type: ignore[misc]


def _is_indirect(words: str) -> bool:
    """Whether a source is a pronoun or a description: no capital letter after its first word."""
    if words.lower() in pronoun_of():
        return True
    plain_words = words.split()
    return not any(w[:1].isupper() for w in plain_words[1:]) and (
        not words[:1].isupper() or plain_words[0].lower() in ("the", "a", "an", "his", "her", "its")
        or noun_kind(plain_words[0]) is not None
    )  # fmt: skip


def chains(documents: list[dict[str, Any]], extractor: Extractor, misses: bool) -> None:
    """Print how sources that are pronouns or descriptions are resolved."""
    asked: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for document in documents:
        mentions = list(_references(document))
        if not mentions:
            continue
        text = document["text"]
        read = annotate(extractor, document)
        speakers = {speaker.id: speaker for speaker in read.speakers}
        for statement in read.statements:
            if not statement.source:
                continue
            span = (statement.source[0][0], statement.source[-1][1])
            words = text[slice(*span)]
            inside = [m for m in mentions if span[0] <= m[0][0] and m[0][1] <= span[1]]
            if not inside or not _is_indirect(words):
                continue
            (start, _), chain, _ = min(inside, key=lambda m: m[0])
            form = "pronoun" if words.lower() in pronoun_of() else "description"
            asked[form] += 1
            speaker = speakers.get(statement.speaker or "")
            if speaker is None:
                if misses:
                    print(f"{document['id']} {span}: open")
                continue
            known = {
                other
                for (a, b), other, _ in mentions
                for mention in speaker.mentions
                if mention.span != span and overlap([(a, b)], [mention.span])
            }
            own = [m for m in speaker.mentions if m.span[0] >= span[0] and m.span[1] <= span[1]]
            back = {
                other
                for (a, b), other, _ in mentions
                for mention in own
                if mention.antecedent and overlap([(a, b)], [mention.antecedent])
            }
            resolved = any(mention.antecedent for mention in own) or bool(speaker.named)
            if form == "description" and not resolved:
                # It stands for itself, which is right where nobody of its chain was named before.
                named = any(
                    other == chain and a < start and words[:1].isupper()
                    for (a, _), other, words in mentions
                )
                answered[form] += not named
                right[form] += not named
                if named and misses:
                    print(f"{document['id']} {span}: open")
                continue
            answered[form] += 1
            if chain in back | known or _is_called(speaker.name, chain, mentions):
                right[form] += 1
            elif misses:
                print(f"{document['id']} {span}: went to {speaker.mentions[0].span}")
    for form in ("pronoun", "description"):
        _print_row(form, asked[form], answered[form], right[form])
    _print_row("both", asked.total(), answered.total(), right.total())


def _is_called(name: str, chain: str, mentions: list[tuple[Span, str, str]]) -> bool:
    """Whether a mention of the chain has the last word of a name."""
    last = name.split()[-1].lower()
    return any(other == chain and last in text.lower().split() for _, other, text in mentions)


def _print_row(form: str, asked: int, answered: int, right: int) -> None:
    share, precision = 100 * answered / max(asked, 1), 100 * right / max(answered, 1)
    print(f"{form:12} {asked:4} asked, {share:5.1f} answered, {precision:5.1f} of these right")


def main() -> None:
    parser = argparse.ArgumentParser(description="Score speakers, roles and chains.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1), help="of the topics of ECB+")
    parser.add_argument("--misses", action="store_true", help="ids and offsets of what is wrong")
    args = parser.parse_args()
    documents = read_rows(args.gold)
    if "statements" in documents[0]:
        passages(documents, Extractor.load(), args.misses)
    else:
        if args.half is not None:
            documents = [d for d in documents if half_of(d["topic"]) == args.half]
        chains(documents, Extractor.load(), args.misses)


if __name__ == "__main__":
    main()
