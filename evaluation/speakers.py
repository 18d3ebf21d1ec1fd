"""Scores of speakers, roles and chains on golden passages."""

from collections import Counter
from typing import Any

from onrecord.extraction import Extractor
from onrecord.records import Annotations, Article, Date, Span, Speaker, Statement

_SMALL = frozenset(("the", "a", "an"))


def annotate(extractor: Extractor, document: dict[str, Any]) -> Annotations:
    """Annotate a gold passage or document as one article."""
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


def overlap(one: list[Span], other: list[Span]) -> int:
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)


def _size(spans: list[Span]) -> int:
    return sum(end - start for start, end in spans)


def match(gold: list[dict[str, Any]], read: list[Statement]) -> dict[int, int]:
    """Match gold statements to extracted ones, one to one: {gold index: extracted index}.

    Two statements match if their sources overlap (or the gold has none) and their cues overlap or
    their contents share at least half of their union. The most similar are matched first.
    """
    pairs = []
    for at, one in enumerate(gold):
        for place, other in enumerate(read):
            cue = overlap(one["cue"], list(other.cue))
            content = overlap(one["content"], list(other.content))
            source = overlap(one["source"], list(other.source)) or not one["source"]
            union = _size(one["content"]) + _size(list(other.content)) - content
            if source and (cue or 2 * content >= union):
                pairs.append((bool(cue) + content / union, at, place))
    found: dict[int, int] = {}
    for _, at, place in sorted(pairs, reverse=True):
        if at not in found and place not in found.values():
            found[at] = place
    return found


def plain(name: str | None) -> str:
    """Normalise a name for comparison: lower case, no leading article, one kind of apostrophe."""
    words = (name or "").lower().replace("’", "'").split()
    while words and words[0] in _SMALL:
        words = words[1:]
    return " ".join(words)


def same_name(gold: dict[str, Any], speaker: Speaker | None) -> bool:
    """Whether a speaker has the gold name.

    Names must be equal; of two descriptions one may continue the other ("the minister", "the
    minister of health").
    """
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
    """Return for each field of a matched statement whether it is right."""
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
    """Return the number of gold statements, and for each field how many have it right.

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
