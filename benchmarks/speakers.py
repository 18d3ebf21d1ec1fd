"""Speakers, roles and chains: ``python -m benchmarks.speakers GOLD.jsonl[.gz] [--misses]``.

On passages (``tests/golden/speakers``): a gold statement is found where one that is read overlaps
its cue or half of its content, on the same layer's source. Of all gold statements, and of those
that are found, the share with the right speaker (name; or open where no reader could say), kind,
roles (all of them, of named people), chain (``to`` and ``via``) and echoes.

On ECB+ (with ``mentions`` and chains): of the statements whose source is a pronoun or a description
inside a validated chain of people or organisations, how many are answered (resolved to another
mention, or to one with a name), and how many of these to the right chain. Topics are split in two
by a hash of their name; ``--half`` takes one (0 taught and tuned, 1 measures).
"""

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.score_attributions import read as read_documents
from onrecord.extraction import Extractor
from onrecord.extraction.entities.lexicon import PRONOUNS, noun_kind
from onrecord.records import Annotations, Article, Date, Span, Speaker, Statement

_FIELDS = ("found", "speaker", "kind", "roles", "chain", "echoes", "all")
_SMALL = frozenset(("the", "a", "an"))


def annotate(extractor: Extractor, document: dict[str, Any]) -> Annotations:
    """A passage or document as an article of its own."""
    published = document.get("date") or document.get("published")
    return extractor.annotate(
        Article(
            id=document["id"],
            capture="",
            text=document["text"],
            outlet=document.get("outlet"),
            published=Date(value=published, precision="day") if published else None,
        )
    )


# Passages ---------------------------------------------------------------------------------


def _overlap(one: list[Span], other: list[Span]) -> int:
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)


def _size(spans: list[Span]) -> int:
    return sum(end - start for start, end in spans)


def match(gold: list[dict[str, Any]], read: list[Statement]) -> dict[int, int]:
    """For each gold statement that is found, the read one that is most like it."""
    pairs = []
    for at, one in enumerate(gold):
        for place, other in enumerate(read):
            cue = _overlap(one["cue"], list(other.cue))
            content = _overlap(one["content"], list(other.content))
            source = _overlap(one["source"], list(other.source)) or not one["source"]
            union = _size(one["content"]) + _size(list(other.content)) - content
            if source and (cue or 2 * content >= union):
                pairs.append((bool(cue) + content / union, at, place))
    found: dict[int, int] = {}
    for _, at, place in sorted(pairs, reverse=True):
        if at not in found and place not in found.values():
            found[at] = place
    return found


def plain(name: str | None) -> str:
    """A name as names are compared: without case, article and kind of apostrophe."""
    words = (name or "").lower().replace("’", "'").split()
    while words and words[0] in _SMALL:
        words = words[1:]
    return " ".join(words)


def same_name(gold: dict[str, Any], speaker: Speaker | None) -> bool:
    """Named ones by all letters; those without a name by their first words up to the head."""
    if gold["speaker"] is None or speaker is None:
        return gold["speaker"] is None and speaker is None
    if gold["named"] != speaker.named:
        return False
    if gold["named"]:
        return plain(gold["speaker"]) == plain(speaker.name)
    one, other = plain(gold["speaker"]), plain(speaker.name)
    return one == other or one.startswith(other + " ") or other.startswith(one + " ")


def judge(
    gold: dict[str, Any], statement: Statement, speaker: Speaker | None, places: dict[str, int],
    matched: dict[int, int],
) -> dict[str, bool]:  # fmt: skip
    """Which fields of a found statement are right."""
    roles = {(plain(r["title"]), plain(r["organization"])) for r in gold["roles"]}
    stated = {(plain(r.title), plain(r.organization)) for r in speaker.roles} if speaker else set()
    person = gold["named"] and gold["kind"] == "person"
    echoed = {matched[e] for e in gold["echoes"] if e in matched}
    right = {
        "found": True,
        "speaker": same_name(gold, speaker),
        "kind": gold["speaker"] is None or bool(speaker and speaker.kind == gold["kind"]),
        "roles": not person or roles == stated,
        "chain": sorted(map(plain, gold["to"])) == sorted(map(plain, statement.to))
        and list(map(plain, gold["via"])) == list(map(plain, statement.via)),
        "echoes": {places[e] for e in statement.echoes} == echoed,
    }
    return right | {"all": all(right.values())}


def measure(
    documents: list[dict[str, Any]], extractor: Extractor, misses: bool = False
) -> tuple[int, Counter[str]]:
    """How many statements passages have, and of how many of them each field is right.

    With ``misses``, what is wrong is printed.
    """
    right: Counter[str] = Counter()
    for document in documents:
        read = annotate(extractor, document)
        speakers = {speaker.id: speaker for speaker in read.speakers}
        places = {statement.id: place for place, statement in enumerate(read.statements)}
        matched = match(document["statements"], list(read.statements))
        for at, gold in enumerate(document["statements"]):
            if at not in matched:
                if misses:
                    print(f"{document['id']} {at}: not found")
                continue
            statement = read.statements[matched[at]]
            speaker = speakers.get(statement.speaker or "")
            judged = judge(gold, statement, speaker, places, matched)
            right.update(field for field, is_right in judged.items() if is_right)
            if misses and not judged["all"]:
                print(f"{document['id']} {at}: {_difference(gold, statement, speaker, judged)}")
    return sum(len(document["statements"]) for document in documents), right


def passages(documents: list[dict[str, Any]], extractor: Extractor, misses: bool) -> None:
    """Print the scores on passages."""
    total, right = measure(documents, extractor, misses)
    print(f"{len(documents)} passages, {total} statements, {right['found']} found")
    for field in _FIELDS:
        of_found = right[field] / max(right["found"], 1)
        print(f"{field:8} {100 * right[field] / total:5.1f} of all {100 * of_found:5.1f} of found")


def _difference(
    gold: dict[str, Any], statement: Statement, speaker: Speaker | None, judged: dict[str, bool]
) -> str:
    parts = []
    if not judged["speaker"] or not judged["kind"]:
        was = (speaker.name, speaker.kind, speaker.named) if speaker else None
        parts.append(f"speaker {gold['speaker']!r} {gold['kind']} {gold['named']}, read {was}")
    if not judged["roles"]:
        stated = [(r.title, r.organization) for r in speaker.roles] if speaker else []
        wanted = [(r["title"], r["organization"]) for r in gold["roles"]]
        parts.append(f"roles {wanted}, read {stated}")
    if not judged["chain"]:
        parts.append(f"to {gold['to']} via {gold['via']}, read {statement.to} {statement.via}")
    if not judged["echoes"]:
        parts.append(f"echoes {gold['echoes']}, read {len(statement.echoes)}")
    return "; ".join(parts)


# ECB+ -------------------------------------------------------------------------------------


def half_of(topic: str) -> int:
    """Which half a topic is in."""
    return int(hashlib.sha256(topic.encode()).hexdigest(), 16) % 2


def _references(document: dict[str, Any]) -> Iterator[tuple[Span, str, str]]:
    """The span, chain and text of each validated mention of people and organisations."""
    for mention in document["mentions"]:
        if mention["kind"] == "human" and mention["validated"] and mention["chain"]:
            yield tuple(mention["spans"][0]), mention["chain"], mention["text"]  # type: ignore[misc]


def _is_indirect(words: str) -> bool:
    """Whether a source is a pronoun or a description: it has no capital but its first."""
    if words.lower() in PRONOUNS:
        return True
    plain_words = words.split()
    return not any(w[:1].isupper() for w in plain_words[1:]) and (
        not words[:1].isupper() or plain_words[0].lower() in ("the", "a", "an", "his", "her", "its")
        or noun_kind(plain_words[0]) is not None
    )  # fmt: skip


def chains(documents: list[dict[str, Any]], extractor: Extractor, misses: bool) -> None:
    """Print how pronouns and descriptions that speak are resolved."""
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
            form = "pronoun" if words.lower() in PRONOUNS else "description"
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
                if mention.span != span and _overlap([(a, b)], [mention.span])
            }
            own = [m for m in speaker.mentions if m.span[0] >= span[0] and m.span[1] <= span[1]]
            back = {
                other
                for (a, b), other, _ in mentions
                for mention in own
                if mention.antecedent and _overlap([(a, b)], [mention.antecedent])
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
    """Whether a chain's people are called by the last word of a name anywhere in the document."""
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
    documents = read_documents(args.gold)
    if "statements" in documents[0]:
        passages(documents, Extractor.load(), args.misses)
    else:
        if args.half is not None:
            documents = [d for d in documents if half_of(d["topic"]) == args.half]
        chains(documents, Extractor.load(), args.misses)


if __name__ == "__main__":
    main()
